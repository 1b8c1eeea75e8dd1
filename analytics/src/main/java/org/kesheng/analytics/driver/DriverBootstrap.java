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

    /** Resamples that go through the cases together. */
    private static final int TOGETHER = 16;

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
        double[][] columns = centred(response, drivers);
        SplittableRandom seeds = new SplittableRandom(seed);
        SplittableRandom[] random = new SplittableRandom[resamples];
        Arrays.setAll(random, i -> seeds.split());
        double[][] shares = new double[p][resamples];
        double[][] ranks = new double[p][resamples];
        IntStream.range(0, (resamples + TOGETHER - 1) / TOGETHER).parallel().forEach(part -> {
            int from = part * TOGETHER;
            SplittableRandom[] own = Arrays.copyOfRange(random, from, Math.min(resamples, from + TOGETHER));
            double[][] sums = new ResampledSums(columns).of(own);
            for (int r = 0; r < own.length; r++) {
                double[] resampled = shares(sums[r], p + 1, response.length);
                for (int j = 0; j < p; j++) {
                    shares[j][from + r] = resampled[j];
                    ranks[j][from + r] = rank(resampled, j);
                }
            }
        });
        return new DriverBootstrap(shares, ranks);
    }

    /** Deviations from the means, the response last. */
    private static double[][] centred(double[] response, double[][] drivers) {
        double[][] columns = new double[drivers.length + 1][];
        for (int j = 0; j < columns.length; j++) {
            double[] column = j < drivers.length ? drivers[j] : response;
            Checks.finite(j < drivers.length ? "driver " + (j + 1) : "response", column);
            Checks.sameLength("response", response.length, "driver " + (j + 1), column.length);
            columns[j] = Deviations.centred(column);
        }
        return columns;
    }

    /** Shares from the sums of a resample, see {@link ResampledSums}. */
    private static double[] shares(double[] sums, int q, int n) {
        int p = q - 1;
        double[][] r = new double[p][p];
        double[] response = new double[p];
        double[] sd = new double[q];
        for (int a = 0; a < q; a++) {
            int row = ResampledSums.row(a, q);
            sd[a] = Math.sqrt(sums[row + a] - sums[a] * sums[a] / n);
        }
        for (int a = 0; a < p; a++) {
            int row = ResampledSums.row(a, q);
            r[a][a] = 1;
            for (int b = a + 1; b < q; b++) {
                double correlation = (sums[row + b] - sums[a] * sums[b] / n) / (sd[a] * sd[b]);
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
