package org.kesheng.shared.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.kesheng.shared.Texts;

/** Times and spans of time as people write them, in one language and one zone. */
record Moments(Locale locale, ZoneId zone) {
    private static final int NEAR_DAYS = 6;

    private boolean english() {
        return locale.getLanguage().equals("en");
    }

    private DateTimeFormatter pattern(String chinese, String english) {
        return DateTimeFormatter.ofPattern(english() ? english : chinese, locale);
    }

    String moment(Instant at) {
        return pattern("yyyy-MM-dd HH:mm", "d MMM yyyy, HH:mm").format(at.atZone(zone));
    }

    String date(LocalDate date) {
        return pattern("yyyy-MM-dd", "d MMM yyyy").format(date);
    }

    String month(YearMonth month) {
        return pattern("yyyy年M月", "MMM yyyy").format(month);
    }

    String timeOfDay(Instant at) {
        return pattern("HH:mm", "HH:mm").format(at.atZone(zone));
    }

    /** "today 14:30", "Mon 14:30", or the date where a weekday would be ambiguous. */
    String soon(Instant at, Instant now) {
        ZonedDateTime then = at.atZone(zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        long days = then.toLocalDate().toEpochDay() - today.toEpochDay();
        if (days == 0) {
            return Texts.of(locale, "shared.clock.today", timeOfDay(at));
        }
        if (Math.abs(days) <= NEAR_DAYS) {
            return pattern("EEE HH:mm", "EEE HH:mm").format(then);
        }
        boolean sameYear = then.getYear() == today.getYear();
        return (sameYear ? pattern("M月d日 HH:mm", "d MMM HH:mm") : pattern("yyyy-MM-dd HH:mm", "d MMM yyyy HH:mm"))
                .format(then);
    }

    /** "3 d 4 h", "2 h 10 min", "5 min"; the sign is the caller's business. */
    String span(Duration span) {
        Duration size = span.abs();
        long days = size.toDays();
        int hours = size.toHoursPart();
        int minutes = size.toMinutesPart();
        if (days > 0) {
            return say("days", days) + (hours > 0 ? " " + say("hours", hours) : "");
        }
        if (hours > 0) {
            return say("hours", hours) + (minutes > 0 ? " " + say("minutes", minutes) : "");
        }
        return say("minutes", minutes);
    }

    /** "5 min ago" for today, else the moment. */
    String ago(Instant at, Instant now) {
        Duration past = Duration.between(at, now);
        if (past.isNegative() || past.toDays() > 0) {
            return moment(at);
        }
        return past.toMinutes() == 0 ? say("justNow") : say("ago", span(past));
    }

    private String say(String key, Object... arguments) {
        return Texts.of(locale, "shared.span." + key, arguments);
    }
}
