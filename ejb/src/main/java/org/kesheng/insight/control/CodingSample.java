package org.kesheng.insight.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kesheng.insight.CommentCoding.Sentiment;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.ThemeFigures;
import org.kesheng.insight.ThemeFigures.Language;

/**
 * Comments that people code beside the machine, as {@code nightly-insights} drew them: at most {@value #MOST}, in an order that depends
 * on their numbers alone, so that what was drawn once stays in front as more comes in.
 */
public record CodingSample(List<Drawn> comments, List<Themes> themes) {
    public static final int MOST = 200;

    /** What a comment is given that belongs to no theme. */
    public static final String NO_THEME = "";

    private static final String SEPARATOR = "、";

    /** One comment and what the machine makes of it. */
    public record Drawn(long comment, String text, String language, String sentiment, String theme) {}

    /** The themes of a language that may be shown. */
    public record Themes(String language, List<String> names) {}

    /**
     * Draws.
     *
     * @param judged whether each comment reads favourable, by its number; those not in it are not drawn
     * @param mainThemes place of the theme of each comment among those of its language
     */
    public static CodingSample draw(
            List<Comment> comments, Map<Long, Boolean> judged, Map<Long, Integer> mainThemes, ThemeFigures figures) {
        List<Comment> ordered = new ArrayList<>(comments);
        ordered.sort(
                Comparator.comparingLong((Comment one) -> shuffled(one.id())).thenComparing(Comment::id));
        Set<Long> taken = new HashSet<>();
        List<Drawn> drawn = new ArrayList<>();
        for (Comment comment : ordered) {
            String theme = theme(comment, mainThemes, figures);
            boolean usable = judged.containsKey(comment.id()) && theme != null;
            if (drawn.size() < MOST && usable && taken.add(comment.id())) {
                drawn.add(new Drawn(
                        comment.id(),
                        Discretion.quote(comment.text()),
                        comment.language(),
                        (judged.get(comment.id()) ? Sentiment.FAVOURABLE : Sentiment.UNFAVOURABLE).name(),
                        theme));
            }
        }
        return new CodingSample(
                drawn,
                figures.languages().stream()
                        .map(language -> new Themes(language.language(), names(language)))
                        .toList());
    }

    /** Null where the theme of the comment is too small to be shown: then neither is the comment. */
    private static String theme(Comment comment, Map<Long, Integer> mainThemes, ThemeFigures figures) {
        Integer place = mainThemes.get(comment.id());
        Language language = figures.languages().stream()
                .filter(one -> one.language().equals(comment.language()))
                .findFirst()
                .orElse(null);
        if (language == null) {
            return null;
        }
        if (place == null || place < 0 || place >= language.themes().size()) {
            return NO_THEME;
        }
        ThemeFigures.Theme theme = language.themes().get(place);
        return theme.status() == FigureStatus.OK ? name(theme) : null;
    }

    private static List<String> names(Language language) {
        return language.themes().stream()
                .filter(theme -> theme.status() == FigureStatus.OK)
                .map(CodingSample::name)
                .toList();
    }

    private static String name(ThemeFigures.Theme theme) {
        return String.join(SEPARATOR, theme.words());
    }

    /** The same order every night, and no order of time. */
    private static long shuffled(long id) {
        long mixed = id * 0x9E3779B97F4A7C15L;
        return (mixed ^ mixed >>> 31) * 0xBF58476D1CE4E5B9L >>> 1;
    }

    /** The themes to choose from for a comment. */
    public List<String> themesOf(Drawn comment) {
        return themes.stream()
                .filter(one -> one.language().equals(comment.language()))
                .findFirst()
                .map(Themes::names)
                .orElse(List.of());
    }
}
