package org.kesheng.insight.web;

import java.time.YearMonth;
import org.kesheng.insight.ScoreQuery.Grain;

/**
 * What the explorer was asked.
 *
 * @param survey code, null where there is none
 * @param item null where the measure needs none
 * @param department code, null: the company
 */
public record ExplorerQuery(
        ExplorerMeasure measure,
        String survey,
        String item,
        Group group,
        String department,
        String channel,
        String category,
        YearMonth from,
        YearMonth to,
        Grain grain) {
    /** What is told apart. */
    public enum Group {
        NONE,
        DEPARTMENT,
        CHANNEL
    }
}
