package org.kesheng.analytics.effect;

import java.util.Arrays;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;
import org.kesheng.analytics.comparison.WelchT;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Sums;
import org.kesheng.analytics.numeric.Tails;
import org.kesheng.analytics.regression.LinearRegression;

/**
 * Difference in differences of units (departments) with and without a plan, and the guard against regression to the
 * mean.
 *
 * <p>difference = mean(after-before | plan) - mean(after-before | no plan), H0: 0, Welch's t over units. It supposes
 * parallel trends; units that were chosen because they were bad rise without any plan. The guard is the analysis of
 * covariance after = a + b before + c plan: c is the effect at equal starting point; {@code expectedRegression} =
 * difference - c = (b-1)(gap of the starting points) is what would have come by itself. Believe the adjusted effect;
 * where the two disagree say so.
 *
 * <p>With few units a third p comes from permutation: residuals of after on before are exchanged among the units, all
 * assignments up to {@value #ENUMERATED} of them, otherwise {@value #DRAWN} drawn with the seed given.
 *
 * <p>Vickers, Altman (2001), Analysing controlled trials with baseline and follow up measurements, BMJ 323, 1123;
 * Barnett, van der Pols, Dobson (2005), Regression to the mean, International Journal of Epidemiology 34, 215-220. R:
 * {@code t.test(after - before ~ plan)}, {@code summary(lm(after ~ before + plan))}.
 */
public final class DifferenceInDifferences {
    static final int ENUMERATED = 100_000;
    static final int DRAWN = 20_000;

    /**
     * @param treated units with a plan
     * @param controls units without
     * @param difference raw difference in differences
     * @param se its standard error after Welch; NaN with a single unit on a side
     * @param p two-sided
     * @param adjusted effect at equal starting point; NaN if the starting points do not vary or there are fewer than
     *     four units
     * @param adjustedSe its standard error
     * @param adjustedP two-sided, t with n-3 degrees of freedom
     * @param baselineGap starting point with a plan minus without
     * @param expectedRegression part of the difference that would have come by itself
     * @param permutationP of the adjusted effect, by exchanging units; NaN where adjusted is
     */
    public record Result(
            int treated,
            int controls,
            double difference,
            double se,
            double p,
            double adjusted,
            double adjustedSe,
            double adjustedP,
            double baselineGap,
            double expectedRegression,
            double permutationP) {}

    private DifferenceInDifferences() {}

    /**
     * Compares the units.
     *
     * @param before score of each unit before the plans began
     * @param after score of each unit afterwards
     * @param plan whether the unit had a plan
     * @param seed of the permutations, recorded with the result
     * @throws NotComputable unless there is at least one unit with and one without a plan, and all scores are finite
     */
    public static Result of(double[] before, double[] after, boolean[] plan, long seed) {
        Checks.sameLength("before", before.length, "after", after.length);
        Checks.sameLength("before", before.length, "plan", plan.length);
        Checks.finite("before", before);
        Checks.finite("after", after);
        double[] change = new double[before.length];
        Arrays.setAll(change, i -> after[i] - before[i]);
        double[] treated = pick(change, plan, true);
        double[] controls = pick(change, plan, false);
        if (treated.length == 0 || controls.length == 0) {
            throw new NotComputable(
                    Reason.TOO_FEW_GROUPS, treated.length + " units with a plan, " + controls.length + " without");
        }
        WelchT.Result raw = WelchT.test(treated, controls);
        double gap = Sums.mean(pick(before, plan, true)) - Sums.mean(pick(before, plan, false));
        double[] indicator = new double[plan.length];
        Arrays.setAll(indicator, i -> plan[i] ? 1 : 0);
        LinearRegression guard = LinearRegression.of(after, new double[][] {before, indicator}, true);
        boolean guarded = plan.length > 3 && !guard.isSingular();
        double effect = guarded ? guard.coefficients()[2] : Double.NaN;
        double se = guarded ? guard.standardErrors()[2] : Double.NaN;
        return new Result(
                treated.length,
                controls.length,
                raw.difference(),
                raw.se(),
                raw.p(),
                effect,
                se,
                Tails.studentTwoSided(effect / se, plan.length - 3),
                gap,
                raw.difference() - effect,
                guarded ? permutation(before, after, plan, treated.length, seed) : Double.NaN);
    }

    private static double permutation(double[] before, double[] after, boolean[] plan, int treated, long seed) {
        double[] rest =
                LinearRegression.of(after, new double[][] {before}, true).residuals();
        double sum = 0;
        for (int i = 0; i < plan.length; i++) {
            sum += plan[i] ? rest[i] : 0;
        }
        return new Exchange(rest, treated, Math.abs(sum)).p(seed);
    }

    private static double[] pick(double[] x, boolean[] plan, boolean which) {
        double[] picked = new double[x.length];
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            if (plan[i] == which) {
                picked[n++] = x[i];
            }
        }
        return Arrays.copyOf(picked, n);
    }
}
