package org.kesheng.shared.web.chart;

import java.util.Locale;
import org.kesheng.shared.Texts;

/** Texts inside charts, in the reader's language. */
public record Words(Locale locale) {
    String say(String key, Object... arguments) {
        return Texts.of(locale, "shared.chart." + key, arguments);
    }

    String interval(Point point, Unit unit) {
        return unit.write(locale, point.lower()) + " – " + unit.write(locale, point.upper());
    }

    String value(Point point, Unit unit) {
        return point.value() == null ? point.why() : unit.write(locale, point.value());
    }
}
