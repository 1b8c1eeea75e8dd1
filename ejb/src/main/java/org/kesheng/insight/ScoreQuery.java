package org.kesheng.insight;

import java.time.LocalDate;

/**
 * Which scores.
 *
 * @param survey code
 * @param item code of an item, of an indicator, or a list separated by commas; null with INDEX and ALPHA: the items of the index
 * @param statistic never null
 * @param threshold lowest answer of the top box; null: as the questionnaire declares
 * @param weighted by the weights of the responses (N, MEAN, TOPBOX)
 * @param department code: with all below it; {@code *}: one row for each; null: all that the reader may see
 * @param channel code; {@code *}: one row for each; null: all
 * @param category code; null: all
 * @param from first day; null: first month with data
 * @param to last day; null: last month with data
 * @param grain null: the whole range as one row
 */
public record ScoreQuery(
        String survey,
        String item,
        Statistic statistic,
        Integer threshold,
        boolean weighted,
        String department,
        String channel,
        String category,
        LocalDate from,
        LocalDate to,
        Grain grain) {
    /** What is computed. */
    public enum Statistic {
        N,
        MEAN,
        /** Share at or above the threshold, with Wilson's interval. */
        TOPBOX,
        NPS,
        /** Weighted mean of items, each brought to 0..100. */
        INDEX,
        /** Cronbach's alpha. */
        ALPHA
    }

    /** Length of a period. */
    public enum Grain {
        DAY,
        MONTH,
        QUARTER,
        YEAR
    }
}
