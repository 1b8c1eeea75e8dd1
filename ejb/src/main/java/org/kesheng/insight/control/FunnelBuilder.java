package org.kesheng.insight.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kesheng.analytics.chart.Funnel;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.FunnelFigures;
import org.kesheng.insight.FunnelFigures.Limit;
import org.kesheng.insight.FunnelFigures.Place;
import org.kesheng.insight.FunnelFigures.Unit;

/** Draws the funnel about shares of departments; limits are widened by the winsorised over-dispersion. */
public final class FunnelBuilder {
    public static final String METHOD = "funnel-share.1";

    /** Fewer departments are no funnel. */
    static final int LEAST = 3;

    private static final int STEPS = 40;
    private static final double ALPHA = 0.05;

    /** A department with so many cases, and of how many of them it is true. Null n: suppressed. */
    public record Counted(String department, Long n, long count) {}

    private FunnelBuilder() {}

    public static FunnelFigures of(List<Counted> counted, Instant cut) {
        List<Counted> shown =
                counted.stream().filter(one -> one.n() != null && one.n() > 0).toList();
        List<Unit> suppressed = counted.stream()
                .filter(one -> one.n() == null)
                .map(one -> new Unit(one.department(), null, null, null, null, FigureStatus.SUPPRESSED))
                .toList();
        if (shown.size() < LEAST) {
            return none(suppressed, cut);
        }
        Funnel.Result funnel = Funnel.of(
                shown.stream().mapToDouble(Counted::count).toArray(),
                shown.stream().mapToDouble(Counted::n).toArray(),
                ALPHA);
        if (!(funnel.phiWinsorized() >= 0)) {
            return none(suppressed, cut);
        }
        double spread = Math.sqrt(Math.max(1, funnel.phiWinsorized()));
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            double z = funnel.z()[i] / spread;
            double value = (double) shown.get(i).count() / shown.get(i).n();
            units.add(new Unit(shown.get(i).department(), shown.get(i).n(), value, z, place(z), FigureStatus.OK));
        }
        units.addAll(suppressed);
        double largest = shown.stream().mapToDouble(Counted::n).max().orElse(1);
        return new FunnelFigures(
                funnel.p0(), spread, units, limits(funnel.p0(), spread, largest), METHOD, cut, FigureStatus.OK);
    }

    private static FunnelFigures none(List<Unit> suppressed, Instant cut) {
        return new FunnelFigures(null, 1, suppressed, List.of(), METHOD, cut, FigureStatus.NO_DATA);
    }

    private static Place place(double z) {
        if (Math.abs(z) > Funnel.Z_998) {
            return z > 0 ? Place.ABOVE : Place.BELOW;
        }
        return Math.abs(z) <= Funnel.Z_95 ? Place.WITHIN : z > 0 ? Place.NOTABLE_ABOVE : Place.NOTABLE_BELOW;
    }

    private static List<Limit> limits(double p0, double spread, double largest) {
        List<Limit> limits = new ArrayList<>();
        for (int step = 1; step <= STEPS; step++) {
            // Denser where the funnel is steep.
            double size = Math.max(1, largest * step * step / ((double) STEPS * STEPS));
            double sd = spread * Math.sqrt(p0 * (1 - p0) / size);
            limits.add(new Limit(
                    size,
                    Math.max(0, p0 - Funnel.Z_95 * sd),
                    Math.min(1, p0 + Funnel.Z_95 * sd),
                    Math.max(0, p0 - Funnel.Z_998 * sd),
                    Math.min(1, p0 + Funnel.Z_998 * sd)));
        }
        return limits;
    }
}
