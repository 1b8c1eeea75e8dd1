package org.kesheng.analytics.comparison;

import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.numeric.Tails;

/**
 * Welch's analysis of variance, which does not suppose equal variances.
 *
 * <p>H0: all groups have the same mean. With w_g = n_g/s_g², W = sum(w), x̃ = sum(w x̄_g)/W and q =
 * sum((1-w_g/W)²/(n_g-1))/(k²-1):
 *
 * <pre>F = sum(w_g (x̄_g - x̃)²)/(k-1) / (1 + 2(k-2)q),  df1 = k-1,  df2 = 1/(3q)</pre>
 *
 * Every group needs at least two cases that are not all equal; otherwise f, df2 and p are NaN.
 *
 * <p>Welch (1951), On the comparison of several mean values, Biometrika 38, 330-336. R: {@code oneway.test(x ~ g,
 * var.equal = FALSE)}.
 */
public final class WelchAnova {
    /**
     * @param f statistic
     * @param df1 groups with cases, minus 1
     * @param df2 second degrees of freedom, not a whole number
     * @param p upper tail of F
     */
    public record Result(double f, int df1, double df2, double p) {}

    private WelchAnova() {}

    /**
     * Tests the groups that have cases.
     *
     * @throws NotComputable for fewer than two groups with cases
     */
    public static Result test(GroupedSample sample) {
        sample.refuseSingleGroup();
        double shift = sample.shift();
        double[] mean = sample.meansAbout(shift);
        double[] weight = weights(sample, sample.squaresWithin(shift, mean));
        double total = 0;
        double centre = 0;
        for (int g = 0; g < weight.length; g++) {
            total += weight[g];
            centre += weight[g] == 0 ? 0 : weight[g] * mean[g];
        }
        centre /= total;
        return result(sample, mean, weight, total, centre);
    }

    private static Result result(GroupedSample sample, double[] mean, double[] weight, double total, double centre) {
        int k = sample.filledGroups();
        double between = 0;
        double q = 0;
        for (int g = 0; g < weight.length; g++) {
            if (sample.size(g) > 0) {
                double d = mean[g] - centre;
                between += weight[g] * d * d;
                double u = 1 - weight[g] / total;
                q += u * u / (sample.size(g) - 1);
            }
        }
        q /= (double) k * k - 1;
        double f = between / (k - 1) / (1 + 2 * (k - 2) * q);
        double df2 = 1 / (3 * q);
        return new Result(f, k - 1, df2, Tails.fUpper(f, k - 1, df2));
    }

    /** n_g/s_g²; 0 for a group without cases, NaN for one without spread. */
    private static double[] weights(GroupedSample sample, double[] squares) {
        double[] weight = new double[squares.length];
        for (int g = 0; g < weight.length; g++) {
            double n = sample.size(g);
            weight[g] = n == 0 ? 0 : squares[g] > 0 ? n * (n - 1) / squares[g] : Double.NaN;
        }
        return weight;
    }
}
