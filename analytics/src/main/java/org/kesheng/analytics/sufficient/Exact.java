package org.kesheng.analytics.sufficient;

import java.math.BigInteger;

/** Integer arithmetic that is rounded once, at the end. */
final class Exact {

    private Exact() {}

    /** a b - c d, exact, then rounded to double. */
    static double difference(long a, long b, long c, long d) {
        if (fits(a, b) && fits(c, d)) {
            long left = a * b;
            long right = c * d;
            long result = left - right;
            if (((left ^ right) & (left ^ result)) >= 0) {
                return result;
            }
        }
        return big(a, b).subtract(big(c, d)).doubleValue();
    }

    /** a b - c d, exact. */
    static BigInteger bigDifference(long a, long b, long c, long d) {
        return big(a, b).subtract(big(c, d));
    }

    /** numerator / denominator within one unit in the last place, whatever the size of the two. */
    static double ratio(BigInteger numerator, BigInteger denominator) {
        if (numerator.signum() == 0) {
            return denominator.signum() == 0 ? Double.NaN : 0;
        }
        int top = Math.max(0, numerator.bitLength() - 64);
        int bottom = Math.max(0, denominator.bitLength() - 64);
        double quotient = numerator.shiftRight(top).doubleValue()
                / denominator.shiftRight(bottom).doubleValue();
        return Math.scalb(quotient, top - bottom);
    }

    /** Overflow-free test of a b. */
    private static boolean fits(long a, long b) {
        return Math.multiplyHigh(a, b) == (a * b) >> 63;
    }

    private static BigInteger big(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
