package org.kesheng.insight;

import java.util.List;

/**
 * Coding by people beside the machine: what is in front of a coder, and how well the codes agree.
 *
 * @param survey code
 * @param total comments in the sample
 * @param done how many of them the reader has coded
 * @param next the next one, null where none is left
 * @param agreements of people with the machine, and of people with each other
 * @param status PENDING before nightly-insights has drawn a sample, NO_DATA where there are too few comments
 */
public record CommentCoding(
        String survey, int total, int done, Comment next, List<Agreed> agreements, FigureStatus status) {
    /** How a comment reads. */
    public enum Sentiment {
        FAVOURABLE,
        UNFAVOURABLE
    }

    /**
     * A comment to be coded. What the machine said is not told, so that nobody is led.
     *
     * @param comment its number
     * @param text without names and numbers
     * @param themes from which to choose; none of them is also an answer
     */
    public record Comment(long comment, String text, List<String> themes) {}

    /** Whose codes of what are compared. */
    public enum Pairing {
        SENTIMENT_WITH_MACHINE,
        THEME_WITH_MACHINE,
        SENTIMENT_AMONG_PEOPLE,
        THEME_AMONG_PEOPLE
    }

    /**
     * Cohen's kappa, unweighted, with the large-sample interval.
     *
     * @param n pairs of codes
     * @param observed share of equal ones, null unless OK
     * @param kappa null unless OK
     * @param status NO_DATA below ten pairs, or where all codes are the same
     */
    public record Agreed(
            Pairing pairing,
            long n,
            Double observed,
            Double kappa,
            Double lower,
            Double upper,
            String method,
            FigureStatus status) {}
}
