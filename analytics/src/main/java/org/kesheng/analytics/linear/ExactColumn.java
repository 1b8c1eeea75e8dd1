package org.kesheng.analytics.linear;

import java.util.Arrays;

/**
 * Numbers as they were written: the nearest doubles and what is left of the decimals, so that {@code 10000000.2} is not
 * {@code 10000000.199999999}. Immutable by agreement: the arrays are not copied.
 *
 * @param values the nearest doubles
 * @param rests written number minus double; null for none
 */
public record ExactColumn(double[] values, double[] rests) {

    /** Doubles that are meant as they are. */
    public static ExactColumn of(double[] values) {
        return new ExactColumn(values, null);
    }

    /** Number of values. */
    public int size() {
        return values.length;
    }

    /** Written number minus double. */
    public double rest(int i) {
        return rests == null ? 0 : rests[i];
    }

    /** The values minus the first one, which takes away common leading digits without rounding. */
    public double[] minusFirst() {
        double[] differences = new double[values.length];
        for (int i = 0; i < differences.length; i++) {
            Extended gap = new Extended(values[i], rest(i)).minus(new Extended(values[0], rest(0)));
            differences[i] = gap.rounded();
        }
        return differences;
    }

    /** The values to a whole power, with the rests that the doubles of the powers leave. */
    public ExactColumn power(int exponent) {
        double[] powers = new double[values.length];
        double[] left = new double[values.length];
        for (int i = 0; i < powers.length; i++) {
            Extended x = new Extended(values[i], rest(i));
            Extended product = new Extended(1, 0);
            for (int k = 0; k < exponent; k++) {
                product = product.times(x);
            }
            powers[i] = product.high();
            left[i] = Double.isFinite(product.low()) ? product.low() : 0;
        }
        boolean exact = Arrays.stream(left).allMatch(rest -> rest == 0);
        return new ExactColumn(powers, exact ? null : left);
    }
}
