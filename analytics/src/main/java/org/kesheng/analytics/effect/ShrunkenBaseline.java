package org.kesheng.analytics.effect;

import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Tails;
import org.kesheng.analytics.shrinkage.NormalNormal;

/**
 * Before and after of one unit without controls: the starting point is drawn towards its group first, because a unit
 * that was chosen for a bad score was partly unlucky.
 *
 * <p>H0: the true score has not changed. The prior of the starting points comes from all comparable units ({@link
 * NormalNormal}); effect = after - shrunken before, variance = posterior variance + se². Needs comparable units, and
 * says nothing of what else changed in the meantime; with controls use {@link DifferenceInDifferences}.
 *
 * <p>Morton, Torgerson (2003), Effect of regression to the mean on decision making in health care, BMJ 326,
 * 1083-1084. R: {@code m <- metafor::rma(y, sei = se, method = "PM"); B <- m$tau2/(m$tau2 + se^2)}.
 *
 * @param before starting point as observed
 * @param expected starting point drawn towards the group: what to expect of an unchanged unit
 * @param effect after - expected
 * @param luck expected - before, the part of a naive comparison that is regression to the mean
 * @param z effect over its standard error
 * @param p two-sided
 */
public record ShrunkenBaseline(double before, double expected, double effect, double luck, double z, double p) {
    /**
     * Judges one unit.
     *
     * @param scores starting points of all comparable units, this one included
     * @param errors their standard errors, positive
     * @param unit position of the unit among them, from 0
     * @param after its score afterwards
     * @param afterError the standard error of that
     * @throws NotComputable for fewer than two units or errors that are not positive
     */
    public static ShrunkenBaseline of(double[] scores, double[] errors, int unit, double after, double afterError) {
        Checks.finite("after", new double[] {after});
        Checks.positive("standard error after", afterError);
        NormalNormal group = NormalNormal.of(scores, errors);
        double expected = group.shrunken(unit);
        double effect = after - expected;
        double z = effect / Math.hypot(group.posteriorSe(unit), afterError);
        return new ShrunkenBaseline(
                scores[unit], expected, effect, expected - scores[unit], z, Tails.normalTwoSided(z));
    }
}
