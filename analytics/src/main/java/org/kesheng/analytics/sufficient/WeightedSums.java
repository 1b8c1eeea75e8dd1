package org.kesheng.analytics.sufficient;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/**
 * Sums for a weighted mean with its linearised standard error, exact whatever the order of the rows.
 *
 * <p>Holds n, &Sigma;w, &Sigma;w&sup2;, &Sigma;wx, &Sigma;w&sup2;x, &Sigma;w&sup2;x&sup2;. The square of a weight and the product wx are rounded per
 * row with their rest kept, so every sum is good to about 100 bits; the residual sum of squares is then formed from
 * them without rounding.
 *
 * <p>Not safe for use by several threads.
 */
public final class WeightedSums implements SufficientStatistic<WeightedSums> {

    private static final int SUMS = 5;

    private final ExactSum w = new ExactSum();
    private final ExactSum ww = new ExactSum();
    private final ExactSum wx = new ExactSum();
    private final ExactSum wwx = new ExactSum();
    private final ExactSum wwxx = new ExactSum();
    private long n;

    /** The inverse of {@link #toLongs}. */
    public static WeightedSums fromLongs(long[] encoded) {
        LongCodec.requireHeader(encoded, LongCodec.WEIGHTED, 2 + 3 * SUMS);
        WeightedSums cell = new WeightedSums();
        cell.n = encoded[1];
        int at = 2;
        for (ExactSum sum : cell.sums()) {
            sum.add(ExactSum.fromLongs(encoded, at));
            at += 3 + Math.toIntExact(encoded[at + 2]);
        }
        LongCodec.requireLength(encoded, at);
        return cell;
    }

    /** The inverse of {@link #toBytes}. */
    public static WeightedSums fromBytes(byte[] encoded) {
        return fromLongs(LongCodec.toLongs(encoded));
    }

    /**
     * Adds a row.
     *
     * @param x a finite number
     * @param weight at least 0 and finite; a weight of 0 counts in n only
     * @throws IllegalArgumentException otherwise
     */
    public void add(double x, double weight) {
        if (!(weight >= 0 && weight <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("A weight must be finite and not negative: " + weight);
        }
        if (!(Math.abs(x) <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("Not a finite number: " + x);
        }
        double product = weight * x;
        if (!(Math.abs(product) <= 0x1p500 && weight <= 0x1p500)) {
            throw new IllegalArgumentException("Weight " + weight + " times " + x + " is too large to be squared");
        }
        double rest = Math.fma(weight, x, -product);
        w.add(weight);
        ww.addProduct(weight, weight);
        wx.add(product);
        wx.add(rest);
        wwx.addProduct(weight, product);
        wwx.addProduct(weight, rest);
        wwxx.addProduct(product, product);
        wwxx.addProduct(2 * product, rest);
        wwxx.addProduct(rest, rest);
        n = Math.addExact(n, 1);
    }

    @Override
    public void merge(WeightedSums other) {
        n = Math.addExact(n, other.n);
        ExactSum[] theirs = other.sums();
        ExactSum[] mine = sums();
        for (int i = 0; i < SUMS; i++) {
            mine[i].add(theirs[i]);
        }
    }

    @Override
    public void subtract(WeightedSums other) {
        n = Math.subtractExact(n, other.n);
        ExactSum[] theirs = other.sums();
        ExactSum[] mine = sums();
        for (int i = 0; i < SUMS; i++) {
            mine[i].subtract(theirs[i]);
        }
    }

    @Override
    public WeightedSums copy() {
        WeightedSums cell = new WeightedSums();
        cell.merge(this);
        return cell;
    }

    @Override
    public long[] toLongs() {
        long[] encoded = {LongCodec.header(LongCodec.WEIGHTED), n};
        for (ExactSum sum : sums()) {
            long[] part = sum.toLongs();
            int at = encoded.length;
            encoded = Arrays.copyOf(encoded, at + part.length);
            System.arraycopy(part, 0, encoded, at, part.length);
        }
        return encoded;
    }

    /** Rows, those with weight 0 included. */
    public long n() {
        if (n < 0) {
            throw new IllegalStateException("Number of rows is negative: " + n);
        }
        return n;
    }

    public double sumOfWeights() {
        return w.value();
    }

    /** &Sigma;wx / &Sigma;w, NaN if the weights sum to 0. R: {@code weighted.mean(x, w)}. */
    public double mean() {
        BigDecimal weights = w.toBigDecimal();
        return weights.signum() == 0
                ? Double.NaN
                : wx.toBigDecimal().divide(weights, MathContext.DECIMAL128).doubleValue();
    }

    /**
     * sqrt(n/(n-1) &Sigma;(w(x - mean))&sup2;) / &Sigma;w, NaN below two rows or without weight.
     * R: {@code SE(survey::svymean(~x, survey::svydesign(~1, weights = ~w)))}.
     */
    public double standardError() {
        BigDecimal weights = w.toBigDecimal();
        if (n() < 2 || weights.signum() == 0) {
            return Double.NaN;
        }
        BigDecimal x = wx.toBigDecimal();
        BigDecimal two = BigDecimal.valueOf(2);
        BigDecimal residual = wwxx.toBigDecimal()
                .multiply(weights)
                .multiply(weights)
                .subtract(two.multiply(wwx.toBigDecimal()).multiply(x).multiply(weights))
                .add(ww.toBigDecimal().multiply(x).multiply(x));
        BigDecimal square = residual.multiply(BigDecimal.valueOf(n))
                .divide(BigDecimal.valueOf(n - 1), MathContext.DECIMAL128)
                .divide(weights.pow(4), MathContext.DECIMAL128);
        return Math.sqrt(Math.max(0, square.doubleValue()));
    }

    /** Kish's effective sample size (&Sigma;w)&sup2; / &Sigma;w&sup2;, NaN without weight. R: {@code sum(w)^2 / sum(w^2)}. */
    public double effectiveN() {
        BigDecimal weights = w.toBigDecimal();
        return weights.signum() == 0
                ? Double.NaN
                : weights.multiply(weights)
                        .divide(ww.toBigDecimal(), MathContext.DECIMAL128)
                        .doubleValue();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WeightedSums cell && Arrays.equals(toLongs(), cell.toLongs());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toLongs());
    }

    @Override
    public String toString() {
        return "WeightedSums[n=" + n + ", mean=" + mean() + "]";
    }

    private ExactSum[] sums() {
        return new ExactSum[] {w, ww, wx, wwx, wwxx};
    }
}
