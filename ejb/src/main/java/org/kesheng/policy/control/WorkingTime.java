package org.kesheng.policy.control;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kesheng.policy.Target;
import org.kesheng.policy.WorkingCalendar;
import org.kesheng.shared.Refused;

/**
 * Arithmetic of one calendar: how much is worked between two instants and, the other way round, when an amount is worked.
 * It adds whole years from a table, so its cost does not depend on the number of days in between.
 */
public final class WorkingTime implements Flow {
    private static final int FIRST_YEAR = 1600;
    private static final int LAST_YEAR = 2600;

    private final WorkingCalendar calendar;
    private final Map<Integer, YearTable> years = new ConcurrentHashMap<>();

    /** Working time on a local date, half-open. */
    public record Stretch(LocalDate date, Instant from, Instant to) {
        public Duration length() {
            return Duration.between(from, to);
        }
    }

    public WorkingTime(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public Duration between(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return Duration.ZERO;
        }
        refuseBeyondHorizon(from, to);
        int first = utcYear(from);
        int last = utcYear(to);
        Duration worked = Duration.ofNanos(year(last).workedUntil(to))
                .minusNanos(year(first).workedUntil(from));
        for (int year = first; year < last; year++) {
            worked = worked.plusNanos(year(year).total());
        }
        return worked;
    }

    @Override
    public Instant after(Instant from, Duration work) {
        int year = utcYear(from);
        int horizon = year + Target.MAX_YEARS;
        Duration rest = work.plusNanos(year(year).workedUntil(from));
        while (rest.compareTo(Duration.ofNanos(year(year).total())) > 0) {
            rest = rest.minusNanos(year(year).total());
            year = withinHorizon(year + 1, horizon, year);
        }
        return year(year).firstAt(rest.toNanos());
    }

    @Override
    public Instant before(Instant to, Duration work) {
        int year = utcYear(to);
        int horizon = year - Target.MAX_YEARS;
        Duration rest = work;
        long available = year(year).workedUntil(to);
        while (rest.compareTo(Duration.ofNanos(available)) > 0) {
            rest = rest.minusNanos(available);
            year = withinHorizon(year - 1, year, horizon);
            available = year(year).total();
        }
        return year(year).lastAt(available - rest.toNanos());
    }

    /** The instant itself during working hours, otherwise the next opening. */
    public Instant openingFrom(Instant instant) {
        return year(utcYear(instant)).isOpen(instant)
                ? instant
                : after(instant, Duration.ofNanos(1)).minusNanos(1);
    }

    /** The instant itself if work went on just before it, otherwise the previous closing. */
    public Instant closingUntil(Instant instant) {
        Instant justBefore = instant.minusNanos(1);
        return year(utcYear(justBefore)).isOpen(justBefore)
                ? instant
                : before(instant, Duration.ofNanos(1)).plusNanos(1);
    }

    public boolean isWorkingDay(LocalDate date) {
        return !calendar.hoursOn(date).isEmpty() && !isVanished(date);
    }

    /** End of the last working interval of a working day. */
    public Instant closingOf(LocalDate date) {
        List<Stretch> worked = on(date);
        return worked.get(worked.size() - 1).to();
    }

    /** Begin of the first working interval of a working day. */
    public Instant openingOf(LocalDate date) {
        return on(date).get(0).from();
    }

    /** The n-th working day after (n &gt; 0) or before (n &lt; 0) a date. */
    public LocalDate workingDay(LocalDate date, int n) {
        int step = Integer.signum(n);
        LocalDate limit = date.plusYears((long) step * Target.MAX_YEARS);
        LocalDate day = date;
        for (int left = Math.abs(n); left > 0; ) {
            day = day.plusDays(step);
            if (day.equals(limit)) {
                throw horizon();
            }
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /** When the local clock first shows this time; the next valid instant if it never does. */
    public Instant at(LocalDate date, LocalTime time) {
        ZoneRules rules = calendar.zone().getRules();
        LocalDateTime local = date.atTime(time);
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        return offsets.isEmpty() ? rules.getTransition(local).getInstant() : local.toInstant(offsets.get(0));
    }

    /** 24:00 of a date. */
    public Instant endOf(LocalDate date) {
        return at(date.plusDays(1), LocalTime.MIDNIGHT);
    }

    /** What is worked in [from, to), cut to it, in order. */
    public List<Stretch> stretches(Instant from, Instant to) {
        List<Stretch> found = new ArrayList<>();
        if (!from.isBefore(to)) {
            return found;
        }
        long end = to.getEpochSecond() + (to.getNano() > 0 ? 1 : 0);
        for (int year = utcYear(from); year <= utcYear(to); year++) {
            for (YearTable.Piece piece : year(year).pieces(from.getEpochSecond(), end)) {
                Instant begin = max(from, Instant.ofEpochSecond(piece.from()));
                Instant stop = min(to, Instant.ofEpochSecond(piece.to()));
                if (begin.isBefore(stop)) {
                    found.add(new Stretch(LocalDate.ofEpochDay(piece.epochDay()), begin, stop));
                }
            }
        }
        return found;
    }

    private List<Stretch> on(LocalDate date) {
        Instant midnight = date.atStartOfDay(ZoneOffset.UTC).toInstant();
        // No offset is larger than 18 hours.
        return stretches(midnight.minus(Duration.ofHours(18)), midnight.plus(Duration.ofHours(42))).stream()
                .filter(stretch -> stretch.date().equals(date))
                .toList();
    }

    /** Around New Year the gap may lie in the neighbouring UTC year. */
    private boolean isVanished(LocalDate date) {
        return !calendar.zone().getRules().isFixedOffset()
                && (year(date.minusDays(1).getYear()).isVanished(date)
                        || year(date.plusDays(1).getYear()).isVanished(date));
    }

    private YearTable year(int year) {
        YearTable known = years.get(year);
        if (known != null) {
            return known;
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw horizon();
        }
        return years.computeIfAbsent(year, y -> new YearTable(calendar, y));
    }

    private static int withinHorizon(int year, int latest, int earliest) {
        if (year > Math.max(latest, earliest) || year < Math.min(latest, earliest)) {
            throw horizon();
        }
        return year;
    }

    private static void refuseBeyondHorizon(Instant from, Instant to) {
        if (Duration.between(from, to).toDays() > Target.MAX_YEARS * 366L) {
            throw horizon();
        }
    }

    private static Refused horizon() {
        return Refused.invalid("target", "policy.target.horizon", Target.MAX_YEARS);
    }

    private static int utcYear(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).getYear();
    }

    private static Instant max(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant min(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
