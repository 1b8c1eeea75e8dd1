package org.kesheng.analytics.changepoint;

import java.util.Arrays;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Deviations;
import org.kesheng.analytics.numeric.Sums;

/**
 * The one change in mean that leaves the least residual sum of squares.
 *
 * <p>An estimate, not a test: there is always one. Equally good positions (to within rounding) give the first.
 *
 * <p>Hinkley (1970), Inference about the change-point in a sequence of random variables, Biometrika 57, 1-17. R:
 * {@code which.min(sapply(1:(n-1), function(t) sum((x[1:t]-mean(x[1:t]))^2) + sum((x[-(1:t)]-mean(x[-(1:t)]))^2)))}.
 */
public final class MeanShift {
    private static final double ROUNDING = 1e-12;

    /**
     * @param t last position of the first segment, 1 to n-1
     * @param rss residual sum of squares about the two means
     * @param before mean of the first segment
     * @param after mean of the second segment
     */
    public record Result(int t, double rss, double before, double after) {}

    private MeanShift() {}

    /**
     * Finds the change.
     *
     * @throws NotComputable for values that are not finite or fewer than two
     */
    public static Result of(double[] value) {
        Checks.finite("value", value);
        Checks.atLeast(2, "values", value.length);
        double[] d = Deviations.centred(value);
        double n = d.length;
        double sum = 0;
        double best = 0;
        int at = 1;
        for (int t = 1; t < d.length; t++) {
            sum += d[t - 1];
            double gain = sum * sum * n / (t * (n - t));
            if (gain > best * (1 + ROUNDING)) {
                best = gain;
                at = t;
            }
        }
        double[] first = Arrays.copyOfRange(value, 0, at);
        double[] second = Arrays.copyOfRange(value, at, value.length);
        double rss = Deviations.squaresAboutMean(first) + Deviations.squaresAboutMean(second);
        return new Result(at, rss, Sums.mean(first), Sums.mean(second));
    }
}
