package org.kesheng.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What people write in their own words: themes, the words that set one side apart, and quotes.
 *
 * @param survey code, empty for complaints
 * @param department code, null for the company
 * @param from first day of the texts
 * @param to last day
 * @param languages Chinese and English apart; empty unless OK
 */
public record ThemeFigures(
        String survey,
        String department,
        LocalDate from,
        LocalDate to,
        List<Language> languages,
        String method,
        Instant cut,
        FigureStatus status) {
    /**
     * The texts of one language.
     *
     * @param language {@code zh} or {@code en}
     * @param texts how many
     * @param contrast what the words set apart
     */
    public record Language(String language, long texts, List<Theme> themes, Contrast contrast, List<Word> words) {}

    /** What is compared by words. */
    public enum Contrast {
        /** Comments of dissatisfied people against those of satisfied ones. */
        LOW_AGAINST_HIGH,
        /** The last three months against the nine before. */
        NEW_AGAINST_OLD
    }

    /**
     * Texts that are about the same.
     *
     * @param words the heaviest first; empty where suppressed
     * @param texts whose main theme it is, null where suppressed
     * @param share of the texts of the language
     * @param quotes typical texts without names and numbers; empty where the reader may not see them
     */
    public record Theme(List<String> words, Long texts, Double share, List<String> quotes, FigureStatus status) {
        /** The same with nothing to be read from it. */
        public Theme suppressed() {
            return new Theme(List.of(), null, null, List.of(), FigureStatus.SUPPRESSED);
        }

        /** The same without quotes. */
        public Theme withoutQuotes() {
            return new Theme(words, texts, share, List.of(), status);
        }
    }

    /**
     * A word that is more frequent on one side.
     *
     * @param target texts of the side that contain it
     * @param reference texts of the other side that contain it
     * @param logRatio logarithm to base 2 of the ratio of the shares
     * @param g2 log-likelihood ratio
     * @param adjusted p-value adjusted over all words (false discovery rate)
     */
    public record Word(String word, long target, long reference, double logRatio, double g2, double adjusted) {}

    /** The same for a reader: under the code of the department, and without quotes where they are not his to see. */
    public ThemeFigures readBy(String code, boolean quotes) {
        List<Language> readable = languages.stream()
                .map(language -> quotes
                        ? language
                        : new Language(
                                language.language(),
                                language.texts(),
                                language.themes().stream()
                                        .map(Theme::withoutQuotes)
                                        .toList(),
                                language.contrast(),
                                language.words()))
                .toList();
        return new ThemeFigures(survey, code, from, to, readable, method, cut, status);
    }
}
