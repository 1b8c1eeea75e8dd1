package org.kesheng.analytics.comparison;

import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Sums;

/**
 * Why did the total change: because the groups changed, or because their shares did? Kitagawa's decomposition.
 *
 * <p>total change = rate effect + mix effect; rate effect = sum of mean share times change of rate, mix effect = sum
 * of change of share times mean rate. A total can fall while every group rises (Simpson): {@link #reversed()}. A
 * group that is empty in one period has no rate there and is given that of the other, so that it counts as mix alone.
 * The mix effect of a single group depends on where zero lies and is taken against the mean of both totals.
 *
 * <p>Kitagawa (1955), Components of a difference between two rates, JASA 50, 1168-1194. R: {@code s <- n/sum(n);
 * sum((s1+s2)/2 * (r2-r1)); sum((s2-s1) * (r1+r2)/2)}.
 *
 * @param before total rate before
 * @param after total rate after
 * @param rateEffect part of the change that comes from the rates of the groups
 * @param mixEffect part of the change that comes from their shares
 * @param standardised rate after, had the mix stayed as it was (direct standardisation)
 * @param rateByGroup rate effect of each group, summing to rateEffect
 * @param mixByGroup mix effect of each group, summing to mixEffect
 * @param reversed whether the total moved against every group that moved, or moved although none did
 */
public record MixAndRate(
        double before,
        double after,
        double rateEffect,
        double mixEffect,
        double standardised,
        double[] rateByGroup,
        double[] mixByGroup,
        boolean reversed) {
    /**
     * Decomposes the change of a share or mean.
     *
     * @param sumBefore sum of the measure (for a share: successes) by group, before
     * @param sizeBefore cases by group, before, not negative
     * @param sumAfter sum by group, after
     * @param sizeAfter cases by group, after, not negative
     * @return the parts; NaN if a period has no cases
     * @throws NotComputable for values that are not finite, negative sizes, or a sum without cases
     */
    public static MixAndRate of(double[] sumBefore, double[] sizeBefore, double[] sumAfter, double[] sizeAfter) {
        check(sumBefore, sizeBefore);
        check(sumAfter, sizeAfter);
        Checks.sameLength("groups before", sizeBefore.length, "groups after", sizeAfter.length);
        double n1 = Sums.of(sizeBefore);
        double n2 = Sums.of(sizeAfter);
        double before = Sums.of(sumBefore) / n1;
        double after = Sums.of(sumAfter) / n2;
        double[] rate = new double[sizeBefore.length];
        double[] mix = new double[rate.length];
        double[] kept = new double[rate.length];
        double change = after - before;
        boolean against = change != 0;
        for (int g = 0; g < rate.length; g++) {
            double r1 = rate(sumBefore[g], sizeBefore[g], sumAfter[g], sizeAfter[g]);
            double r2 = rate(sumAfter[g], sizeAfter[g], sumBefore[g], sizeBefore[g]);
            double s1 = sizeBefore[g] / n1;
            double s2 = sizeAfter[g] / n2;
            rate[g] = (s1 + s2) / 2 * (r2 - r1);
            mix[g] = (s2 - s1) * ((r1 + r2) / 2 - (before + after) / 2);
            kept[g] = s1 * r2;
            against &= (r2 - r1) * change <= 0;
        }
        return new MixAndRate(before, after, Sums.of(rate), Sums.of(mix), Sums.of(kept), rate, mix, against);
    }

    /** The rate of a period, of the other one if it has no cases, 0 if neither has. */
    private static double rate(double sum, double size, double otherSum, double otherSize) {
        return size > 0 ? sum / size : otherSize > 0 ? otherSum / otherSize : 0;
    }

    private static void check(double[] sum, double[] size) {
        Checks.sameLength("sum", sum.length, "size", size.length);
        Checks.finite("sum", sum);
        Checks.nonNegative("size", size);
        for (int g = 0; g < sum.length; g++) {
            if (size[g] == 0 && sum[g] != 0) {
                throw new NotComputable(
                        NotComputable.Reason.COUNT_ABOVE_SIZE, "group " + (g + 1) + " has a sum without cases");
            }
        }
    }
}
