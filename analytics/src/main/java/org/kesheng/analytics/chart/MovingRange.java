package org.kesheng.analytics.chart;

/** Short-term spread from the differences of neighbours, which a shift or trend does not inflate. */
final class MovingRange {
    /** Mean range of two standard normal values, as printed in the tables: 2/sqrt(pi) = 1.128. */
    static final double D2 = 1.128;

    private MovingRange() {}

    /** mean(abs(diff(x)))/1.128, skipping values that are NaN; NaN below two values. */
    static double sigma(double[] x) {
        double sum = 0;
        int pairs = 0;
        double last = Double.NaN;
        for (double v : x) {
            if (!Double.isNaN(v)) {
                if (!Double.isNaN(last)) {
                    sum += Math.abs(v - last);
                    pairs++;
                }
                last = v;
            }
        }
        return pairs == 0 ? Double.NaN : sum / pairs / D2;
    }
}
