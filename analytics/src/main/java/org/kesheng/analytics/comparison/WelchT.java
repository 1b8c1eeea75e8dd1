package org.kesheng.analytics.comparison;

import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Deviations;
import org.kesheng.analytics.numeric.Sums;
import org.kesheng.analytics.numeric.Tails;

/**
 * Welch's t test of two means, which does not suppose equal variances.
 *
 * <p>H0: both means are equal. t = (x̄1-x̄2)/sqrt(s1²/n1 + s2²/n2), degrees of freedom after Welch and Satterthwaite.
 * Needs two cases a side; robust for answers on a scale from about 30 a side. Cohen's d uses the pooled variance.
 *
 * <p>Welch (1947), Biometrika 34, 28-35. R: {@code t.test(x, y)}.
 */
public final class WelchT {
    /**
     * @param n1 cases of the first sample
     * @param n2 cases of the second sample
     * @param difference x̄1-x̄2
     * @param se standard error of the difference
     * @param t statistic; infinite or NaN if neither sample varies
     * @param df degrees of freedom, not a whole number
     * @param p two-sided
     * @param cohenD difference in pooled standard deviations
     */
    public record Result(
            long n1, long n2, double difference, double se, double t, double df, double p, double cohenD) {}

    private WelchT() {}

    /**
     * Tests two samples. Fields are NaN if a sample has a single case.
     *
     * @throws NotComputable for an empty sample or a value that is not finite
     */
    public static Result test(double[] first, double[] second) {
        Checks.atLeast(1, "first group", first.length);
        Checks.atLeast(1, "second group", second.length);
        Checks.finite("value of the first group", first);
        Checks.finite("value of the second group", second);
        double n1 = first.length;
        double n2 = second.length;
        double difference = differenceOfMeans(first, second);
        double ss1 = Deviations.squaresAboutMean(first);
        double ss2 = Deviations.squaresAboutMean(second);
        double v1 = ss1 / (n1 - 1) / n1;
        double v2 = ss2 / (n2 - 1) / n2;
        double se = Math.sqrt(v1 + v2);
        double t = difference / se;
        double df = (v1 + v2) * (v1 + v2) / (v1 * v1 / (n1 - 1) + v2 * v2 / (n2 - 1));
        double pooled = n1 > 1 && n2 > 1 ? (ss1 + ss2) / (n1 + n2 - 2) : Double.NaN;
        double d = difference / Math.sqrt(pooled);
        return new Result(first.length, second.length, difference, se, t, df, Tails.studentTwoSided(t, df), d);
    }

    /** Both means about one and the same value, so that digits shared by the samples do not cancel. */
    private static double differenceOfMeans(double[] first, double[] second) {
        double shift = first[0];
        return mean(first, shift) - mean(second, shift);
    }

    private static double mean(double[] x, double shift) {
        double[] d = new double[x.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = x[i] - shift;
        }
        return Sums.of(d) / d.length;
    }
}
