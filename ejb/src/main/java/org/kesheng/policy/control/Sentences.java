package org.kesheng.policy.control;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.kesheng.policy.Explanation.Code;
import org.kesheng.policy.Explanation.Step;
import org.kesheng.policy.Text;
import org.kesheng.policy.WorkingInterval;
import org.kesheng.shared.Texts;

/** Steps of an explanation as sentences of one language. */
public final class Sentences {
    private final Locale locale;
    private final DateTimeFormatter date;

    public Sentences(Locale locale) {
        this.locale = locale;
        this.date = DateTimeFormatter.ofPattern(Texts.of(locale, "policy.format.date"), locale);
    }

    public List<String> of(List<Step> steps) {
        return steps.stream().map(this::of).toList();
    }

    private String of(Step step) {
        Object[] words = step.arguments().stream().map(this::word).toArray();
        if (step.code() == Code.COUNTED) {
            words[1] = clock((ZonedDateTime) step.arguments().get(1));
            words[2] = end((LocalDate) step.arguments().get(0), (ZonedDateTime)
                    step.arguments().get(2));
        }
        return Texts.of(locale, "policy.explanation." + variant(step), words);
    }

    /** A closed or special day without a name has a sentence of its own: a weekend needs no reason. */
    private static String variant(Step step) {
        boolean nameless = step.arguments().stream().anyMatch(Text.same("")::equals);
        return nameless ? step.code() + ".nameless" : step.code().name();
    }

    private String word(Object argument) {
        if (argument instanceof LocalDate day) {
            return date.format(day);
        } else if (argument instanceof ZonedDateTime moment) {
            return Texts.of(locale, "policy.format.moment", date.format(moment), clock(moment));
        } else if (argument instanceof Duration duration) {
            return length(duration);
        } else if (argument instanceof DayOfWeek weekday) {
            return weekday.getDisplayName(TextStyle.FULL, locale);
        } else if (argument instanceof Text text) {
            return text.in(locale);
        }
        return String.valueOf(argument);
    }

    private static String clock(ZonedDateTime moment) {
        return WorkingInterval.time(moment.toLocalTime().toSecondOfDay());
    }

    private static String end(LocalDate day, ZonedDateTime moment) {
        return moment.toLocalDate().isAfter(day) ? "24:00" : clock(moment);
    }

    private String length(Duration duration) {
        StringJoiner parts = new StringJoiner(Texts.of(locale, "policy.format.between"));
        part(parts, "hours", String.valueOf(duration.toHours()), duration.toHours() > 0);
        part(parts, "minutes", String.valueOf(duration.toMinutesPart()), duration.toMinutesPart() > 0);
        String seconds = duration.getNano() == 0
                ? String.valueOf(duration.toSecondsPart())
                : duration.toSecondsPart() + fraction(duration.getNano());
        boolean anySeconds = duration.toSecondsPart() > 0 || duration.getNano() > 0;
        part(parts, "seconds", seconds, anySeconds || duration.isZero());
        return parts.toString();
    }

    private void part(StringJoiner parts, String unit, String amount, boolean said) {
        if (said) {
            parts.add(Texts.of(locale, "policy.format." + unit, amount));
        }
    }

    private static String fraction(int nanos) {
        return ".%09d".formatted(nanos).replaceAll("0+$", "");
    }
}
