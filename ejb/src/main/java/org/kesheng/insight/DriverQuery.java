package org.kesheng.insight;

import java.time.YearMonth;

/**
 * Which drivers.
 *
 * @param survey code
 * @param outcome item that is explained; null: the recommendation, where the questionnaire has one
 * @param department code: with all below it; null: all that the reader may see
 * @param from first month; null: all
 * @param to last month; null: all
 */
public record DriverQuery(String survey, String outcome, String department, YearMonth from, YearMonth to) {}
