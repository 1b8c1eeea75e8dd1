package org.kesheng.message.control;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Hours of the night in which nobody is written to; {@code from} included, {@code to} not; they may pass midnight, and are none where
 * both are the same.
 */
public record QuietHours(LocalTime from, LocalTime to) {
    public static final QuietHours STANDARD = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    public boolean contains(LocalTime time) {
        if (from.equals(to)) {
            return false;
        }
        boolean within = !time.isBefore(from) && time.isBefore(to);
        boolean overMidnight = !time.isBefore(from) || time.isBefore(to);
        return from.isBefore(to) ? within : overMidnight;
    }

    /** The moment itself, or the end of the quiet hours it lies in. */
    public Instant firstAllowed(Instant moment, ZoneId zone) {
        return contains(LocalTime.ofInstant(moment, zone)) ? nextEnd(moment, zone) : moment;
    }

    /** The next time the quiet hours end, after the moment: when digests go out. */
    public Instant nextEnd(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        ZonedDateTime today = local.toLocalDate().atTime(to).atZone(zone);
        return (today.isAfter(local)
                        ? today
                        : local.toLocalDate().plusDays(1).atTime(to).atZone(zone))
                .toInstant();
    }

    /** Midnight before. */
    public static Instant dayOf(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }
}
