package org.kesheng.analytics.linear;

import org.kesheng.analytics.numeric.Sums;

/**
 * A vector in twice the working precision: every element is the unevaluated sum of a high and a low part.
 *
 * <p>Reference: T. J. Dekker (1971), A floating-point technique for extending the available precision, Numerische
 * Mathematik 18.
 */
final class ExtendedVector {

    final double[] high;
    final double[] low;

    ExtendedVector(double[] high, double[] low) {
        this.high = high;
        this.low = low;
    }

    /** The exact copy of a vector times a power of two. */
    static ExtendedVector of(double[] values, int exponent) {
        double[] high = new double[values.length];
        for (int i = 0; i < high.length; i++) {
            high[i] = Math.scalb(values[i], exponent);
        }
        return new ExtendedVector(high, new double[high.length]);
    }

    /** The numbers as they were written, times a power of two. */
    static ExtendedVector of(ExactColumn column, int exponent) {
        ExtendedVector vector = of(column.values(), exponent);
        for (int i = 0; i < vector.low.length; i++) {
            vector.low[i] = Math.scalb(column.rest(i), exponent);
        }
        return vector;
    }

    static ExtendedVector zeros(int size) {
        return new ExtendedVector(new double[size], new double[size]);
    }

    int size() {
        return high.length;
    }

    void set(int i, Extended value) {
        high[i] = value.high();
        low[i] = value.low();
    }

    Extended get(int i) {
        return new Extended(high[i], low[i]);
    }

    /** The dot product of the elements from an index on. */
    Extended dot(ExtendedVector other, int from) {
        double sum = 0;
        double rest = 0;
        for (int i = from; i < high.length; i++) {
            double product = high[i] * other.high[i];
            double error =
                    Math.fma(high[i], other.high[i], -product) + (high[i] * other.low[i] + low[i] * other.high[i]);
            double next = sum + product;
            double part = next - sum;
            rest += (sum - (next - part)) + (product - part) + error;
            sum = next;
        }
        return Extended.of(sum, rest);
    }

    /** Subtracts a multiple of another vector from the elements from an index on. */
    void subtract(Extended factor, ExtendedVector other, int from) {
        double fh = factor.high();
        double fl = factor.low();
        for (int i = from; i < high.length; i++) {
            double product = fh * other.high[i];
            double error = Math.fma(fh, other.high[i], -product) + (fh * other.low[i] + fl * other.high[i]);
            double next = high[i] - product;
            double part = next - high[i];
            double rest = (high[i] - (next - part)) - (product + part) + (low[i] - error);
            high[i] = next + rest;
            low[i] = rest - (high[i] - next);
        }
    }

    /** The sum of the elements. */
    Extended sum() {
        double sum = 0;
        double rest = 0;
        for (int i = 0; i < high.length; i++) {
            double next = sum + high[i];
            double part = next - sum;
            rest += (sum - (next - part)) + (high[i] - part) + low[i];
            sum = next;
        }
        return Extended.of(sum, rest);
    }

    /** The elements minus a number. */
    ExtendedVector minus(Extended shift) {
        ExtendedVector shifted = new ExtendedVector(high.clone(), low.clone());
        double[] ones = new double[high.length];
        java.util.Arrays.fill(ones, 1);
        shifted.subtract(shift, new ExtendedVector(ones, new double[ones.length]), 0);
        return shifted;
    }

    /** The elements rounded to the working precision. */
    double[] rounded() {
        double[] rounded = new double[high.length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = high[i] + low[i];
        }
        return rounded;
    }

    /** The Euclidean length in the working precision. */
    double norm() {
        return Math.sqrt(Sums.ofSquares(high));
    }
}
