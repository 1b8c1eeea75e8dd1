package org.kesheng.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What moves the overall judgement of a survey, as a night published it: Shapley shares of R² with bootstrap intervals of share and
 * rank, and the importance-performance matrix (ANA-08).
 *
 * @param survey code
 * @param outcome item that is explained
 * @param department code, null for the company
 * @param from first day of the answers
 * @param to last day of the answers
 * @param n complete answer sheets that were used, null where suppressed
 * @param of complete and incomplete answer sheets of the period
 * @param r2 share of the variance of the outcome that all drivers explain, null unless OK
 * @param importanceLine between important and not important: mean of the correlations
 * @param performanceLine between good and not good: mean of the performances
 * @param rows by share, empty unless OK
 * @param resamples of the bootstrap
 * @param cut up to when answers were taken in
 */
public record DriverMatrix(
        String survey,
        String outcome,
        String department,
        LocalDate from,
        LocalDate to,
        Long n,
        Long of,
        Double r2,
        Double importanceLine,
        Double performanceLine,
        List<Row> rows,
        int resamples,
        String method,
        Instant cut,
        FigureStatus status) {
    /** What to do with an item (Martilla and James 1977). */
    public enum Quadrant {
        /** Important and good. */
        KEEP_UP,
        /** Important and not good. */
        CONCENTRATE_HERE,
        /** Good and not important. */
        POSSIBLE_OVERKILL,
        /** Neither. */
        LOW_PRIORITY
    }

    /**
     * One driver.
     *
     * @param performance mean, brought to 0..100
     * @param importance correlation with the outcome
     * @param share part of R², as a share of it
     * @param shareLower of the 95 % bootstrap interval
     * @param shareUpper of the 95 % bootstrap interval
     * @param rankLower best rank within the 95 % bootstrap interval, 1 = most important
     * @param rankUpper worst rank
     * @param first share of the resamples in which it is the most important
     * @param quadrant null where importance is not defined
     */
    public record Row(
            String item,
            Double performance,
            Double importance,
            Double share,
            Double shareLower,
            Double shareUpper,
            Integer rankLower,
            Integer rankUpper,
            Double first,
            Quadrant quadrant) {}

    /** The same for a department of that code, as the reader knows it. */
    public DriverMatrix of(String code) {
        return new DriverMatrix(
                survey,
                outcome,
                code,
                from,
                to,
                n,
                of,
                r2,
                importanceLine,
                performanceLine,
                rows,
                resamples,
                method,
                cut,
                status);
    }
}
