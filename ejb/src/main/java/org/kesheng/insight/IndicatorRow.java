package org.kesheng.insight;

import java.time.Instant;
import java.time.YearMonth;

/**
 * An indicator of a month and department.
 *
 * @param department code, null where departments are not told apart
 * @param n cases it rests on, null where suppressed
 * @param value number, share 0..1 or median minutes; null unless OK
 * @param lower of the 95 % interval, null where there is none
 * @param p90 90th percentile of durations in minutes, else null
 * @param cut up to when cases were taken in
 */
public record IndicatorRow(
        YearMonth month,
        String department,
        Indicator indicator,
        Long n,
        Double value,
        Double lower,
        Double upper,
        Double p90,
        String method,
        Instant cut,
        FigureStatus status) {
    /** The same row with nothing to be read from it. */
    public IndicatorRow suppressed() {
        return new IndicatorRow(
                month, department, indicator, null, null, null, null, null, method, cut, FigureStatus.SUPPRESSED);
    }
}
