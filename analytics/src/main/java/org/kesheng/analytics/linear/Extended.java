package org.kesheng.analytics.linear;

/**
 * A number in twice the working precision, the unevaluated sum of two doubles; about 32 decimal digits.
 *
 * <p>Reference: Y. Hida, X. S. Li, D. H. Bailey (2001), Algorithms for quad-double precision floating point arithmetic.
 *
 * @param high the nearest double
 * @param low the rest
 */
record Extended(double high, double low) {

    static final Extended ZERO = new Extended(0, 0);

    /** The sum of two doubles of which the first is the larger. */
    static Extended of(double large, double small) {
        double high = large + small;
        return new Extended(high, Double.isFinite(high) ? small - (high - large) : 0);
    }

    Extended plus(Extended other) {
        double sum = high + other.high;
        double part = sum - high;
        double rest = (high - (sum - part)) + (other.high - part);
        return of(sum, rest + low + other.low);
    }

    Extended minus(Extended other) {
        return plus(other.negated());
    }

    Extended times(Extended other) {
        double product = high * other.high;
        double rest = Math.fma(high, other.high, -product) + (high * other.low + low * other.high);
        return of(product, rest);
    }

    Extended over(Extended other) {
        double first = high / other.high;
        Extended remainder = minus(other.times(new Extended(first, 0)));
        double second = remainder.high / other.high;
        remainder = remainder.minus(other.times(new Extended(second, 0)));
        return of(first, second).plus(new Extended(remainder.high / other.high, 0));
    }

    Extended negated() {
        return new Extended(-high, -low);
    }

    /** The square root by one Newton step on that of the high part. */
    Extended root() {
        if (!(high > 0)) {
            return ZERO;
        }
        double root = Math.sqrt(high);
        Extended rest = minus(new Extended(root, 0).times(new Extended(root, 0)));
        return of(root, rest.high / (2 * root));
    }

    double rounded() {
        return high + low;
    }
}
