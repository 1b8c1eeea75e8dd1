package org.kesheng.policy;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.kesheng.policy.control.WorkingTime;
import org.kesheng.shared.Refused;

/**
 * When people work: a zone, a week, and the days that differ from it. Immutable; a change makes a new calendar, so that a
 * stored due time can name the calendar it came from.
 */
public final class WorkingCalendar {
    private final String code;
    private final ZoneId zone;
    private final Map<DayOfWeek, List<WorkingInterval>> week;
    private final Map<LocalDate, DayException> exceptions;
    private final Set<Integer> officialYears;
    private final WorkingTime time;
    private final String version;

    private WorkingCalendar(
            String code,
            ZoneId zone,
            Map<DayOfWeek, List<WorkingInterval>> week,
            Map<LocalDate, DayException> exceptions,
            Set<Integer> officialYears) {
        this.code = code;
        this.zone = Objects.requireNonNull(zone, "zone");
        this.week = week;
        this.exceptions = exceptions;
        this.officialYears = Collections.unmodifiableSet(new TreeSet<>(officialYears));
        refuseWithoutWork();
        this.time = new WorkingTime(this);
        this.version = fingerprint();
    }

    /**
     * @param week days that are missing are days off
     * @param exceptions at most one a date
     * @param officialYears years whose public holidays are known; empty if the calendar does not depend on them
     * @throws Refused {@code policy.calendar.noWork}, {@code .overlap}, {@code .twice}
     */
    public static WorkingCalendar of(
            String code,
            ZoneId zone,
            Map<DayOfWeek, List<WorkingInterval>> week,
            Collection<DayException> exceptions,
            Set<Integer> officialYears) {
        Map<DayOfWeek, List<WorkingInterval>> ordered = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, hours) -> ordered.put(day, WorkingInterval.ordered(hours)));
        Map<LocalDate, DayException> byDate = new HashMap<>();
        for (DayException exception : exceptions) {
            if (byDate.put(exception.date(), exception) != null) {
                throw Refused.invalid("calendar", "policy.calendar.twice", exception.date());
            }
        }
        return new WorkingCalendar(code, zone, ordered, byDate, officialYears);
    }

    /** Working at every moment, for clocks of a company that never closes. */
    public static WorkingCalendar always(ZoneId zone) {
        Map<DayOfWeek, List<WorkingInterval>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(new WorkingInterval(0, WorkingInterval.DAY)));
        }
        return of("24x7", zone, week, List.of(), Set.of());
    }

    /** The same calendar with imported days; a day that is known already is replaced. */
    public WorkingCalendar with(Collection<DayException> imported, Set<Integer> nowOfficial) {
        Map<LocalDate, DayException> merged = new HashMap<>(exceptions);
        imported.forEach(day -> merged.put(day.date(), day));
        Set<Integer> years = new TreeSet<>(officialYears);
        years.addAll(nowOfficial);
        return new WorkingCalendar(code, zone, week, merged, years);
    }

    public String code() {
        return code;
    }

    /**
     * Names what is in it: equal calendars have the same, also on another machine, so that a stored due time can tell whether it came
     * from another calendar.
     */
    public String version() {
        return version;
    }

    private String fingerprint() {
        CRC32 sum = new CRC32();
        String content = zone + "\n" + week + "\n" + new TreeMap<>(exceptions) + "\n" + officialYears;
        sum.update(content.getBytes(StandardCharsets.UTF_8));
        return code + "-" + Long.toHexString(sum.getValue());
    }

    public ZoneId zone() {
        return zone;
    }

    /** Hours of a weekday without regard to exceptions; empty on a day off. */
    public List<WorkingInterval> hoursOn(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    /** Hours of a date; empty if nobody works. */
    public List<WorkingInterval> hoursOn(LocalDate date) {
        DayException exception = exceptions.get(date);
        if (exception == null) {
            return hoursOn(date.getDayOfWeek());
        }
        return switch (exception.kind()) {
            case CLOSED -> List.of();
            case AS_WEEKDAY -> hoursOn(exception.weekday());
            case HOURS -> exception.hours();
        };
    }

    /** The exception of a date, or null. */
    public DayException exceptionOn(LocalDate date) {
        return exceptions.get(date);
    }

    /** All exceptions, in the order of their dates. */
    public List<DayException> exceptions() {
        List<DayException> days = new ArrayList<>(exceptions.values());
        days.sort((a, b) -> a.date().compareTo(b.date()));
        return days;
    }

    public Set<Integer> officialYears() {
        return officialYears;
    }

    /** Whether the public holidays of a year are still unknown, so that only weekends are left out. */
    public boolean isProvisional(int year) {
        return !officialYears.isEmpty() && !officialYears.contains(year);
    }

    /** The arithmetic of this calendar, with its tables; for the clock only. */
    public WorkingTime time() {
        return time;
    }

    private void refuseWithoutWork() {
        boolean works = week.values().stream().anyMatch(hours -> !hours.isEmpty())
                || exceptions.values().stream()
                        .anyMatch(day -> !hoursOn(day.date()).isEmpty());
        if (!works) {
            throw Refused.invalid("calendar", "policy.calendar.noWork");
        }
    }
}
