package org.kesheng.analytics.shrinkage;

import java.util.Arrays;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Sums;

/**
 * Empirical Bayes rates of events per exposure with a Gamma(shape a, rate b) prior: x ~ Poisson(e lambda), lambda ~
 * Gamma.
 *
 * <p>Maximum likelihood of sum(lgamma(x+a) - lgamma(a) + a log b - (x+a) log(b+e)); the rate of a unit is
 * (x+a)/(e+b). Units that differ no more than Poisson have no finite prior: shape and rate are infinite, every rate
 * is the common one. Without any event shape and rate are NaN and the rates 0.
 *
 * <p>Clayton, Kaldor (1987), Empirical Bayes estimates of age-standardized relative risks, Biometrics 43, 671-681. R:
 * {@code optim(c(0, 0), function(t) -sum(dnbinom(x, exp(t[1]), mu = e * exp(t[1] - t[2]), log = TRUE)))}.
 */
public final class GammaPoisson {
    /**
     * @param shape shape a of the prior
     * @param rate rate b of the prior, in units of exposure
     * @param rates shrunken rate of every unit
     */
    public record Result(double shape, double rate, double[] rates) {}

    private GammaPoisson() {}

    /**
     * Prior by maximum likelihood.
     *
     * @param count events, not negative
     * @param exposure not negative; a unit without exposure may have no event and gets the mean of the prior
     * @throws NotComputable for negative values, events without exposure, or fewer than two units with exposure
     */
    public static Result maximumLikelihood(double[] count, double[] exposure) {
        check(count, exposure);
        double x = Sums.of(count);
        double common = x / Sums.of(exposure);
        double[] rates = new double[count.length];
        Arrays.fill(rates, common);
        if (x == 0) {
            return new Result(Double.NaN, Double.NaN, rates);
        }
        boolean peak = overDispersion(count, exposure, common) <= 0;
        double[] top = PriorSearch.maximise((t, u) -> likelihood(count, exposure, t, u), Math.log(common), peak);
        if (top[1] == PriorSearch.INFINITE) {
            return new Result(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, rates);
        }
        double a = Math.exp(top[1]);
        double b = Math.exp(top[1] - top[0]);
        for (int i = 0; i < rates.length; i++) {
            rates[i] = (count[i] + a) / (exposure[i] + b);
        }
        return new Result(a, b, rates);
    }

    private static void check(double[] count, double[] exposure) {
        Checks.sameLength("count", count.length, "exposure", exposure.length);
        Checks.nonNegative("count", count);
        Checks.nonNegative("exposure", exposure);
        int exposed = 0;
        for (int i = 0; i < count.length; i++) {
            exposed += exposure[i] > 0 ? 1 : 0;
            if (count[i] > 0 && exposure[i] == 0) {
                throw new NotComputable(Reason.COUNT_ABOVE_SIZE, "unit " + (i + 1) + " has events without exposure");
            }
        }
        Checks.atLeast(2, "units with exposure", exposed);
    }

    /** Derivative of the log likelihood by 1/shape at 0, times 2. */
    private static double overDispersion(double[] count, double[] exposure, double common) {
        double s = 0;
        double scale = 0;
        for (int i = 0; i < count.length; i++) {
            double d = count[i] - exposure[i] * common;
            s += d * d - count[i];
            scale += d * d + count[i];
        }
        return s > 1e-12 * scale ? s : 0;
    }

    /** Log likelihood by t = log of the prior mean and u = log of the shape. */
    private static PriorSearch.Shape likelihood(double[] count, double[] exposure, double t, double u) {
        double mean = Math.exp(t);
        double a = Math.exp(u);
        double value = 0;
        double g1 = 0;
        double g2 = 0;
        double h11 = 0;
        double h12 = 0;
        double h22 = 0;
        for (int i = 0; i < count.length; i++) {
            double x = count[i];
            double m = exposure[i] * mean;
            double am = a + m;
            double spread = Math.log1p(m / a);
            value += GammaDifference.logGamma(a, x) - a * spread + x * (t - Math.log(am));
            double ga = GammaDifference.digamma(a, x) - spread + (m - x) / am;
            double haa = GammaDifference.trigamma(a, x) + m / (a * am) + (x - m) / (am * am);
            g1 += a * (x - m) / am;
            g2 += a * ga;
            h11 -= a * m * (a + x) / (am * am);
            h12 += a * m * (x - m) / (am * am);
            h22 += a * ga + a * a * haa;
        }
        return new PriorSearch.Shape(value, g1, g2, h11, h12, h22);
    }
}
