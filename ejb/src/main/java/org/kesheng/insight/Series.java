package org.kesheng.insight;

import java.time.YearMonth;
import java.util.List;

/**
 * A published monthly series, ready to be drawn and put into words.
 *
 * @param measure see {@link Measure}
 * @param item item, indicator or {@code *}; empty for complaints
 * @param department code, null for the company
 * @param method id of the method of the values
 * @param limitsMethod {@code laney-p.1} for shares, {@code xmr.1} for all else
 * @param points every month between the first and the last with data
 * @param trend over the complete months
 * @param baseline how firm the limits are
 * @param signals what is out of the ordinary, oldest first
 */
public record Series(
        Measure measure,
        String item,
        String department,
        String method,
        String limitsMethod,
        List<Point> points,
        Trend trend,
        Baseline baseline,
        List<Signal> signals) {
    /** What a series tells. */
    public enum Measure {
        /** Index 0..100 of the survey or of an indicator. */
        INDEX,
        /** Share of answers at or above the declared threshold. */
        TOPBOX,
        NPS,
        /** Complaints received. */
        COMPLAINTS,
        /** Share of the closed complaints without a missed deadline. */
        ON_TIME,
        /** Median minutes from receipt to the first duty done. */
        RESPONSE,
        /** Median minutes from receipt to closing. */
        RESOLUTION;

        public boolean isOfSurveys() {
            return this == INDEX || this == TOPBOX || this == NPS;
        }

        boolean isShare() {
            return this == TOPBOX || this == ON_TIME;
        }
    }

    /**
     * One month.
     *
     * @param n answers or cases; null where suppressed
     * @param value null unless OK
     * @param lower of the 95 % interval, null where there is none
     * @param upper of the 95 % interval
     * @param centre centre line, null without a baseline
     * @param lowerLimit control limit, null without a baseline
     * @param upperLimit control limit
     * @param p90 90th percentile of durations, else null
     * @param partial whether the month had not ended at the cut; it takes no part in trend and limits
     */
    public record Point(
            YearMonth month,
            Long n,
            Double value,
            Double lower,
            Double upper,
            Double centre,
            Double lowerLimit,
            Double upperLimit,
            Double p90,
            boolean partial,
            FigureStatus status) {
        /** The same month with nothing to be read from it; an empty one stays as it is. */
        public Point suppressed() {
            return status != FigureStatus.OK
                    ? this
                    : new Point(
                            month, null, null, null, null, null, null, null, null, partial, FigureStatus.SUPPRESSED);
        }
    }

    /** The same series with other points. */
    public Series withPoints(List<Point> changed) {
        return new Series(measure, item, department, method, limitsMethod, changed, trend, baseline, signals);
    }

    /** Which way it goes. */
    public enum Direction {
        RISING,
        FALLING,
        /** No trend that differs from chance (p at least 0.05). */
        STEADY,
        /** Fewer than {@link org.kesheng.insight.control.SeriesBuilder#LEAST_FOR_TREND} complete months. */
        TOO_SHORT
    }

    /**
     * Mann-Kendall test and Sen slope.
     *
     * @param months complete months with a value
     * @param p two-sided, null where too short
     * @param tau Kendall's tau-b
     * @param slope per month
     * @param slopeLower of the 95 % interval
     * @param slopeUpper of the 95 % interval
     */
    public record Trend(
            Direction direction,
            int months,
            Double p,
            Double tau,
            Double slope,
            Double slopeLower,
            Double slopeUpper) {}

    /** How firm control limits are. */
    public enum Baseline {
        /** Too few months for limits. */
        NONE,
        /** Fewer than twenty months: limits may move. */
        PROVISIONAL,
        FIRM
    }

    /** Kinds of signals. */
    public enum SignalKind {
        ABOVE_LIMIT,
        BELOW_LIMIT,
        /** Eight months in a row above the centre, the last of them named. */
        RUN_ABOVE,
        /** Eight months in a row below the centre. */
        RUN_BELOW
    }

    /** Something out of the ordinary. */
    public record Signal(SignalKind kind, YearMonth month, Double value) {}
}
