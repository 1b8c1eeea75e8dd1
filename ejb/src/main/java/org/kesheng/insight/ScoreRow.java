package org.kesheng.insight;

import java.time.Instant;

/**
 * A score of a period and group.
 *
 * @param period {@code 2026-10-05}, {@code 2026-10}, {@code 2026-Q4}, {@code 2026}, or {@code from/to} without a grain
 * @param department code, null where not told apart
 * @param channel code, null where not told apart
 * @param n answers it rests on; null where suppressed
 * @param value null unless OK
 * @param lower lower end of the 95 % interval, null where there is none
 * @param upper upper end
 * @param method id of the method, see {@code org.kesheng.analytics.sufficient.Scores}
 * @param cut up to when answers were taken in, null before the first night
 * @param status why there is a value, or none
 */
public record ScoreRow(
        String period,
        String department,
        String channel,
        Long n,
        Double value,
        Double lower,
        Double upper,
        String method,
        Instant cut,
        FigureStatus status) {
    /** The same row with nothing to be read from it. */
    public ScoreRow suppressed() {
        return new ScoreRow(period, department, channel, null, null, null, null, method, cut, FigureStatus.SUPPRESSED);
    }

    /** The same row, to be computed by the next night. */
    public ScoreRow pending() {
        return new ScoreRow(period, department, channel, null, null, null, null, method, cut, FigureStatus.PENDING);
    }
}
