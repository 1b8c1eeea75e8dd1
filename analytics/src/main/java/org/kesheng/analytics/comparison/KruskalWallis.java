package org.kesheng.analytics.comparison;

import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.numeric.MidRanks;
import org.kesheng.analytics.numeric.Tails;

/**
 * Kruskal-Wallis rank sum test of several groups, corrected for ties.
 *
 * <p>H0: all groups have the same distribution. Statistic, with rank sums R_g over all groups together:
 *
 * <pre>H = (12/(n(n+1)) sum(R_g²/n_g) - 3(n+1)) / (1 - sum(t³-t)/(n³-n))</pre>
 *
 * computed as the algebraically equal sum of n_g (mean rank - (n+1)/2)², which does not cancel. Chi-square with
 * groups-1 degrees of freedom is good from about five cases a group; the test sees shifts, not differences of spread.
 *
 * <p>Kruskal, Wallis (1952), Use of ranks in one-criterion variance analysis, JASA 47, 583-621. Effect size: Tomczak,
 * Tomczak (2014), epsilon² = H/(n-1). R: {@code kruskal.test(x, g)}.
 */
public final class KruskalWallis {
    /**
     * @param n cases
     * @param h statistic; NaN if all values are equal
     * @param df groups with cases, minus 1
     * @param p upper tail of chi-square
     * @param epsilonSquared h/(n-1), 0 to 1
     */
    public record Result(long n, double h, int df, double p, double epsilonSquared) {}

    private KruskalWallis() {}

    /**
     * Tests the groups that have cases.
     *
     * @throws NotComputable for fewer than two groups with cases
     */
    public static Result test(GroupedSample sample) {
        sample.refuseSingleGroup();
        MidRanks ranks = MidRanks.of(sample.values(), sample.counts());
        double n = sample.n();
        double between = 0;
        double[] meanRank = meanRanks(sample, ranks);
        for (int g = 0; g < sample.groups(); g++) {
            if (sample.size(g) > 0) {
                double d = meanRank[g] - (n + 1) / 2;
                between += sample.size(g) * d * d;
            }
        }
        double ties = 1 - ranks.tieSum() / ((n - 1) * n * (n + 1));
        double h = ranks.distinctCases() < 2 ? Double.NaN : 12 / (n * (n + 1)) * between / ties;
        int df = sample.filledGroups() - 1;
        return new Result(sample.n(), h, df, Tails.chiSquareUpper(h, df), h / (n - 1));
    }

    static double[] meanRanks(GroupedSample sample, MidRanks ranks) {
        double[] sum = new double[sample.groups()];
        for (int i = 0; i < sample.rows(); i++) {
            sum[sample.group(i)] += sample.count(i) * ranks.rank(i);
        }
        for (int g = 0; g < sum.length; g++) {
            sum[g] /= sample.size(g);
        }
        return sum;
    }
}
