package org.kesheng.analytics.resampling;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;
import org.kesheng.analytics.interval.Interval;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Deviations;
import org.kesheng.analytics.numeric.Sums;
import org.kesheng.analytics.numeric.Tails;

/**
 * Bootstrap intervals for a mean. Immutable: the resamples are drawn once, from a seed, in blocks with seeds of their own,
 * so that the result does not depend on the number of processors.
 *
 * <p>Reference: B. Efron, R. J. Tibshirani (1993), An Introduction to the Bootstrap, chapter 14. R:
 * {@code boot::boot.ci(boot::boot(x, function(d, i) mean(d[i]), R), type = c("perc", "bca"))}.
 */
public final class BootstrapMean {

    private static final int BLOCK = 500;

    private final double[] means;
    private final double mean;
    private final double acceleration;
    private final double equal;

    private BootstrapMean(double[] sortedMeans, double mean, double acceleration, double equal) {
        this.means = sortedMeans;
        this.mean = mean;
        this.acceleration = acceleration;
        this.equal = equal;
    }

    /**
     * Draws the resamples.
     *
     * @param values finite values, at least one
     * @param resamples number of resamples, at least one
     * @param seed of the draws
     * @return the bootstrap
     * @throws NotComputable for no values, NaN or infinities
     */
    public static BootstrapMean of(double[] values, int resamples, long seed) {
        Checks.finite("value", values);
        Checks.atLeast(1, "value", values.length);
        if (resamples < 1) {
            throw new NotComputable(Reason.OPTION_OUT_OF_RANGE, "resamples is " + resamples + ", not above 0");
        }
        double mean = Sums.mean(values);
        double[] centred = Deviations.centred(values);
        double[] means = draw(centred, resamples, seed);
        Arrays.sort(means);
        double spread = Arrays.stream(centred).map(Math::abs).max().orElse(0);
        return new BootstrapMean(means, mean, acceleration(centred), 1e-12 * spread);
    }

    /** Means of resamples of centred values: distances from the mean of the sample. */
    private static double[] draw(double[] centred, int resamples, long seed) {
        double[] means = new double[resamples];
        int blocks = (resamples + BLOCK - 1) / BLOCK;
        SplittableRandom seeds = new SplittableRandom(seed);
        SplittableRandom[] random = new SplittableRandom[blocks];
        Arrays.setAll(random, block -> seeds.split());
        IntStream.range(0, blocks).parallel().forEach(block -> {
            int end = Math.min(resamples, (block + 1) * BLOCK);
            for (int i = block * BLOCK; i < end; i++) {
                means[i] = resample(centred, random[block]);
            }
        });
        return means;
    }

    private static double resample(double[] values, SplittableRandom random) {
        int n = values.length;
        double sum = 0;
        for (int i = 0; i < n; i += 2) {
            // Two draws of 32 bits from one of 64; the bias of the multiplication is below n/2^32.
            long bits = random.nextLong();
            sum += values[(int) (((bits & 0xFFFFFFFFL) * n) >>> 32)];
            if (i + 1 < n) {
                sum += values[(int) (((bits >>> 32) * n) >>> 32)];
            }
        }
        return sum / n;
    }

    /** Σd³/(6(Σd²)^1.5) with d the deviations from the mean: that of the leave-one-out means, whose factors cancel. */
    private static double acceleration(double[] centred) {
        double[] squares = new double[centred.length];
        Arrays.setAll(squares, i -> centred[i] * centred[i]);
        double sum = Sums.of(squares);
        return Sums.ofProducts(squares, centred) / (6 * sum * Math.sqrt(sum));
    }

    /** The acceleration of the BCa interval; NaN for a constant. */
    public double acceleration() {
        return acceleration;
    }

    /**
     * The quantiles a/2 and 1-a/2 of the resample means, type 6.
     *
     * @param confidence two-sided confidence within (0, 1)
     * @return the interval
     */
    public Interval percentile(double confidence) {
        Checks.probability("confidence", confidence);
        double tail = (1 - confidence) / 2;
        return new Interval(quantile(tail), quantile(1 - tail));
    }

    /**
     * The bias-corrected and accelerated interval: the quantiles at Φ(z0 + (z0+z)/(1-a(z0+z))).
     *
     * @param confidence two-sided confidence within (0, 1)
     * @return the interval; undefined for a constant
     */
    public Interval bca(double confidence) {
        Checks.probability("confidence", confidence);
        double z0 = Tails.normalQuantile(shareBelow());
        double z = Tails.normalMultiplier(confidence);
        return new Interval(quantile(corrected(z0, -z)), quantile(corrected(z0, z)));
    }

    private double corrected(double z0, double z) {
        return 1 - Tails.normalUpper(z0 + (z0 + z) / (1 - acceleration * (z0 + z)));
    }

    /** Share of the resample means below the mean plus half the share of those equal to it. */
    private double shareBelow() {
        double below = 0;
        for (double d : means) {
            below += d < -equal ? 1 : d <= equal ? 0.5 : 0;
        }
        return below / means.length;
    }

    /** Quantile of type 6 of the resample means. */
    private double quantile(double p) {
        if (Double.isNaN(p)) {
            return Double.NaN;
        }
        int n = means.length;
        double h = (n + 1) * p;
        int low = (int) Math.min(Math.max(Math.floor(h), 1), n);
        int high = Math.min(low + 1, n);
        return mean + means[low - 1] + (h - low) * (means[high - 1] - means[low - 1]);
    }
}
