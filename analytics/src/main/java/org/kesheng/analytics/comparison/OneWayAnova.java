package org.kesheng.analytics.comparison;

import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;
import org.kesheng.analytics.numeric.Tails;

/**
 * One-way analysis of variance.
 *
 * <p>H0: all groups have the same mean. F = (ss_between/(k-1)) / (ss_within/(n-k)). Supposes equal variances and
 * groups that are not small or roughly normal; where variances differ use {@link WelchAnova}. A value of the sample
 * is subtracted from all values first, so that constant leading digits cost no precision (NIST SmLs07 to SmLs09).
 *
 * <p>Fisher (1925), Statistical Methods for Research Workers. R: {@code anova(lm(x ~ factor(g)))}.
 */
public final class OneWayAnova {
    /**
     * @param n cases
     * @param dfBetween groups with cases, minus 1
     * @param dfWithin cases minus groups with cases
     * @param ssBetween sum of n_g (mean_g - mean)²
     * @param ssWithin sum of (x - mean_g)²
     * @param msBetween ssBetween/dfBetween
     * @param msWithin ssWithin/dfWithin, NaN if there are no degrees of freedom
     * @param f msBetween/msWithin; infinite if the groups differ and have no spread, NaN if nothing varies
     * @param p upper tail of F
     * @param r2 ssBetween/(ssBetween+ssWithin)
     * @param sigma square root of msWithin
     */
    public record Result(
            long n,
            int dfBetween,
            long dfWithin,
            double ssBetween,
            double ssWithin,
            double msBetween,
            double msWithin,
            double f,
            double p,
            double r2,
            double sigma) {}

    private OneWayAnova() {}

    /**
     * Tests the groups that have cases.
     *
     * @throws NotComputable for fewer than two groups with cases
     */
    public static Result test(GroupedSample sample) {
        sample.refuseSingleGroup();
        double shift = sample.shift();
        double[] mean = sample.meansAbout(shift);
        double within = 0;
        for (double s : sample.squaresWithin(shift, mean)) {
            within += s;
        }
        return result(sample, between(sample, mean), within);
    }

    private static double between(GroupedSample sample, double[] mean) {
        double grand = 0;
        for (int g = 0; g < mean.length; g++) {
            grand += sample.size(g) == 0 ? 0 : sample.size(g) * mean[g];
        }
        grand /= sample.n();
        double between = 0;
        double rest = 0;
        for (int g = 0; g < mean.length; g++) {
            double d = sample.size(g) == 0 ? 0 : mean[g] - grand;
            between += sample.size(g) * d * d;
            rest += sample.size(g) * d;
        }
        return Math.max(0, between - rest * rest / sample.n());
    }

    private static Result result(GroupedSample sample, double between, double within) {
        int dfBetween = sample.filledGroups() - 1;
        long dfWithin = sample.n() - dfBetween - 1;
        if (dfWithin < 0) {
            throw new NotComputable(Reason.TOO_FEW_VALUES, sample.n() + " cases");
        }
        double msBetween = between / dfBetween;
        double msWithin = dfWithin == 0 ? Double.NaN : within / dfWithin;
        double f = msBetween / msWithin;
        double p = Tails.fUpper(f, dfBetween, dfWithin);
        double r2 = between / (between + within);
        return new Result(
                sample.n(), dfBetween, dfWithin, between, within, msBetween, msWithin, f, p, r2, Math.sqrt(msWithin));
    }
}
