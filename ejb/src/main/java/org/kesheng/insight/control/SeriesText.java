package org.kesheng.insight.control;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.Series;
import org.kesheng.insight.Series.Baseline;
import org.kesheng.insight.Series.Direction;
import org.kesheng.insight.Series.Measure;
import org.kesheng.insight.Series.Point;
import org.kesheng.insight.Series.Signal;
import org.kesheng.insight.Series.SignalKind;
import org.kesheng.insight.Series.Trend;

/** A series as it is stored: JSON without what is null. */
public final class SeriesText {
    /** Once: each call of {@link Json} looks for its provider again. */
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private SeriesText() {}

    public static String write(Series series) {
        JsonArrayBuilder points = BUILDERS.createArrayBuilder();
        series.points().forEach(point -> points.add(point(point)));
        JsonArrayBuilder signals = BUILDERS.createArrayBuilder();
        series.signals()
                .forEach(signal -> signals.add(put(
                        BUILDERS.createObjectBuilder()
                                .add("kind", signal.kind().name())
                                .add("month", signal.month().toString()),
                        "value",
                        signal.value())));
        JsonObjectBuilder json = BUILDERS.createObjectBuilder()
                .add("measure", series.measure().name())
                .add("item", series.item())
                .add("method", series.method())
                .add("baseline", series.baseline().name())
                .add("trend", trend(series.trend()))
                .add("points", points)
                .add("signals", signals);
        if (series.limitsMethod() != null) {
            json.add("limitsMethod", series.limitsMethod());
        }
        return json.build().toString();
    }

    private static JsonObjectBuilder point(Point point) {
        JsonObjectBuilder json = BUILDERS.createObjectBuilder()
                .add("month", point.month().toString())
                .add("status", point.status().name());
        if (point.n() != null) {
            json.add("n", point.n());
        }
        if (point.partial()) {
            json.add("partial", true);
        }
        put(json, "value", point.value());
        put(json, "lower", point.lower());
        put(json, "upper", point.upper());
        put(json, "centre", point.centre());
        put(json, "lowerLimit", point.lowerLimit());
        put(json, "upperLimit", point.upperLimit());
        return put(json, "p90", point.p90());
    }

    private static JsonObjectBuilder trend(Trend trend) {
        JsonObjectBuilder json = BUILDERS.createObjectBuilder()
                .add("direction", trend.direction().name())
                .add("months", trend.months());
        put(json, "p", trend.p());
        put(json, "tau", trend.tau());
        put(json, "slope", trend.slope());
        put(json, "slopeLower", trend.slopeLower());
        return put(json, "slopeUpper", trend.slopeUpper());
    }

    private static JsonObjectBuilder put(JsonObjectBuilder json, String name, Double value) {
        return value == null ? json : json.add(name, value);
    }

    /** @param department code, null for the company */
    public static Series read(String text, String department) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            List<Point> points = json.getJsonArray("points").getValuesAs(JsonObject.class).stream()
                    .map(SeriesText::readPoint)
                    .toList();
            List<Signal> signals = json.getJsonArray("signals").getValuesAs(JsonObject.class).stream()
                    .map(signal -> new Signal(
                            SignalKind.valueOf(signal.getString("kind")),
                            YearMonth.parse(signal.getString("month")),
                            number(signal, "value")))
                    .toList();
            return new Series(
                    Measure.valueOf(json.getString("measure")),
                    json.getString("item"),
                    department,
                    json.getString("method"),
                    json.getString("limitsMethod", null),
                    points,
                    readTrend(json.getJsonObject("trend")),
                    Baseline.valueOf(json.getString("baseline")),
                    signals);
        }
    }

    private static Point readPoint(JsonObject json) {
        return new Point(
                YearMonth.parse(json.getString("month")),
                json.containsKey("n") ? json.getJsonNumber("n").longValue() : null,
                number(json, "value"),
                number(json, "lower"),
                number(json, "upper"),
                number(json, "centre"),
                number(json, "lowerLimit"),
                number(json, "upperLimit"),
                number(json, "p90"),
                json.getBoolean("partial", false),
                FigureStatus.valueOf(json.getString("status")));
    }

    private static Trend readTrend(JsonObject json) {
        return new Trend(
                Direction.valueOf(json.getString("direction")),
                json.getInt("months"),
                number(json, "p"),
                number(json, "tau"),
                number(json, "slope"),
                number(json, "slopeLower"),
                number(json, "slopeUpper"));
    }

    private static Double number(JsonObject json, String name) {
        JsonNumber number = json.getJsonNumber(name);
        return number == null ? null : number.doubleValue();
    }
}
