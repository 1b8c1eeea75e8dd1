package org.kesheng.shared.web.chart;

/**
 * One period or group.
 *
 * @param value null where there is none: no data, suppressed or not computed yet; {@code why} then says which
 * @param lower lower end of the interval or lower control limit, null if not given
 * @param upper upper end
 * @param n on how many it rests
 * @param signal what is unusual about it, null if nothing is
 * @param why what stands in the place of a missing value
 */
public record Point(String label, Double value, Double lower, Double upper, long n, String signal, String why) {
    public static Point of(String label, double value, Double lower, Double upper, long n) {
        return new Point(label, value, lower, upper, n, null, null);
    }

    public static Point none(String label, long n, String why) {
        return new Point(label, null, null, null, n, null, why);
    }

    public Point signalling(String what) {
        return new Point(label, value, lower, upper, n, what, why);
    }

    boolean hasInterval() {
        return value != null && lower != null && upper != null;
    }
}
