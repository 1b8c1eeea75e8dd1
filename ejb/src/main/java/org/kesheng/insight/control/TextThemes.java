package org.kesheng.insight.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.comparison.PAdjustment;
import org.kesheng.analytics.text.Keyness;
import org.kesheng.analytics.text.Topics;
import org.kesheng.analytics.text.Words;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.ThemeFigures;
import org.kesheng.insight.ThemeFigures.Contrast;
import org.kesheng.insight.ThemeFigures.Language;
import org.kesheng.insight.ThemeFigures.Theme;
import org.kesheng.insight.ThemeFigures.Word;

/** Themes of comments by language. The seed is fixed: the same texts in the same order give the same themes. */
public final class TextThemes {
    public static final String METHOD = "nmf-keyness.1";

    /** Fewer texts have words but no themes. */
    static final int LEAST_TEXTS = 30;

    /** A department has themes of its own from so many texts on. */
    public static final int LEAST_OF_DEPARTMENT = 100;

    private static final int FEWEST_TOPICS = 3;
    private static final int MOST_TOPICS = 8;
    private static final int TEXTS_PER_TOPIC = 40;
    private static final int RARE = 200;
    private static final int HEAVIEST = 6;
    private static final int QUOTES = 3;
    private static final int CANDIDATES = 60;
    private static final int MOST_WORDS = 20;
    private static final int RECENT_MONTHS = 3;
    private static final double SIGNIFICANT = 0.05;
    private static final long SEED = 20_261_122;

    private final String survey;
    private final LocalDate from;
    private final LocalDate to;
    private final Instant cut;
    private final SmallGroups smallGroups;

    /** Place of the theme of each text among those of its language, by the number of the comment. */
    private final Map<Long, Integer> places = new HashMap<>();

    /** @param survey code, empty for complaints */
    public TextThemes(String survey, LocalDate from, LocalDate to, Instant cut, SmallGroups smallGroups) {
        this.survey = survey;
        this.from = from;
        this.to = to;
        this.cut = cut;
        this.smallGroups = smallGroups;
    }

    public ThemeFigures of(List<Comment> comments) {
        if (smallGroups.isTooSmall(comments.size())) {
            return figures(List.of(), FigureStatus.SUPPRESSED);
        }
        List<Language> languages = new ArrayList<>();
        for (String language : List.of("zh", "en")) {
            List<Comment> texts = comments.stream()
                    .filter(comment -> comment.language().equals(language))
                    .toList();
            if (texts.size() >= LEAST_TEXTS) {
                languages.add(language(language, texts));
            }
        }
        return figures(languages, languages.isEmpty() ? FigureStatus.NO_DATA : FigureStatus.OK);
    }

    /** Place of the theme of each text that has one among the themes of its language, by the number of the comment; after {@link #of}. */
    public Map<Long, Integer> places() {
        return Map.copyOf(places);
    }

    private ThemeFigures figures(List<Language> languages, FigureStatus status) {
        return new ThemeFigures(survey, null, from, to, languages, METHOD, cut, status);
    }

    private Language language(String language, List<Comment> texts) {
        List<List<String>> words = words(texts);
        Contrast contrast = survey.isEmpty() ? Contrast.NEW_AGAINST_OLD : Contrast.LOW_AGAINST_HIGH;
        return new Language(language, texts.size(), themes(texts, words), contrast, setApart(contrast, texts, words));
    }

    private static List<List<String>> words(List<Comment> texts) {
        try (Words splitter = new Words()) {
            List<List<String>> words = new ArrayList<>(texts.size());
            texts.forEach(text -> words.add(
                    splitter.of(text.text()).stream().filter(Words::isContent).toList()));
            return words;
        }
    }

    private List<Theme> themes(List<Comment> texts, List<List<String>> words) {
        int wanted = Math.max(FEWEST_TOPICS, Math.min(MOST_TOPICS, texts.size() / TEXTS_PER_TOPIC));
        Topics topics;
        try {
            topics = Topics.of(words, wanted, Math.max(2, texts.size() / RARE), SEED);
        } catch (NotComputable tooFewWords) {
            return List.of();
        }
        long[] sizes = new long[topics.size()];
        for (int text = 0; text < texts.size(); text++) {
            int main = topics.main(text);
            if (main >= 0) {
                sizes[main]++;
            }
        }
        List<Theme> themes = new ArrayList<>();
        int[] placeOf = new int[topics.size()];
        for (int topic = 0; topic < topics.size(); topic++) {
            if (sizes[topic] > 0) {
                placeOf[topic] = themes.size();
                themes.add(new Theme(
                        topics.words(topic, HEAVIEST),
                        sizes[topic],
                        (double) sizes[topic] / texts.size(),
                        quotes(texts, topics.typical(topic, CANDIDATES)),
                        FigureStatus.OK));
            }
        }
        for (int text = 0; text < texts.size(); text++) {
            if (topics.main(text) >= 0) {
                places.putIfAbsent(texts.get(text).id(), placeOf[topics.main(text)]);
            }
        }
        return smallGroups.apply(themes, theme -> "", Theme::texts, Theme::suppressed);
    }

    /** The same words are quoted once. */
    private static List<String> quotes(List<Comment> texts, List<Integer> typical) {
        Set<String> quotes = new LinkedHashSet<>();
        for (int text : typical) {
            if (quotes.size() < QUOTES) {
                quotes.add(Discretion.quote(texts.get(text).text()));
            }
        }
        return List.copyOf(quotes);
    }

    private List<Word> setApart(Contrast contrast, List<Comment> texts, List<List<String>> words) {
        List<List<String>> target = new ArrayList<>();
        List<List<String>> reference = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Boolean side = isTarget(contrast, texts.get(i));
            if (side != null) {
                (side ? target : reference).add(words.get(i));
            }
        }
        if (target.size() < LEAST_TEXTS || reference.size() < LEAST_TEXTS) {
            return List.of();
        }
        List<Keyness> found = Keyness.of(target, reference, Math.max(2, texts.size() / RARE));
        double[] adjusted = PAdjustment.BENJAMINI_HOCHBERG.adjust(
                found.stream().mapToDouble(Keyness::p).toArray());
        List<Word> apart = new ArrayList<>();
        for (int i = 0; i < found.size() && apart.size() < MOST_WORDS; i++) {
            Keyness word = found.get(i);
            boolean hidden = smallGroups.isTooSmall(word.target()) || smallGroups.isTooSmall(word.reference());
            if (word.g2() > 0 && adjusted[i] <= SIGNIFICANT && !hidden) {
                apart.add(new Word(
                        word.word(), word.target(), word.reference(), word.logRatio(), word.g2(), adjusted[i]));
            }
        }
        return apart;
    }

    private Boolean isTarget(Contrast contrast, Comment comment) {
        if (contrast == Contrast.NEW_AGAINST_OLD) {
            return comment.on().isAfter(to.minusMonths(RECENT_MONTHS));
        }
        return comment.favourable() == null ? null : Boolean.valueOf(!comment.favourable());
    }
}
