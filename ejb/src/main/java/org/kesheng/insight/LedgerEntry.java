package org.kesheng.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * One test that a night made, significant or not. All tests of a night are one family: their p-values are adjusted together for the
 * false discovery rate (Benjamini and Hochberg).
 *
 * @param businessDate of the night
 * @param question what was compared
 * @param survey code, empty for complaints
 * @param item item, indicator, {@code *}, or the measure of complaints
 * @param department code of the department whose series it is, null for the company
 * @param test id of the method: {@code kruskal-wallis.1}, {@code mann-whitney.1}, {@code chi-square.1}, {@code rate-ratio.1},
 *     {@code pettitt.1}
 * @param statistic H, z, chi-square, ratio or K; null where it could not be computed
 * @param p unadjusted, null where it could not be computed
 * @param adjusted over the family
 * @param family tests of the night that could be computed
 * @param significant whether {@code adjusted} is at most 0.05
 * @param effect how much they differ, by {@code effectKind}
 * @param effectKind {@code EPSILON_SQUARED}, {@code RANK_BISERIAL}, {@code CRAMERS_V}, {@code RATE_RATIO}, {@code SHIFT}
 * @param n answers, cases or months
 * @param reason why it could not be computed, else null
 */
public record LedgerEntry(
        LocalDate businessDate,
        Question question,
        String survey,
        String item,
        String department,
        String test,
        Double statistic,
        Double p,
        Double adjusted,
        Integer family,
        boolean significant,
        Double effect,
        String effectKind,
        long n,
        String reason,
        Detail detail) {
    /** What is compared. */
    public enum Question {
        /** Departments, over twelve months. */
        DEPARTMENTS,
        /** Channels, over twelve months. */
        CHANNELS,
        /** The last complete quarter with the one before it (ANA-08). */
        WAVES,
        /** A monthly series before and after its most likely change. */
        CHANGE
    }

    /**
     * What was compared with what.
     *
     * @param from first day, null for series
     * @param to last day
     * @param month first month of the new level of a series, else null
     * @param before mean before it
     * @param after mean from it on
     */
    public record Detail(
            List<Group> groups, LocalDate from, LocalDate to, YearMonth month, Double before, Double after) {
        /** The same with other groups. */
        public Detail with(List<Group> others) {
            return new Detail(others, from, to, month, before, after);
        }
    }

    /**
     * One group.
     *
     * @param key department, channel or quarter
     * @param n null where suppressed
     * @param value mean, share or median; null unless OK
     */
    public record Group(String key, Long n, Double value, FigureStatus status) {
        /** The same with nothing to be read from it. */
        public Group suppressed() {
            return new Group(key, null, null, FigureStatus.SUPPRESSED);
        }

        /** The same group under the name that the reader knows. */
        public Group named(String name) {
            return new Group(name, n, value, status);
        }
    }
}
