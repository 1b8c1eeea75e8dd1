package org.kesheng.analytics.trend;

import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Tails;

/**
 * Mann-Kendall test within the seasons (all Januaries, all Februaries, ...), seasons taken as independent.
 *
 * <p>H0: within every season the values are independent and equally distributed. S and its variance are sums over the
 * seasons. Needs three cycles or more; a trend that rises in one season and falls in another cancels.
 *
 * <p>Hirsch, Slack, Smith (1982), Techniques of trend analysis for monthly water quality data, Water Resources
 * Research 18, 107-121. R: {@code trend::smk.test(ts(x, frequency = 12))}, {@code Kendall::SeasonalMannKendall(ts(x,
 * frequency = 12))}.
 */
public final class SeasonalMannKendall {
    /**
     * @param s sum over the seasons
     * @param varS sum over the seasons
     * @param z statistic with continuity correction; NaN if no season varies
     * @param p two-sided
     * @param slope median of the slopes of all pairs within seasons, per cycle; NaN if no season has two values
     */
    public record Result(long s, double varS, double z, double p, double slope) {}

    private SeasonalMannKendall() {}

    /**
     * Tests the series.
     *
     * @param value finite values in order of time
     * @param season number of the season of each value, 0 to seasons-1
     * @param seasons number of seasons
     * @throws NotComputable for values that are not finite or none
     */
    public static Result test(double[] value, int[] season, int seasons) {
        Checks.finite("value", value);
        Checks.sameLength("value", value.length, "season", season.length);
        Checks.atLeast(1, "values", value.length);
        double[][] series = split(value, season, seasons);
        long s = 0;
        double variance = 0;
        for (double[] x : series) {
            MannKendall.Count count = MannKendall.Count.of(x);
            s += count.s();
            variance += count.varS();
        }
        double z = MannKendall.z(s, variance);
        return new Result(s, variance, z, Tails.normalTwoSided(z), new PairwiseSlopes(series).median());
    }

    private static double[][] split(double[] value, int[] season, int seasons) {
        int[] length = new int[seasons];
        for (int g : season) {
            length[g]++;
        }
        double[][] series = new double[seasons][];
        for (int g = 0; g < seasons; g++) {
            series[g] = new double[length[g]];
        }
        int[] next = new int[seasons];
        for (int i = 0; i < value.length; i++) {
            series[season[i]][next[season[i]]++] = value[i];
        }
        return series;
    }
}
