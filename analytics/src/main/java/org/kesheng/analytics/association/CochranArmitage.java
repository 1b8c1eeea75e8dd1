package org.kesheng.analytics.association;

import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Tails;

/**
 * The Cochran-Armitage test for a linear trend of proportions over ordered groups. Immutable.
 *
 * <p>H0: the share of successes is the same in all groups. Reference: P. Armitage (1955), Biometrics 11. R:
 * {@code prop.trend.test(x, n, score)}.
 *
 * @param chiSquare statistic with one degree of freedom; NaN if all or none succeed, or all scores are equal
 * @param p upper tail
 */
public record CochranArmitage(double chiSquare, double p) {

    /**
     * Tests groups.
     *
     * @param successes successes per group
     * @param sizes cases per group
     * @param scores the groups' scores
     * @return the test
     * @throws org.kesheng.analytics.NotComputable for more successes than cases
     */
    public static CochranArmitage of(double[] successes, double[] sizes, double[] scores) {
        Checks.shares(successes, sizes);
        Checks.finite("score", scores);
        double x = 0;
        double n = 0;
        double weighted = 0;
        for (int i = 0; i < sizes.length; i++) {
            x += successes[i];
            n += sizes[i];
            weighted += sizes[i] * scores[i];
        }
        double p = x / n;
        double mean = weighted / n;
        double above = 0;
        double below = 0;
        for (int i = 0; i < sizes.length; i++) {
            double gap = scores[i] - mean;
            above += (successes[i] - sizes[i] * p) * gap;
            below += sizes[i] * gap * gap;
        }
        double chiSquare = above * above / (p * ((n - x) / n) * below);
        return new CochranArmitage(chiSquare, Tails.chiSquareUpper(chiSquare, 1));
    }
}
