package org.kesheng.shared.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.kesheng.shared.Texts;

/**
 * A deadline as people speak: how much is left, and when it is due.
 *
 * @param tone {@code ""} running, {@code warn}, {@code over}, {@code met}, {@code late}, {@code quiet}
 * @param icon of primeicons
 * @param left "2 h 10 min left"
 * @param due "due Mon 14:30"
 * @param dueMillis null unless it runs, so that the page may count on
 * @param percent of the time used, 0 to 100
 */
public record ClockBadge(
        String tone, String icon, String left, String due, Long dueMillis, Long warnMillis, int percent) {
    private static final int FULL = 100;
    private static final int QUARTER = 4;

    /** The times of one deadline; {@code warnAt} null: a quarter before the end; {@code endedAt} null: still open. */
    public record Times(Instant startedAt, Instant warnAt, Instant dueAt, Instant endedAt, boolean paused) {
        Instant warn() {
            if (warnAt != null || startedAt == null) {
                return warnAt == null ? dueAt : warnAt;
            }
            return dueAt.minus(Duration.between(startedAt, dueAt).dividedBy(QUARTER));
        }
    }

    static ClockBadge of(Times times, Instant now, Locale locale, Moments moments) {
        if (times.dueAt() == null) {
            return new ClockBadge("quiet", "pi-minus-circle", Texts.of(locale, "shared.clock.none"), "", null, null, 0);
        }
        if (times.endedAt() != null) {
            return ended(times, locale, moments);
        }
        if (times.paused()) {
            String text = Texts.of(locale, "shared.clock.paused");
            String due = Texts.of(locale, "shared.clock.dueIfResumed", moments.soon(times.dueAt(), now));
            return new ClockBadge("quiet", "pi-pause-circle", text, due, null, null, percent(times, now));
        }
        return running(times, now, locale, moments);
    }

    private static ClockBadge running(Times times, Instant now, Locale locale, Moments moments) {
        boolean over = now.isAfter(times.dueAt());
        boolean warned = !over && !now.isBefore(times.warn());
        String span = moments.span(Duration.between(now, times.dueAt()));
        String left = Texts.of(locale, over ? "shared.clock.over" : "shared.clock.left", span);
        String due =
                Texts.of(locale, over ? "shared.clock.wasDue" : "shared.clock.due", moments.soon(times.dueAt(), now));
        String icon = over ? "pi-exclamation-circle" : warned ? "pi-exclamation-triangle" : "pi-clock";
        return new ClockBadge(
                over ? "over" : warned ? "warn" : "",
                icon,
                left,
                due,
                times.dueAt().toEpochMilli(),
                times.warn().toEpochMilli(),
                percent(times, now));
    }

    private static ClockBadge ended(Times times, Locale locale, Moments moments) {
        boolean late = times.endedAt().isAfter(times.dueAt());
        String left = Texts.of(locale, late ? "shared.clock.late" : "shared.clock.met");
        String due = Texts.of(locale, "shared.clock.doneAt", moments.moment(times.endedAt()));
        return new ClockBadge(
                late ? "over" : "met", late ? "pi-exclamation-circle" : "pi-check-circle", left, due, null, null, FULL);
    }

    private static int percent(Times times, Instant now) {
        if (times.startedAt() == null || !times.dueAt().isAfter(times.startedAt())) {
            return FULL;
        }
        double all = Duration.between(times.startedAt(), times.dueAt()).toMillis();
        double gone = Duration.between(times.startedAt(), now).toMillis();
        return (int) Math.max(0, Math.min(FULL, Math.round(gone / all * FULL)));
    }
}
