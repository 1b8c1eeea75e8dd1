package org.kesheng.improvement;

/**
 * A measure in a period.
 *
 * @param n how many answers or complaints
 * @param value null without data
 * @param lower lower end of the 95 % interval, null without data
 */
public record Figure(long n, Double value, Double lower, Double upper) {
    public static final Figure NONE = new Figure(0, null, null, null);

    /** Standard error as the interval implies it; null without one. */
    public Double standardError() {
        return value == null || lower == null || upper == null ? null : (upper - lower) / (2 * 1.959963984540054);
    }
}
