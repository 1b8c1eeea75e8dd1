package org.kesheng.analytics.chart;

import java.util.ArrayList;
import java.util.List;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Sums;

/**
 * p chart of shares with Laney's p' limits.
 *
 * <p>With p_bar = sum(x)/sum(n), s_i = sqrt(p_bar(1-p_bar)/n_i) and z_i = (p_i-p_bar)/s_i the limits are p_bar -+ L
 * s_i, and p_bar -+ L sigma_z s_i with sigma_z = mean(abs(diff(z)))/1.128, all clipped to 0..1. With large samples
 * the binomial limits flag nearly every month, because real shares vary more than coin tosses; the p' limits measure
 * that from the series. Twenty points or more make a sensible baseline. A point of size 0 has no share and takes no
 * part.
 *
 * <p>Shewhart (1931); Laney (2002), Improved control charts for attributes, Quality Engineering 14, 531-537. R:
 * {@code qicharts2::qic(x, n, chart = "pp")}, or {@code z <- (x/n - pb)/s; mean(abs(diff(z)))/1.128}.
 */
public final class PChart {
    /**
     * @param p share, NaN for size 0
     * @param lcl lower binomial limit
     * @param ucl upper binomial limit
     * @param laneyLcl lower p' limit
     * @param laneyUcl upper p' limit
     * @param z distance from the centre in binomial standard errors
     */
    public record Point(double p, double lcl, double ucl, double laneyLcl, double laneyUcl, double z) {}

    /**
     * @param pBar centre line
     * @param sigmaZ spread of z between neighbours; 1 = as binomial, NaN below two points
     * @param signals points beyond the binomial limits
     * @param laneySignals points beyond the p' limits
     * @param points one per row
     */
    public record Result(double pBar, double sigmaZ, int signals, int laneySignals, List<Point> points) {}

    private PChart() {}

    /**
     * Charts the shares.
     *
     * @param count successes, 0 to size
     * @param size cases
     * @param limits width L in standard errors, above 0
     * @throws NotComputable for counts outside 0 to size or no cases at all
     */
    public static Result of(double[] count, double[] size, double limits) {
        Checks.shares(count, size);
        Checks.positive("limits", limits);
        Checks.atLeast(1, "points", count.length);
        double x = Sums.of(count);
        double n = Sums.of(size);
        double centre = x / n;
        double[] z = Binomial.z(count, size, x, n);
        double sigmaZ = MovingRange.sigma(z);
        List<Point> points = new ArrayList<>(z.length);
        int signals = 0;
        int laneySignals = 0;
        for (int i = 0; i < z.length; i++) {
            double width = limits * Math.sqrt(centre * (1 - centre) / size[i]);
            double laney = sigmaZ * width;
            points.add(new Point(
                    count[i] / size[i],
                    clip(centre - width),
                    clip(centre + width),
                    clip(centre - laney),
                    clip(centre + laney),
                    z[i]));
            signals += Math.abs(z[i]) > limits ? 1 : 0;
            laneySignals += Math.abs(z[i]) > limits * sigmaZ ? 1 : 0;
        }
        return new Result(centre, sigmaZ, signals, laneySignals, List.copyOf(points));
    }

    private static double clip(double v) {
        return Math.min(1, Math.max(0, v));
    }
}
