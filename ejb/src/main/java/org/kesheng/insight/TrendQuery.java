package org.kesheng.insight;

/**
 * Which series.
 *
 * @param measure never null
 * @param survey code, with measures of surveys
 * @param item item, indicator or null: the items of the index (INDEX), all items (TOPBOX, NPS)
 * @param department code; null: the company
 */
public record TrendQuery(Series.Measure measure, String survey, String item, String department) {}
