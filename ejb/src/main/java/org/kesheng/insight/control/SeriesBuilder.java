package org.kesheng.insight.control;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kesheng.analytics.chart.PChart;
import org.kesheng.analytics.chart.XmrChart;
import org.kesheng.analytics.trend.MannKendall;
import org.kesheng.analytics.trend.SenSlope;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.Series;
import org.kesheng.insight.Series.Baseline;
import org.kesheng.insight.Series.Direction;
import org.kesheng.insight.Series.Measure;
import org.kesheng.insight.Series.Point;
import org.kesheng.insight.Series.Signal;
import org.kesheng.insight.Series.SignalKind;
import org.kesheng.insight.Series.Trend;

/**
 * Monthly figures as a series with trend, control limits and signals.
 *
 * <p>Trend and limits rest on complete months that may be shown. A month that is suppressed takes no part, because its value could be
 * read off the limits.
 */
public final class SeriesBuilder {
    /** The normal distribution of Mann-Kendall is good from about ten values. */
    public static final int LEAST_FOR_TREND = 10;

    static final int LEAST_FOR_LIMITS = 8;
    static final int FIRM = 20;
    private static final int RUN = 8;
    private static final double LIMITS = 3;
    private static final double SIGNIFICANT = 0.05;
    private static final double CONFIDENCE = 0.95;

    private final SmallGroups smallGroups;
    private final YearMonth running;

    /**
     * @param smallGroups null: small numbers are shown (cases of customers)
     * @param businessDate the month in which it lies is complete only on its last day
     */
    public SeriesBuilder(SmallGroups smallGroups, LocalDate businessDate) {
        this.smallGroups = smallGroups;
        YearMonth month = YearMonth.from(businessDate);
        this.running = businessDate.equals(month.atEndOfMonth()) ? month.plusMonths(1) : month;
    }

    /** @param figures at most one a month; an empty list gives a series without points */
    public Series build(Measure measure, String item, String department, List<MonthFigure> figures) {
        Map<YearMonth, MonthFigure> byMonth = new TreeMap<>();
        figures.forEach(figure -> byMonth.put(figure.month(), figure));
        List<MonthFigure> base = byMonth.values().stream().filter(this::counts).toList();
        Limits limits = limits(measure, base);
        List<Point> points = new ArrayList<>();
        if (!byMonth.isEmpty()) {
            YearMonth last = ((TreeMap<YearMonth, MonthFigure>) byMonth).lastKey();
            for (YearMonth month = byMonth.keySet().iterator().next();
                    !month.isAfter(last);
                    month = month.plusMonths(1)) {
                points.add(point(month, byMonth.get(month), limits));
            }
        }
        String method = figures.isEmpty() ? "" : figures.get(0).score().method();
        String limitsMethod = limits == null ? null : shares(measure) ? "laney-p.1" : "xmr.1";
        Baseline firm = limits == null ? Baseline.NONE : base.size() < FIRM ? Baseline.PROVISIONAL : Baseline.FIRM;
        return new Series(measure, item, department, method, limitsMethod, points, trend(base), firm, signals(points));
    }

    private static boolean shares(Measure measure) {
        return measure == Measure.TOPBOX || measure == Measure.ON_TIME;
    }

    private boolean counts(MonthFigure figure) {
        return figure.month().isBefore(running) && figure.score().hasValue() && !isTooSmall(figure.persons());
    }

    private boolean isTooSmall(long persons) {
        return smallGroups != null && smallGroups.isTooSmall(persons);
    }

    private static Trend trend(List<MonthFigure> base) {
        if (base.size() < LEAST_FOR_TREND) {
            return new Trend(Direction.TOO_SHORT, base.size(), null, null, null, null, null);
        }
        double[] values = values(base);
        MannKendall.Result test = MannKendall.test(values);
        SenSlope.Result slope = SenSlope.of(values, CONFIDENCE);
        Direction direction =
                !(test.p() < SIGNIFICANT) ? Direction.STEADY : test.s() > 0 ? Direction.RISING : Direction.FALLING;
        return new Trend(
                direction,
                base.size(),
                number(test.p()),
                number(test.tauB()),
                number(slope.slope()),
                number(slope.lower()),
                number(slope.upper()));
    }

    private static double[] values(List<MonthFigure> base) {
        return base.stream().mapToDouble(figure -> figure.score().value()).toArray();
    }

    /** Centre, and how wide the limits are for a month of that size. */
    private interface Limits {
        double centre();

        double width(long size);

        default double clip(double limit) {
            return limit;
        }
    }

    private static Limits limits(Measure measure, List<MonthFigure> base) {
        if (base.size() < LEAST_FOR_LIMITS) {
            return null;
        }
        return shares(measure) ? laney(base) : xmr(values(base));
    }

    private static Limits laney(List<MonthFigure> base) {
        double[] count = base.stream().mapToDouble(MonthFigure::count).toArray();
        double[] size = base.stream().mapToDouble(figure -> figure.score().n()).toArray();
        PChart.Result chart = PChart.of(count, size, LIMITS);
        double p = chart.pBar();
        return new Limits() {
            @Override
            public double centre() {
                return p;
            }

            @Override
            public double width(long n) {
                return n == 0 ? Double.NaN : LIMITS * chart.sigmaZ() * Math.sqrt(p * (1 - p) / n);
            }

            @Override
            public double clip(double limit) {
                return Math.min(1, Math.max(0, limit));
            }
        };
    }

    private static Limits xmr(double[] values) {
        XmrChart.Result chart = XmrChart.of(values, LIMITS);
        return new Limits() {
            @Override
            public double centre() {
                return chart.mean();
            }

            @Override
            public double width(long n) {
                return LIMITS * chart.sigma();
            }
        };
    }

    private Point point(YearMonth month, MonthFigure figure, Limits limits) {
        boolean partial = !month.isBefore(running);
        if (figure == null || !figure.score().hasValue()) {
            return new Point(month, 0L, null, null, null, null, null, null, null, partial, FigureStatus.NO_DATA);
        }
        if (isTooSmall(figure.persons())) {
            return new Point(month, null, null, null, null, null, null, null, null, partial, FigureStatus.SUPPRESSED);
        }
        boolean judged = limits != null && !partial;
        double width = judged ? limits.width(figure.score().n()) : Double.NaN;
        double centre = judged ? limits.centre() : Double.NaN;
        return new Point(
                month,
                figure.score().n(),
                number(figure.score().value()),
                number(figure.score().lower()),
                number(figure.score().upper()),
                number(centre),
                judged ? number(limits.clip(centre - width)) : null,
                judged ? number(limits.clip(centre + width)) : null,
                number(figure.p90()),
                partial,
                FigureStatus.OK);
    }

    private static List<Signal> signals(List<Point> points) {
        List<Signal> signals = new ArrayList<>();
        int above = 0;
        int below = 0;
        for (Point point : points) {
            if (point.centre() == null) {
                continue;
            }
            if (point.upperLimit() != null && point.value() > point.upperLimit()) {
                signals.add(new Signal(SignalKind.ABOVE_LIMIT, point.month(), point.value()));
            } else if (point.lowerLimit() != null && point.value() < point.lowerLimit()) {
                signals.add(new Signal(SignalKind.BELOW_LIMIT, point.month(), point.value()));
            }
            above = point.value() > point.centre() ? above + 1 : 0;
            below = point.value() < point.centre() ? below + 1 : 0;
            if (above == RUN || below == RUN) {
                signals.add(new Signal(
                        above == RUN ? SignalKind.RUN_ABOVE : SignalKind.RUN_BELOW, point.month(), point.value()));
            }
        }
        return signals;
    }

    private static Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
