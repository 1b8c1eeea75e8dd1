package org.kesheng.insight.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.Series;
import org.kesheng.insight.Series.Baseline;
import org.kesheng.insight.Series.Direction;
import org.kesheng.insight.Series.Signal;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.chart.Picture;
import org.kesheng.shared.web.chart.Point;
import org.kesheng.shared.web.chart.SeriesChart;
import org.kesheng.shared.web.chart.Unit;
import org.kesheng.shared.web.chart.Words;

/** Draws published series and says in a sentence what they show. */
public final class SeriesPictures {
    private static final double MINUTES = 60;
    private static final int RECENT = 3;
    private static final double PERCENT = 100;

    private final Locale locale;

    public SeriesPictures(Locale locale) {
        this.locale = locale;
    }

    public static Unit unit(Series.Measure measure) {
        return switch (measure) {
            case INDEX -> Unit.INDEX;
            case TOPBOX, ON_TIME -> Unit.SHARE;
            case NPS -> Unit.NPS;
            case COMPLAINTS -> Unit.COUNT;
            case RESPONSE, RESOLUTION -> Unit.HOURS;
        };
    }

    private static Double scaled(Series.Measure measure, Double value) {
        boolean minutes = measure == Series.Measure.RESPONSE || measure == Series.Measure.RESOLUTION;
        return value == null || !minutes ? value : Double.valueOf(value / MINUTES);
    }

    /** With control limits where there are some, else with intervals. */
    public Picture draw(Series series, String file) {
        boolean limits = series.baseline() != Baseline.NONE;
        Map<YearMonth, String> signals = series.signals().stream()
                .collect(Collectors.toMap(Signal::month, this::say, (one, other) -> one + " " + other));
        List<Point> points = series.points().stream()
                .map(point -> point(series, point, limits, signals))
                .toList();
        SeriesChart chart = limits
                ? SeriesChart.control(new Words(locale), unit(series.measure()), points, centre(series))
                : SeriesChart.trend(new Words(locale), unit(series.measure()), points);
        return chart.axes(name(series), Texts.of(locale, "insight.axis.month"))
                .draw(file, finding(series), about(series));
    }

    private Point point(Series series, Series.Point month, boolean limits, Map<YearMonth, String> signals) {
        long n = month.n() == null ? 0 : month.n();
        if (month.status() != FigureStatus.OK || month.value() == null) {
            return Point.none(month.month().toString(), n, Texts.of(locale, "insight", month.status()));
        }
        Double lower = scaled(series.measure(), limits ? month.lowerLimit() : month.lower());
        Double upper = scaled(series.measure(), limits ? month.upperLimit() : month.upper());
        Point point = Point.of(month.month().toString(), scaled(series.measure(), month.value()), lower, upper, n);
        return signals.containsKey(month.month()) ? point.signalling(signals.get(month.month())) : point;
    }

    private static double centre(Series series) {
        return series.points().stream()
                .map(Series.Point::centre)
                .filter(value -> value != null)
                .reduce((first, last) -> last)
                .map(value -> scaled(series.measure(), value))
                .orElse(0.0);
    }

    String name(Series series) {
        return Texts.of(locale, "insight", series.measure()) + unitName(series);
    }

    private String unitName(Series series) {
        return unit(series.measure()) == Unit.HOURS ? " (" + Texts.of(locale, "insight.unit.hours") + ")" : "";
    }

    private String say(Signal signal) {
        return Texts.of(
                locale, "insight.SignalKind." + signal.kind(), signal.month().toString());
    }

    /** The newest signal of late, else the trend. */
    String finding(Series series) {
        String what = Texts.of(locale, "insight", series.measure());
        List<Series.Point> points = series.points();
        YearMonth late =
                points.isEmpty() ? null : points.get(points.size() - 1).month().minusMonths(RECENT);
        return series.signals().stream()
                .filter(signal -> late != null && signal.month().isAfter(late))
                .reduce((first, last) -> last)
                .map(signal -> Texts.of(locale, "insight.finding.signal", what, say(signal)))
                .orElseGet(() -> trend(series, what));
    }

    private String trend(Series series, String what) {
        Direction direction = series.trend().direction();
        if (direction == Direction.RISING || direction == Direction.FALLING) {
            Unit unit = unit(series.measure());
            double slope = Math.abs(scaled(series.measure(), series.trend().slope()));
            return Texts.of(locale, "insight.finding." + direction, what, amount(locale, unit, slope));
        }
        return Texts.of(locale, "insight.finding." + direction, what);
    }

    /** A difference of two values: of shares in percentage points. */
    static String amount(Locale locale, Unit unit, double difference) {
        return switch (unit) {
            case SHARE -> Texts.of(locale, "insight.unit.points", Unit.INDEX.write(locale, difference * PERCENT));
            case HOURS -> unit.write(locale, difference) + " " + Texts.of(locale, "insight.unit.hours");
            default -> unit.write(locale, difference);
        };
    }

    private String about(Series series) {
        return Texts.of(
                locale, "insight.about", series.points().size(), Texts.of(locale, "insight", series.baseline()));
    }
}
