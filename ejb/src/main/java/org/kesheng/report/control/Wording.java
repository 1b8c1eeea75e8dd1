package org.kesheng.report.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.Series;
import org.kesheng.report.Paper.Cell;
import org.kesheng.report.ReportFigures.Label;
import org.kesheng.report.ReportFigures.Score;
import org.kesheng.shared.BusinessClock;
import org.kesheng.shared.Texts;

/** Texts and figures in one language. */
final class Wording {
    private final Locale locale;

    Wording(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** Numbers among the arguments are written already. */
    String say(String key, Object... arguments) {
        return Texts.of(locale, "report." + key, arguments);
    }

    String of(Label label) {
        return label.in(locale);
    }

    String of(String bundle, Enum<?> constant) {
        return Texts.of(locale, bundle, constant);
    }

    String text(String key) {
        return Texts.of(locale, key);
    }

    static Scale scale(Series.Measure measure) {
        return switch (measure) {
            case INDEX -> Scale.INDEX;
            case TOPBOX, ON_TIME -> Scale.SHARE;
            case NPS -> Scale.NPS;
            case COMPLAINTS -> Scale.COUNT;
            case RESPONSE, RESOLUTION -> Scale.HOURS;
        };
    }

    /** A value with its unit, as sentences take it. */
    String value(Series.Measure measure, double value) {
        String text = scale(measure).write(locale, value);
        return switch (measure) {
            case RESPONSE, RESOLUTION -> say("unit.hours", text);
            case COMPLAINTS -> say("unit.cases", text);
            default -> text;
        };
    }

    /** By how much something changes: shares change by percentage points. */
    String change(Series.Measure measure, double value) {
        return switch (measure) {
            case TOPBOX, ON_TIME -> points(Math.abs(value));
            case COMPLAINTS -> say("unit.cases", Scale.DECIMAL.write(locale, Math.abs(value)));
            case RESPONSE, RESOLUTION -> say("unit.hours", Scale.HOURS.write(locale, Math.abs(value)));
            default -> say("unit.score", Scale.DECIMAL.write(locale, Math.abs(value)));
        };
    }

    String points(double share) {
        String text = Scale.SHARE.write(locale, share);
        return say("unit.points", text.substring(0, text.length() - 1));
    }

    String n(double n) {
        return Scale.COUNT.write(locale, n);
    }

    String share(double share) {
        return Scale.SHARE.write(locale, share);
    }

    String index(double index) {
        return Scale.INDEX.write(locale, index);
    }

    /** {@code p < 0.001} or {@code p = 0.012}. */
    String p(double p) {
        String text = Scale.P.write(locale, p);
        return text.startsWith("<") ? "p " + text : "p = " + text;
    }

    Cell pCell(Double p) {
        return p == null ? Cell.of("–") : Scale.P.cell(locale, p, "–");
    }

    /** The value of a score, or why there is none. */
    Cell cell(Score score, Scale scale) {
        return score == null
                ? Cell.of("–")
                : scale.cell(locale, score.isThere() ? score.value() : null, missing(score.status()));
    }

    Cell nCell(Score score) {
        return score == null
                ? Cell.of("–")
                : Scale.COUNT.cell(locale, score.n() == null ? null : (double) score.n(), "–");
    }

    Cell interval(Score score, Scale scale) {
        return Cell.of(
                score == null || !score.isThere() || score.lower() == null
                        ? "–"
                        : scale.write(locale, score.lower()) + " – " + scale.write(locale, score.upper()));
    }

    String missing(FigureStatus status) {
        return Texts.of(locale, "insight", status);
    }

    String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern(text("report.format.month"), locale));
    }

    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(text("report.format.day"), locale));
    }

    String moment(Instant at) {
        return at.atZone(BusinessClock.ZONE).format(DateTimeFormatter.ofPattern(text("report.format.moment"), locale));
    }
}
