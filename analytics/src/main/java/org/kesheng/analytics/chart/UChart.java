package org.kesheng.analytics.chart;

import java.util.ArrayList;
import java.util.List;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.numeric.Checks;
import org.kesheng.analytics.numeric.Deviations;
import org.kesheng.analytics.numeric.Sums;

/**
 * u chart of events per unit of size (complaints per 1,000 deliveries).
 *
 * <p>u_bar = sum(x)/sum(n), limits u_bar -+ L sqrt(u_bar/n_i), the lower one at least 0; sigma_z after Laney tells
 * how much more than Poisson the series varies (see {@link PChart}). A point of size 0 has no rate and takes no part.
 *
 * <p>Montgomery, Introduction to Statistical Quality Control, chapter 7. R: {@code qcc::qcc(x, sizes = n, type =
 * "u")}.
 */
public final class UChart {
    /**
     * @param u rate, NaN for size 0
     * @param lcl lower limit
     * @param ucl upper limit
     */
    public record Point(double u, double lcl, double ucl) {}

    /**
     * @param uBar centre line
     * @param sigmaZ spread of the standardised rates between neighbours; 1 = as Poisson
     * @param signals points beyond the limits
     * @param points one per row
     */
    public record Result(double uBar, double sigmaZ, int signals, List<Point> points) {}

    private UChart() {}

    /**
     * Charts the rates.
     *
     * @param count events, not negative
     * @param size units of size, not negative
     * @param limits width L in standard errors, above 0
     * @throws NotComputable for negative or missing values
     */
    public static Result of(double[] count, double[] size, double limits) {
        Checks.sameLength("count", count.length, "size", size.length);
        Checks.nonNegative("count", count);
        Checks.nonNegative("size", size);
        Checks.positive("limits", limits);
        Checks.atLeast(1, "points", count.length);
        double x = Sums.of(count);
        double n = Sums.of(size);
        double centre = x / n;
        double[] z = new double[count.length];
        List<Point> points = new ArrayList<>(z.length);
        int signals = 0;
        for (int i = 0; i < z.length; i++) {
            double u = count[i] / size[i];
            double width = limits * Math.sqrt(centre / size[i]);
            double lower = Math.max(0, centre - width);
            points.add(new Point(u, lower, centre + width));
            signals += u < lower || u > centre + width ? 1 : 0;
            z[i] = Deviations.differenceOfProducts(count[i], n, size[i], x) / n / Math.sqrt(centre * size[i]);
        }
        return new Result(centre, MovingRange.sigma(z), signals, List.copyOf(points));
    }
}
