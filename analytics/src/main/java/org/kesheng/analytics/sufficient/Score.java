package org.kesheng.analytics.sufficient;

import org.kesheng.analytics.interval.Interval;

/**
 * A published figure: value, interval, base and method.
 *
 * @param n answers (or cases) the figure rests on
 * @param value the figure; NaN exactly if the status is {@link Status#NO_DATA}
 * @param lower lower end of the interval, NaN if there is none
 * @param upper upper end of the interval, NaN if there is none
 * @param method one of the method ids of {@link Scores}
 * @param status whether there is a value
 * @param reason why value or interval are missing, {@link Reason#NONE} if neither is
 */
public record Score(long n, double value, double lower, double upper, String method, Status status, Reason reason) {

    /** Whether a value exists. Suppressed and pending figures are the publisher's states, not those of a cell. */
    public enum Status {
        OK,
        NO_DATA
    }

    /** Why there is no value, or a value without an interval. */
    public enum Reason {
        NONE,
        NO_ANSWERS,
        TOO_FEW_ANSWERS,
        CONSTANT_ANSWERS,
        NO_WEIGHT
    }

    static Score of(long n, double value, Interval interval, String method) {
        return new Score(n, value, interval.lower(), interval.upper(), method, Status.OK, Reason.NONE);
    }

    static Score withoutInterval(long n, double value, String method, Reason reason) {
        return new Score(n, value, Double.NaN, Double.NaN, method, Status.OK, reason);
    }

    static Score noData(long n, String method, Reason reason) {
        return new Score(n, Double.NaN, Double.NaN, Double.NaN, method, Status.NO_DATA, reason);
    }

    public boolean hasValue() {
        return status == Status.OK;
    }

    public boolean hasInterval() {
        return !Double.isNaN(lower);
    }
}
