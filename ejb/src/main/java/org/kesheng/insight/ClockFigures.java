package org.kesheng.insight;

import java.time.Instant;
import java.util.List;

/**
 * On-time rates of the deadlines whose verdict fell into a range.
 *
 * @param rows by clock; never null
 * @param cut of the published night, null before the first
 */
public record ClockFigures(List<Row> rows, Instant cut) {
    /**
     * One clock.
     *
     * @param clock its code in the pack
     * @param met in time
     * @param missed not in time
     * @param rate met / (met + missed)
     * @param lower of Wilson's 95 % interval
     * @param upper of Wilson's 95 % interval
     * @param method id of the method
     */
    public record Row(String clock, long met, long missed, double rate, double lower, double upper, String method) {}
}
