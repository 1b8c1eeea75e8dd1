package org.kesheng.analytics.descriptive;

import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Deviations;
import org.kesheng.analytics.numeric.Sums;

/**
 * The description of one numeric variable. Immutable; fields that the data do not define are NaN.
 *
 * @param n number of values
 * @param mean arithmetic mean
 * @param sd standard deviation with denominator n-1; NaN for fewer than two values
 * @param se standard error of the mean, sd/√n
 * @param min smallest value
 * @param max largest value
 * @param skewness G1 = √(n(n-1))/(n-2) · m3/m2^1.5; NaN for fewer than three values or a constant
 * @param kurtosis excess G2 = (n-1)/((n-2)(n-3)) · ((n+1)(m4/m2²-3)+6); NaN for fewer than four values or a constant
 */
public record Description(
        long n, double mean, double sd, double se, double min, double max, double skewness, double kurtosis) {

    /**
     * Describes a sample. Sums of powers are taken about the mean, so that an offset of the data costs no digits.
     *
     * <p>Reference: D. N. Joanes, C. A. Gill (1998), Comparing measures of sample skewness and kurtosis, The Statistician
     * 47, type 2. R: {@code mean(x); sd(x); e1071::skewness(x, type = 2); e1071::kurtosis(x, type = 2)}.
     *
     * @param values finite numbers
     * @return the description
     * @throws org.kesheng.analytics.NotComputable if a value is NaN or infinite
     */
    public static Description of(double[] values) {
        Checks.finite("value", values);
        double n = values.length;
        if (n == 0) {
            return new Description(
                    0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double[] d = Deviations.centred(values);
        double m2 = Deviations.squaresAboutMean(values) / n;
        double sd = n < 2 ? Double.NaN : Math.sqrt(m2 * n / (n - 1));
        return new Description(
                values.length,
                Sums.mean(values),
                sd,
                sd / Math.sqrt(n),
                min(values),
                max(values),
                skewness(d, m2),
                kurtosis(d, m2));
    }

    /**
     * This description with spread and shape of another one, that of the same values less a constant: what was lost to
     * common leading digits of the doubles is not lost in their decimals.
     */
    public Description withShapeOf(Description moved) {
        return new Description(n, mean, moved.sd, moved.se, min, max, moved.skewness, moved.kurtosis);
    }

    /** Degrees of freedom of the mean's interval, n-1. */
    public long df() {
        return n - 1;
    }

    private static double skewness(double[] d, double m2) {
        double n = d.length;
        return n < 3 ? Double.NaN : Math.sqrt(n * (n - 1)) / (n - 2) * moment(d, 3, m2);
    }

    private static double kurtosis(double[] d, double m2) {
        double n = d.length;
        return n < 4 ? Double.NaN : (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * (moment(d, 4, m2) - 3) + 6);
    }

    /** The moment of the standardised deviations; standardising first keeps the powers in range. */
    private static double moment(double[] d, int power, double m2) {
        double[] powers = new double[d.length];
        double sd = Math.sqrt(m2);
        for (int i = 0; i < d.length; i++) {
            double z = d[i] / sd;
            powers[i] = power == 3 ? z * z * z : z * z * z * z;
        }
        return Sums.of(powers) / d.length;
    }

    private static double min(double[] values) {
        double min = values[0];
        for (double value : values) {
            min = Math.min(min, value);
        }
        return min;
    }

    private static double max(double[] values) {
        double max = values[0];
        for (double value : values) {
            max = Math.max(max, value);
        }
        return max;
    }
}
