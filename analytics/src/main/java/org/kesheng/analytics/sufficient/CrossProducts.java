package org.kesheng.analytics.sufficient;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Sums and cross-products of k whole-number items, from which covariances, correlations, Cronbach's alpha and
 * least-squares regressions on any of the items follow without the rows.
 *
 * <p>With {@link MissingRule#LISTWISE} a row with a missing answer is left out. With {@link MissingRule#PAIRWISE}
 * each pair of items has a base of its own, as in R {@code cor(x, use = "pairwise.complete.obs")}; regressions are
 * refused there, because pairwise covariances need not be a covariance matrix.
 *
 * <p>Not safe for use by several threads.
 */
public final class CrossProducts implements SufficientStatistic<CrossProducts> {

    /** Stands for a missing answer in {@link #add}. */
    public static final int MISSING = Integer.MIN_VALUE;

    private static final int HEADER = 3;

    /** Whole numbers below are exact as doubles, and so are their sums. */
    private static final double EXACT = 0x1p53;

    private final int items;
    private final MissingRule rule;

    /** Per pair i &lt;= j: rows in which both answered; listwise: one number. */
    private final long[] n;

    /** Per pair i &lt;= j: sum of x_i x_j over those rows. */
    private final long[] products;

    /** Pairwise: at [i * items + j] the sum of x_i over the rows in which both answered; listwise: per item. */
    private final long[] sums;

    /** Pairwise only, as {@link #sums}: the sum of x_i squared over the rows in which both answered. */
    private final long[] squares;

    private CrossProducts(int items, MissingRule rule) {
        if (items < 1) {
            throw new IllegalArgumentException("No items");
        }
        boolean pairwise = rule == MissingRule.PAIRWISE;
        int pairs = items * (items + 1) / 2;
        this.items = items;
        this.rule = rule;
        this.n = new long[pairwise ? pairs : 1];
        this.products = new long[pairs];
        this.sums = new long[pairwise ? items * items : items];
        this.squares = new long[pairwise ? items * items : 0];
    }

    /** An empty cell for that many items, whose order is the caller's (a fixed questionnaire version). */
    public static CrossProducts of(int items, MissingRule rule) {
        return new CrossProducts(items, rule);
    }

    /** A listwise cell with these totals: one sum per item, one product per pair i &gt;= j in the order 00 10 11 20 ... */
    static CrossProducts ofTotals(long n, long[] sums, long[] products) {
        CrossProducts cell = new CrossProducts(sums.length, MissingRule.LISTWISE);
        cell.n[0] = n;
        System.arraycopy(sums, 0, cell.sums, 0, sums.length);
        System.arraycopy(products, 0, cell.products, 0, products.length);
        return cell;
    }

    /** The inverse of {@link #toLongs}. */
    public static CrossProducts fromLongs(long[] encoded) {
        LongCodec.requireHeader(encoded, LongCodec.CROSS_PRODUCTS, HEADER);
        CrossProducts cell = new CrossProducts(
                Math.toIntExact(encoded[1]), encoded[2] == 0 ? MissingRule.LISTWISE : MissingRule.PAIRWISE);
        LongCodec.requireLength(encoded, HEADER + cell.length());
        int at = HEADER;
        for (long[] part : cell.parts()) {
            System.arraycopy(encoded, at, part, 0, part.length);
            at += part.length;
        }
        return cell;
    }

    /** The inverse of {@link #toBytes}. */
    public static CrossProducts fromBytes(byte[] encoded) {
        return fromLongs(LongCodec.toLongs(encoded));
    }

    /**
     * Adds the answers of one respondent.
     *
     * @param row one answer per item, {@link #MISSING} where there is none
     */
    public void add(int... row) {
        addTimes(row, 1);
    }

    /** Takes the answers of one respondent out again. */
    public void remove(int... row) {
        addTimes(row, -1);
    }

    @Override
    public void merge(CrossProducts other) {
        requireSameShape(other);
        long[][] mine = parts();
        long[][] theirs = other.parts();
        for (int p = 0; p < mine.length; p++) {
            for (int i = 0; i < mine[p].length; i++) {
                mine[p][i] = Math.addExact(mine[p][i], theirs[p][i]);
            }
        }
    }

    @Override
    public void subtract(CrossProducts other) {
        requireSameShape(other);
        long[][] mine = parts();
        long[][] theirs = other.parts();
        for (int p = 0; p < mine.length; p++) {
            for (int i = 0; i < mine[p].length; i++) {
                mine[p][i] = Math.subtractExact(mine[p][i], theirs[p][i]);
            }
        }
    }

    @Override
    public CrossProducts copy() {
        CrossProducts cell = new CrossProducts(items, rule);
        cell.merge(this);
        return cell;
    }

    @Override
    public long[] toLongs() {
        long[] encoded = new long[HEADER + length()];
        encoded[0] = LongCodec.header(LongCodec.CROSS_PRODUCTS);
        encoded[1] = items;
        encoded[2] = rule == MissingRule.LISTWISE ? 0 : 1;
        int at = HEADER;
        for (long[] part : parts()) {
            System.arraycopy(part, 0, encoded, at, part.length);
            at += part.length;
        }
        return encoded;
    }

    /** Number of items. */
    public int items() {
        return items;
    }

    public MissingRule rule() {
        return rule;
    }

    /** Complete rows (listwise); the smallest base of a pair (pairwise). */
    public long n() {
        long smallest = Long.MAX_VALUE;
        for (long count : n) {
            smallest = Math.min(smallest, count);
        }
        if (smallest < 0) {
            throw new IllegalStateException("Number of rows is negative: " + smallest);
        }
        return smallest;
    }

    /** Rows in which both items were answered. */
    public long n(int i, int j) {
        return rule == MissingRule.LISTWISE ? n[0] : n[pair(i, j)];
    }

    /** Mean of an item over its base, NaN if that is empty. */
    public double mean(int i) {
        return (double) sum(i, i) / n(i, i);
    }

    /** Sum of an item over its base. */
    public long sum(int i) {
        return sum(i, i);
    }

    /** Sum of x_i x_j over the base of the pair. */
    public long product(int i, int j) {
        return products[pair(i, j)];
    }

    /** Variance with n - 1, NaN below two rows. R: {@code var(x[, i], na.rm = TRUE)}. */
    public double variance(int i) {
        return covariance(i, i);
    }

    /** Covariance with n - 1, NaN below two rows. R: {@code cov(x, use = "complete.obs")[i, j]}, or pairwise. */
    public double covariance(int i, int j) {
        long count = n(i, j);
        return count < 2
                ? Double.NaN
                : Exact.difference(count, product(i, j), sum(i, j), sum(j, i)) / ((double) count * (count - 1));
    }

    /** Pearson's r, NaN if one of the two is constant. R: {@code cor(x, use = "complete.obs")[i, j]}, or pairwise. */
    public double correlation(int i, int j) {
        long count = n(i, j);
        double both = Exact.difference(count, product(i, j), sum(i, j), sum(j, i));
        double left = Exact.difference(count, square(i, j), sum(i, j), sum(i, j));
        double right = Exact.difference(count, square(j, i), sum(j, i), sum(j, i));
        if (left == 0 || right == 0) {
            return Double.NaN;
        }
        // The roots apart: the product of two large sums of squares may exceed the range of a double.
        double r = left == right ? both / left : both / (Math.sqrt(left) * Math.sqrt(right));
        return Math.max(-1, Math.min(1, r));
    }

    /** {@link #correlation} of all pairs. */
    public double[][] correlations() {
        double[][] matrix = new double[items][items];
        for (int i = 0; i < items; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = matrix[j][i] = correlation(i, j);
            }
        }
        return matrix;
    }

    /** {@link #covariance} of all pairs. */
    public double[][] covariances() {
        double[][] matrix = new double[items][items];
        for (int i = 0; i < items; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = matrix[j][i] = covariance(i, j);
            }
        }
        return matrix;
    }

    /**
     * Cronbach's alpha of the chosen items (all if none is named), k/(k-1) (1 - sum of variances / variance of the
     * row sum). NaN below two items, below two rows, or if the row sum is constant.
     *
     * <p>Reference: Cronbach (1951), Psychometrika 16, 297. R: {@code psych::alpha(x)$total$raw_alpha}.
     */
    public double alpha(int... chosen) {
        int[] of = chosen.length == 0 ? all() : chosen;
        return rule == MissingRule.LISTWISE ? exactAlpha(of) : pairwiseAlpha(of);
    }

    /**
     * Least squares of one item on others, with intercept.
     *
     * @throws IllegalArgumentException if predictors repeat or contain the response, or if the cell is pairwise
     */
    public Regression regression(int response, int... predictors) {
        if (rule != MissingRule.LISTWISE) {
            throw new IllegalArgumentException("A regression needs complete rows: use " + MissingRule.LISTWISE);
        }
        return Regression.of(this, response, predictors);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CrossProducts cell && Arrays.equals(toLongs(), cell.toLongs());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toLongs());
    }

    @Override
    public String toString() {
        return "CrossProducts[" + items + " items, " + rule + ", n=" + Arrays.toString(n) + "]";
    }

    private double exactAlpha(int[] of) {
        long rowSum = 0;
        long rowSquares = 0;
        for (int i : of) {
            rowSum = Math.addExact(rowSum, sums[i]);
            for (int j : of) {
                rowSquares = Math.addExact(rowSquares, product(i, j));
            }
        }
        double total = Exact.difference(n[0], rowSquares, rowSum, rowSum);
        if (of.length < 2 || n[0] < 2 || total == 0) {
            return Double.NaN;
        }
        double own = ownSquares(of);
        if (total < EXACT && own < EXACT) {
            return of.length * (total - own) / ((of.length - 1) * total);
        }
        BigInteger all = Exact.bigDifference(n[0], rowSquares, rowSum, rowSum);
        BigInteger rest = all;
        for (int i : of) {
            rest = rest.subtract(Exact.bigDifference(n[0], product(i, i), sums[i], sums[i]));
        }
        return Exact.ratio(
                rest.multiply(BigInteger.valueOf(of.length)), all.multiply(BigInteger.valueOf(of.length - 1L)));
    }

    /** Sum over the items of n sum(x^2) - sum(x)^2, exact if it is below {@link #EXACT}. */
    private double ownSquares(int[] of) {
        double own = 0;
        for (int i : of) {
            own += Exact.difference(n[0], product(i, i), sums[i], sums[i]);
        }
        return own;
    }

    private double pairwiseAlpha(int[] of) {
        double total = 0;
        double own = 0;
        for (int i : of) {
            for (int j : of) {
                total += covariance(i, j);
                own += i == j ? covariance(i, i) : 0;
            }
        }
        return of.length < 2 || !(total > 0) ? Double.NaN : of.length / (of.length - 1.0) * (1 - own / total);
    }

    private void addTimes(int[] row, int times) {
        if (row.length != items) {
            throw new IllegalArgumentException(row.length + " answers for " + items + " items");
        }
        if (rule == MissingRule.PAIRWISE) {
            addPairs(row, times);
        } else if (isComplete(row)) {
            addComplete(row, times);
        }
    }

    private static boolean isComplete(int[] row) {
        for (int answer : row) {
            if (answer == MISSING) {
                return false;
            }
        }
        return true;
    }

    private void addComplete(int[] row, int times) {
        n[0] += times;
        int at = 0;
        for (int i = 0; i < items; i++) {
            long answer = (long) row[i] * times;
            sums[i] = Math.addExact(sums[i], answer);
            for (int j = 0; j <= i; j++) {
                products[at] = Math.addExact(products[at], answer * row[j]);
                at++;
            }
        }
    }

    private void addPairs(int[] row, int times) {
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                if (row[i] != MISSING && row[j] != MISSING) {
                    addPair(row, i, j, times);
                }
            }
        }
    }

    private void addPair(int[] row, int i, int j, int times) {
        long answer = (long) row[i] * times;
        int at = i * items + j;
        sums[at] = Math.addExact(sums[at], answer);
        squares[at] = Math.addExact(squares[at], answer * row[i]);
        if (j <= i) {
            n[pair(i, j)] += times;
            products[pair(i, j)] = Math.addExact(products[pair(i, j)], answer * row[j]);
        }
    }

    private long sum(int i, int j) {
        return rule == MissingRule.LISTWISE ? sums[i] : sums[i * items + j];
    }

    private long square(int i, int j) {
        return rule == MissingRule.LISTWISE ? products[pair(i, i)] : squares[i * items + j];
    }

    private static int pair(int i, int j) {
        return i >= j ? i * (i + 1) / 2 + j : j * (j + 1) / 2 + i;
    }

    private int[] all() {
        int[] of = new int[items];
        for (int i = 0; i < items; i++) {
            of[i] = i;
        }
        return of;
    }

    private long[][] parts() {
        return new long[][] {n, products, sums, squares};
    }

    private int length() {
        return n.length + products.length + sums.length + squares.length;
    }

    private void requireSameShape(CrossProducts other) {
        if (items != other.items || rule != other.rule) {
            throw new IllegalArgumentException("Shapes differ: " + this + " and " + other);
        }
    }
}
