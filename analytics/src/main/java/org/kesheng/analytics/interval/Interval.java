package org.kesheng.analytics.interval;

/**
 * A two-sided interval.
 *
 * @param lower lower end; NaN if not defined
 * @param upper upper end; NaN if not defined
 */
public record Interval(double lower, double upper) {

    /** An interval that the data do not define. */
    public static final Interval UNDEFINED = new Interval(Double.NaN, Double.NaN);

    /** The interval centre ∓ half. */
    public static Interval around(double centre, double half) {
        return new Interval(centre - half, centre + half);
    }

    /** The part within the given bounds. */
    public Interval within(double least, double most) {
        return new Interval(Math.max(least, Math.min(most, lower)), Math.max(least, Math.min(most, upper)));
    }

    /** Both ends times a positive factor. */
    public Interval times(double factor) {
        return new Interval(lower * factor, upper * factor);
    }
}
