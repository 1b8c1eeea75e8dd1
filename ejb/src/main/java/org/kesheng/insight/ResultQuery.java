package org.kesheng.insight;

import java.time.LocalDate;

/**
 * Which results.
 *
 * @param survey code
 * @param department code: with all below it; null: all that the reader may see
 * @param channel code; null: all
 * @param from first day; null: first month with data
 * @param to last day; null: last month with data
 */
public record ResultQuery(String survey, String department, String channel, LocalDate from, LocalDate to) {
    ScoreQuery of(ScoreQuery.Statistic statistic) {
        return new ScoreQuery(survey, null, statistic, null, false, department, channel, null, from, to, null);
    }
}
