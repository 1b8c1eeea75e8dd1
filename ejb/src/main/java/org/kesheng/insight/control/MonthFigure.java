package org.kesheng.insight.control;

import java.time.YearMonth;
import org.kesheng.analytics.sufficient.Score;

/**
 * A month before it is charted.
 *
 * @param score value and interval
 * @param persons behind it
 * @param count numerator of a share, else 0
 * @param p90 of durations, else NaN
 */
public record MonthFigure(YearMonth month, Score score, long persons, long count, double p90) {}
