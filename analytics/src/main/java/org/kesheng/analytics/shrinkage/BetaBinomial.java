package org.kesheng.analytics.shrinkage;

import java.util.Arrays;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Deviations;
import org.kesheng.analytics.numeric.Sums;

/**
 * Empirical Bayes rates of units with a Beta(alpha, beta) prior for their shares.
 *
 * <p>The rate of a unit is (x+alpha)/(n+alpha+beta). Limits:
 *
 * <ul>
 *   <li>units that differ no more than coin tosses have no finite maximum-likelihood prior: alpha and beta are
 *       infinite and every rate is the common share;
 *   <li>shares that are all 0 or all 1 give no prior: alpha and beta are NaN, the rates are that share;
 *   <li>units that are each entirely 0 or entirely 1 share nothing: alpha = beta = 0, the rates are the raw ones.
 * </ul>
 *
 * <p>Casella (1985), An introduction to empirical Bayes data analysis, The American Statistician 39, 83-87; boundary
 * of the likelihood: Tarone (1979), Testing the goodness of fit of the binomial distribution, Biometrika 66, 585-590.
 * R: {@code optim(c(0, 0), function(t) -sum(lbeta(x + exp(t[1]), n - x + exp(t[2])) - lbeta(exp(t[1]), exp(t[2]))))};
 * {@code VGAM::vglm(cbind(x, n - x) ~ 1, betabinomialff)}.
 */
public final class BetaBinomial {
    /**
     * @param alpha first parameter of the prior
     * @param beta second parameter of the prior
     * @param mean mean of the prior, alpha/(alpha+beta)
     * @param rates shrunken share of every unit
     */
    public record Result(double alpha, double beta, double mean, double[] rates) {}

    private BetaBinomial() {}

    /**
     * Prior by moments of the unweighted shares: with their mean m and variance v (n-1), k = m(1-m)/v - 1, alpha =
     * mk, beta = (1-m)k. Units of size 0 give no share and get the mean. If v is not below m(1-m) there is no such
     * prior (NaN).
     *
     * @throws NotComputable for counts outside 0 to size or fewer than two units with cases
     */
    public static Result moments(double[] count, double[] size) {
        Checks.shares(count, size);
        double[] shares = shares(count, size);
        Checks.atLeast(2, "units with cases", shares.length);
        double m = Sums.mean(shares);
        double v = Deviations.variance(shares);
        double k = m * (1 - m) / v - 1;
        return k > 0 ? result(count, size, m, k) : result(count, size, m, Double.NaN);
    }

    /**
     * Prior by maximum likelihood.
     *
     * @throws NotComputable for counts outside 0 to size or fewer than two units with cases
     */
    public static Result maximumLikelihood(double[] count, double[] size) {
        Checks.shares(count, size);
        Checks.atLeast(2, "units with cases", shares(count, size).length);
        double p = Sums.of(count) / Sums.of(size);
        if (p == 0 || p == 1) {
            return new Result(Double.NaN, Double.NaN, p, constant(p, count.length));
        }
        if (allOrNothing(count, size)) {
            return result(count, size, Sums.mean(shares(count, size)), 0);
        }
        boolean peak = overDispersion(count, size, p) <= 0;
        double[] top = PriorSearch.maximise((t, u) -> likelihood(count, size, t, u), Math.log(p / (1 - p)), peak);
        if (top[1] == PriorSearch.INFINITE) {
            return result(count, size, p, Double.POSITIVE_INFINITY);
        }
        return result(count, size, 1 / (1 + Math.exp(-top[0])), Math.exp(top[1]));
    }

    /** Derivative of the log likelihood by 1/(alpha+beta) at 0, times 2: not above 0 if the units do not differ. */
    private static double overDispersion(double[] count, double[] size, double p) {
        double s = 0;
        for (int i = 0; i < count.length; i++) {
            double d = count[i] - size[i] * p;
            s += d * d - count[i] * (1 - p) * (1 - p) - (size[i] - count[i]) * p * p;
        }
        return s / (p * (1 - p)) > 1e-12 * Sums.of(size) ? s : 0;
    }

    /** Units of several cases that never disagree among themselves: no finite prior is as likely as one of weight 0. */
    private static boolean allOrNothing(double[] count, double[] size) {
        double largest = 0;
        for (int i = 0; i < count.length; i++) {
            if (count[i] > 0 && count[i] < size[i]) {
                return false;
            }
            largest = Math.max(largest, size[i]);
        }
        return largest > 1;
    }

    /** Log likelihood by t = logit of the prior mean and u = log(alpha+beta). */
    private static PriorSearch.Shape likelihood(double[] count, double[] size, double t, double u) {
        double m = 1 / (1 + Math.exp(-t));
        double k = Math.exp(u);
        double a = m * k;
        double b = k / (1 + Math.exp(t));
        double value = 0;
        double ga = 0;
        double gb = 0;
        double haa = 0;
        double hab = 0;
        double hbb = 0;
        for (int i = 0; i < count.length; i++) {
            double x = count[i];
            double y = size[i] - x;
            value += GammaDifference.logGamma(a, x)
                    + GammaDifference.logGamma(b, y)
                    - GammaDifference.logGamma(k, size[i]);
            double all = GammaDifference.digamma(k, size[i]);
            ga += GammaDifference.digamma(a, x) - all;
            gb += GammaDifference.digamma(b, y) - all;
            double curve = GammaDifference.trigamma(k, size[i]);
            haa += GammaDifference.trigamma(a, x) - curve;
            hbb += GammaDifference.trigamma(b, y) - curve;
            hab -= curve;
        }
        double c = a * (1 - m);
        double g2 = a * ga + b * gb;
        double h11 = c * c * (haa - 2 * hab + hbb) + c * (1 - 2 * m) * (ga - gb);
        double h12 = c * (a * (haa - hab) + b * (hab - hbb)) + c * (ga - gb);
        double h22 = a * a * haa + 2 * a * b * hab + b * b * hbb + g2;
        return new PriorSearch.Shape(value, c * (ga - gb), g2, h11, h12, h22);
    }

    /** k = alpha+beta: infinite = all weight on the prior, 0 = none, NaN = no prior. */
    private static Result result(double[] count, double[] size, double m, double k) {
        double[] rates = new double[count.length];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = Double.isInfinite(k) ? m : size[i] + k == 0 ? m : (count[i] + m * k) / (size[i] + k);
        }
        return new Result(m * k, (1 - m) * k, m, rates);
    }

    private static double[] shares(double[] count, double[] size) {
        double[] shares = new double[count.length];
        int n = 0;
        for (int i = 0; i < count.length; i++) {
            if (size[i] > 0) {
                shares[n++] = count[i] / size[i];
            }
        }
        return Arrays.copyOf(shares, n);
    }

    private static double[] constant(double value, int n) {
        double[] all = new double[n];
        Arrays.fill(all, value);
        return all;
    }
}
