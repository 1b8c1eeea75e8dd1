package org.kesheng.analytics.comparison;

import java.util.ArrayList;
import java.util.List;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.numeric.MidRanks;
import org.kesheng.analytics.numeric.Tails;

/**
 * Dunn's comparison of all pairs of groups after {@link KruskalWallis}, on the ranks over all groups together.
 *
 * <p>H0 of a pair: both groups have the same mean rank. Statistic:
 *
 * <pre>z = (mean rank A - mean rank B) / sqrt((n(n+1)/12 - sum(t³-t)/(12(n-1))) (1/n_A + 1/n_B))</pre>
 *
 * p-values are two-sided normal, and adjusted over all pairs after Holm and after Benjamini and Hochberg.
 *
 * <p>Dunn (1964), Multiple comparisons using rank sums, Technometrics 6, 241-252. R: {@code dunn.test::dunn.test(x,
 * g)} (which prints one-sided p), or {@code rank(x)} and {@code p.adjust}.
 */
public final class Dunn {
    /**
     * @param first number of the first group
     * @param second number of the second group, after the first
     * @param z statistic, positive if the first group ranks higher; NaN if all values are equal
     * @param p two-sided, unadjusted
     * @param pHolm adjusted over all pairs, keeps the family-wise error
     * @param pBh adjusted over all pairs, keeps the false discovery rate
     */
    public record Pair(int first, int second, double z, double p, double pHolm, double pBh) {}

    private Dunn() {}

    /**
     * Compares all pairs of groups with cases, in the order of the groups.
     *
     * @throws NotComputable for fewer than two groups with cases
     */
    public static List<Pair> test(GroupedSample sample) {
        sample.refuseSingleGroup();
        MidRanks ranks = MidRanks.of(sample.values(), sample.counts());
        double n = sample.n();
        double variance = (n * (n + 1) - ranks.tieSum() / (n - 1)) / 12;
        if (ranks.distinctCases() < 2) {
            variance = Double.NaN;
        }
        int[] filled = filled(sample);
        double[] z = statistics(sample, filled, KruskalWallis.meanRanks(sample, ranks), variance);
        double[] p = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            p[i] = Tails.normalTwoSided(z[i]);
        }
        return pairs(filled, z, p);
    }

    private static double[] statistics(GroupedSample sample, int[] filled, double[] meanRank, double variance) {
        double[] z = new double[filled.length * (filled.length - 1) / 2];
        int k = 0;
        for (int i = 0; i < filled.length; i++) {
            for (int j = i + 1; j < filled.length; j++) {
                int a = filled[i];
                int b = filled[j];
                double spread = variance * (1.0 / sample.size(a) + 1.0 / sample.size(b));
                z[k++] = (meanRank[a] - meanRank[b]) / Math.sqrt(spread);
            }
        }
        return z;
    }

    private static List<Pair> pairs(int[] filled, double[] z, double[] p) {
        double[] holm = PAdjustment.HOLM.adjust(p);
        double[] bh = PAdjustment.BENJAMINI_HOCHBERG.adjust(p);
        List<Pair> pairs = new ArrayList<>(z.length);
        int k = 0;
        for (int i = 0; i < filled.length; i++) {
            for (int j = i + 1; j < filled.length; j++, k++) {
                pairs.add(new Pair(filled[i], filled[j], z[k], p[k], holm[k], bh[k]));
            }
        }
        return List.copyOf(pairs);
    }

    private static int[] filled(GroupedSample sample) {
        int[] filled = new int[sample.filledGroups()];
        int k = 0;
        for (int g = 0; g < sample.groups(); g++) {
            if (sample.size(g) > 0) {
                filled[k++] = g;
            }
        }
        return filled;
    }
}
