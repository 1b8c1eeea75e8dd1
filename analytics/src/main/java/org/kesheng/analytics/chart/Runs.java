package org.kesheng.analytics.chart;

import org.kesheng.analytics.numeric.BinomialTails;

/**
 * Anhøj's two runs tests about the centre, which replace the catalogue of {@link RunRules} with a false-alarm rate
 * that does not grow with the length of the series.
 *
 * <p>H0: independent values about the centre. Points on the centre and NaN are left out. A run is too long above
 * round(log2(n) + 3) points; crossings are too few below the 5 % quantile of Binomial(n-1, 1/2). Needs about ten
 * points.
 *
 * <p>Anhøj, Olesen (2014), Run charts revisited, PLoS ONE 9, e113825. R: {@code qicharts2::qic(x)} with its {@code
 * runs.signal}; {@code round(log2(n) + 3)}, {@code qbinom(0.05, n - 1, 0.5)}.
 */
public final class Runs {
    /**
     * @param useful points off the centre
     * @param longest points in the longest run on one side
     * @param longestAllowed the most that chance makes
     * @param crossings changes of side
     * @param crossingsNeeded the fewest that chance makes
     */
    public record Result(int useful, int longest, int longestAllowed, int crossings, int crossingsNeeded) {
        /** Whether either test signals. */
        public boolean signal() {
            return useful > 0 && (longest > longestAllowed || crossings < crossingsNeeded);
        }
    }

    private Runs() {}

    /** Tests a series about a centre, usually the median. */
    public static Result about(double centre, double[] value) {
        int useful = 0;
        int longest = 0;
        int run = 0;
        int crossings = 0;
        double side = 0;
        for (double v : value) {
            double now = Math.signum(v - centre);
            if (now != 0 && !Double.isNaN(now)) {
                useful++;
                crossings += side != 0 && now != side ? 1 : 0;
                run = now == side ? run + 1 : 1;
                longest = Math.max(longest, run);
                side = now;
            }
        }
        if (useful == 0) {
            return new Result(0, 0, 0, 0, 0);
        }
        int allowed = (int) Math.rint(Math.log(useful) / Math.log(2) + 3);
        int needed = (int) BinomialTails.quantile(0.05, useful - 1, 0.5);
        return new Result(useful, longest, allowed, crossings, needed);
    }
}
