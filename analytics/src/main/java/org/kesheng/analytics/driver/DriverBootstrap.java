package org.kesheng.analytics.driver;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;
import org.kesheng.analytics.interval.Interval;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Deviations;
import org.kesheng.analytics.numeric.OrderStatistics;

/**
 * How sure the order of the drivers is: {@link ShapleyShares} of cases drawn again with replacement. Immutable; the draws
 * come from a seed and do not depend on the number of processors.
 *
 * <p>Two drivers whose rank intervals overlap have no order that the data support. R:
 * {@code relaimpo::booteval.relimp(relaimpo::boot.relimp(m, b = 1000, type = "lmg", rank = TRUE))}.
 */
public final class DriverBootstrap {

    private final double[][] shares;
    private final double[][] ranks;

    private DriverBootstrap(double[][] shares, double[][] ranks) {
        this.shares = shares;
        this.ranks = ranks;
    }

    /**
     * Draws the resamples.
     *
     * @param response finite values
     * @param drivers values by driver, finite, complete cases
     * @param resamples number of resamples
     * @param seed of the draws
     * @return the bootstrap
     * @throws NotComputable for NaN, infinities, different lengths or too many drivers
     */
    public static DriverBootstrap of(double[] response, double[][] drivers, int resamples, long seed) {
        int p = drivers.length;
        if (p < 1 || p > ShapleyShares.MOST_DRIVERS || resamples < 1) {
            throw new NotComputable(Reason.OPTION_OUT_OF_RANGE, p + " drivers, " + resamples + " resamples");
        }
        Checks.atLeast(2, "response", response.length);
        double[] rows = rows(response, drivers);
        SplittableRandom seeds = new SplittableRandom(seed);
        SplittableRandom[] random = new SplittableRandom[resamples];
        Arrays.setAll(random, i -> seeds.split());
        double[][] shares = new double[p][resamples];
        double[][] ranks = new double[p][resamples];
        IntStream.range(0, resamples).parallel().forEach(r -> {
            double[] resampled = resample(rows, response.length, p + 1, random[r]);
            for (int j = 0; j < p; j++) {
                shares[j][r] = resampled[j];
                ranks[j][r] = rank(resampled, j);
            }
        });
        return new DriverBootstrap(shares, ranks);
    }

    /** Deviations from the means, case by case, the response last: one case is one stretch of memory. */
    private static double[] rows(double[] response, double[][] drivers) {
        int q = drivers.length + 1;
        double[] rows = new double[response.length * q];
        for (int j = 0; j < q; j++) {
            double[] column = j < drivers.length ? drivers[j] : response;
            Checks.finite(j < drivers.length ? "driver " + (j + 1) : "response", column);
            Checks.sameLength("response", response.length, "driver " + (j + 1), column.length);
            double[] centred = Deviations.centred(column);
            for (int i = 0; i < centred.length; i++) {
                rows[i * q + j] = centred[i];
            }
        }
        return rows;
    }

    private static double[] resample(double[] rows, int n, int q, SplittableRandom random) {
        int[] times = new int[n];
        for (int i = 0; i < n; i++) {
            times[random.nextInt(n)]++;
        }
        double[] sums = new double[q];
        double[][] products = new double[q][q];
        for (int i = 0; i < n; i++) {
            int w = times[i];
            if (w > 0) {
                add(rows, i * q, q, w, sums, products);
            }
        }
        return shares(sums, products, n);
    }

    private static void add(double[] rows, int at, int q, int w, double[] sums, double[][] products) {
        for (int a = 0; a < q; a++) {
            double weighted = w * rows[at + a];
            sums[a] += weighted;
            double[] row = products[a];
            for (int b = a; b < q; b++) {
                row[b] += weighted * rows[at + b];
            }
        }
    }

    private static double[] shares(double[] sums, double[][] products, int n) {
        int p = sums.length - 1;
        double[][] r = new double[p][p];
        double[] response = new double[p];
        double[] sd = new double[p + 1];
        for (int a = 0; a <= p; a++) {
            sd[a] = Math.sqrt(products[a][a] - sums[a] * sums[a] / n);
        }
        for (int a = 0; a < p; a++) {
            r[a][a] = 1;
            for (int b = a + 1; b <= p; b++) {
                double correlation = (products[a][b] - sums[a] * sums[b] / n) / (sd[a] * sd[b]);
                if (b < p) {
                    r[a][b] = correlation;
                    r[b][a] = correlation;
                } else {
                    response[a] = correlation;
                }
            }
        }
        return ShapleyShares.of(r, response).values();
    }

    private static double rank(double[] shares, int j) {
        int above = 0;
        for (double share : shares) {
            above += share > shares[j] ? 1 : 0;
        }
        return Double.isNaN(shares[j]) ? Double.NaN : above + 1;
    }

    /** Number of resamples. */
    public int resamples() {
        return shares[0].length;
    }

    /** Percentile interval (quantiles of type 7) of the part of R² of a driver. */
    public Interval share(int driver, double confidence) {
        return percentile(shares[driver], confidence);
    }

    /** Percentile interval of the rank of a driver, 1 = most important; whole numbers, outwards. */
    public Interval rank(int driver, double confidence) {
        Interval interval = percentile(ranks[driver], confidence);
        return new Interval(Math.floor(interval.lower()), Math.ceil(interval.upper()));
    }

    /** Share of the resamples in which a driver is the most important. */
    public double first(int driver) {
        return Arrays.stream(ranks[driver]).filter(rank -> rank == 1).count() / (double) resamples();
    }

    private static Interval percentile(double[] values, double confidence) {
        Checks.probability("confidence", confidence);
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        if (Double.isNaN(sorted[sorted.length - 1])) {
            return Interval.UNDEFINED;
        }
        double tail = (1 - confidence) / 2;
        return new Interval(OrderStatistics.quantile7(sorted, tail), OrderStatistics.quantile7(sorted, 1 - tail));
    }
}
