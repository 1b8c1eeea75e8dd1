package org.kesheng.insight.web;

import java.util.List;
import java.util.Locale;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.ScoreRow;
import org.kesheng.insight.Series;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.chart.Unit;

/** Writes figures out for tiles. */
public final class TileWriter {
    private static final double MINUTES = 60;

    private final Locale locale;

    public TileWriter(Locale locale) {
        this.locale = locale;
    }

    /** The newest complete month of a series against the one before. */
    public Tile of(Series series) {
        Unit unit = SeriesPictures.unit(series.measure());
        List<Series.Point> complete =
                series.points().stream().filter(point -> !point.partial()).toList();
        String name = Texts.of(locale, "insight", series.measure());
        if (complete.isEmpty()) {
            return new Tile(name, null, "", null, null, null, FigureStatus.NO_DATA.name(), null);
        }
        double scale = unit == Unit.HOURS ? 1 / MINUTES : 1;
        Series.Point last = complete.get(complete.size() - 1);
        Series.Point before = complete.size() < 2 ? null : complete.get(complete.size() - 2);
        return new Tile(
                name,
                write(unit, last.value(), scale),
                last.month().toString(),
                last.n() == null ? null : Unit.COUNT.write(locale, last.n()),
                write(unit, last.lower(), scale),
                write(unit, last.upper(), scale),
                last.status().name(),
                change(unit, last, before, scale));
    }

    private String change(Unit unit, Series.Point last, Series.Point before, double scale) {
        if (before == null || before.value() == null || last.value() == null) {
            return null;
        }
        double difference = (last.value() - before.value()) * scale;
        String sign = difference > 0 ? "+" : difference < 0 ? "−" : "±";
        return Texts.of(locale, "insight.change", sign + amount(unit, Math.abs(difference)));
    }

    /** Shares differ by percentage points. */
    private String amount(Unit unit, double difference) {
        return SeriesPictures.amount(locale, unit, difference);
    }

    public Tile of(String name, ScoreRow row, Unit unit) {
        return new Tile(
                name,
                write(unit, row.value(), 1),
                "",
                row.n() == null ? null : Unit.COUNT.write(locale, row.n()),
                write(unit, row.lower(), 1),
                write(unit, row.upper(), 1),
                row.status().name(),
                null);
    }

    private String write(Unit unit, Double value, double scale) {
        if (value == null) {
            return null;
        }
        String suffix = unit == Unit.HOURS ? " " + Texts.of(locale, "insight.unit.hours") : "";
        return unit.write(locale, value * scale) + suffix;
    }
}
