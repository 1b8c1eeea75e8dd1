package org.kesheng.analytics.sufficient;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Sum of doubles without any rounding until it is read, so that it depends neither on the order nor on the
 * partitioning of the addends.
 *
 * <p>A fixed-point number of 2,176 bits in 68 limbs of 32 bits, held in 64-bit words whose spare bits take the
 * carries of up to 2<sup>29</sup> additions (the idea of Kulisch's long accumulator; Neal 2015, "Fast exact summation using
 * small and large superaccumulators"). R has no equivalent; {@code sum(Rmpfr::mpfr(x, 2200))} gives the same.
 */
public final class ExactSum {

    /** Exponent of the lowest bit: the smallest positive double is 2^-1074. */
    private static final int LOWEST = -1074;

    private static final BigInteger FIVE = BigInteger.valueOf(5);
    private static final int LIMBS = 68;
    private static final long MASK = 0xFFFFFFFFL;
    private static final int ADDITIONS = 1 << 29;

    /** Little endian; in canonical form all but the last are within 0..2^32-1, the last carries the sign. */
    private final long[] limbs = new long[LIMBS];

    private int pending;

    static ExactSum fromLongs(long[] encoded, int from) {
        ExactSum sum = new ExactSum();
        int first = Math.toIntExact(encoded[from + 1]);
        int count = Math.toIntExact(encoded[from + 2]);
        if (first < 0 || count < 0 || first + count > LIMBS) {
            throw new IllegalArgumentException("Not an encoded sum");
        }
        long sign = encoded[from];
        for (int i = 0; i < count; i++) {
            sum.limbs[first + i] = sign * encoded[from + 3 + i];
        }
        sum.propagate();
        return sum;
    }

    /**
     * Adds a number.
     *
     * @throws IllegalArgumentException if it is NaN or infinite
     */
    public void add(double x) {
        long bits = Double.doubleToRawLongBits(x);
        int exponent = (int) (bits >> 52) & 0x7FF;
        if (exponent == 0x7FF) {
            throw new IllegalArgumentException("Not a finite number: " + x);
        }
        long mantissa = bits & 0xFFFFFFFFFFFFFL;
        if (exponent == 0) {
            exponent = 1;
        } else {
            mantissa |= 1L << 52;
        }
        addShifted(mantissa, exponent - 1, bits < 0 ? -1 : 1);
    }

    /** Adds x y without rounding (fused multiply-add gives the rest), except for a rest below 2^-1074. */
    public void addProduct(double x, double y) {
        double high = x * y;
        add(high);
        add(Math.fma(x, y, -high));
    }

    public void add(ExactSum other) {
        addTimes(other, 1);
    }

    public void subtract(ExactSum other) {
        addTimes(other, -1);
    }

    /** The sum, correctly rounded. */
    public double value() {
        return toBigDecimal().doubleValue();
    }

    /** The sum itself. */
    public BigDecimal toBigDecimal() {
        BigInteger scaled = scaled();
        int zeros = scaled.signum() == 0 ? 0 : scaled.getLowestSetBit();
        int exponent = LOWEST + zeros;
        BigDecimal odd = new BigDecimal(scaled.shiftRight(zeros));
        return exponent >= 0
                ? odd.multiply(new BigDecimal(BigInteger.ONE.shiftLeft(exponent)))
                : new BigDecimal(scaled.shiftRight(zeros).multiply(FIVE.pow(-exponent)), -exponent);
    }

    /** Sign, first limb, number of limbs, magnitude. */
    long[] toLongs() {
        propagate();
        long sign = Long.signum(limbs[LIMBS - 1]);
        long[] magnitude = limbs.clone();
        if (sign < 0) {
            ExactSum negated = new ExactSum();
            negated.subtract(this);
            negated.propagate();
            magnitude = negated.limbs;
        }
        int first = 0;
        int end = LIMBS;
        while (first < LIMBS && magnitude[first] == 0) {
            first++;
        }
        while (end > first && magnitude[end - 1] == 0) {
            end--;
        }
        long[] encoded = new long[3 + end - first];
        encoded[0] = end == first ? 0 : sign < 0 ? -1 : 1;
        encoded[1] = end == first ? 0 : first;
        encoded[2] = end - first;
        System.arraycopy(magnitude, first, encoded, 3, end - first);
        return encoded;
    }

    ExactSum copy() {
        ExactSum sum = new ExactSum();
        sum.add(this);
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExactSum sum && Arrays.equals(toLongs(), sum.toLongs());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toLongs());
    }

    @Override
    public String toString() {
        return Double.toString(value());
    }

    private void addShifted(long mantissa, int shift, int sign) {
        if (++pending == ADDITIONS) {
            propagate();
        }
        int limb = shift >>> 5;
        int bit = shift & 31;
        long low = (mantissa & MASK) << bit;
        long high = (mantissa >>> 32) << bit;
        limbs[limb] += sign * (low & MASK);
        limbs[limb + 1] += sign * ((low >>> 32) + (high & MASK));
        limbs[limb + 2] += sign * (high >>> 32);
    }

    private void addTimes(ExactSum other, int sign) {
        other.propagate();
        propagate();
        long[] addends = other == this ? limbs.clone() : other.limbs;
        for (int i = 0; i < LIMBS; i++) {
            limbs[i] += sign * addends[i];
        }
        propagate();
    }

    private void propagate() {
        for (int i = 0; i < LIMBS - 1; i++) {
            limbs[i + 1] += limbs[i] >> 32;
            limbs[i] &= MASK;
        }
        pending = 0;
    }

    private BigInteger scaled() {
        propagate();
        BigInteger sum = BigInteger.valueOf(limbs[LIMBS - 1]);
        for (int i = LIMBS - 2; i >= 0; i--) {
            sum = sum.shiftLeft(32).add(BigInteger.valueOf(limbs[i]));
        }
        return sum;
    }
}
