package org.kesheng.policy;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Right;
import org.kesheng.policy.entity.CalendarDay;
import org.kesheng.policy.entity.CalendarRepository;
import org.kesheng.shared.Audited;
import org.kesheng.shared.Refused;

/** The calendar this company works by: the shipped one, with the days it brought in itself (PRM-45). */
@Stateless
public class CompanyCalendar {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    @Inject
    CalendarRepository repository;

    @Inject
    CalendarCache cache;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * One day that does not follow the week.
     *
     * @param worked true: a make-up working day; false: a day off
     * @param nameZh which holiday it belongs to
     */
    public record KeepDay(LocalDate date, boolean worked, String nameZh, String nameEn) {}

    /** For rules. Days brought in stand above shipped ones; a year with at least one of them is no longer provisional. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public WorkingCalendar calendar() {
        return cache.get(repository.state(), this::read);
    }

    private WorkingCalendar read() {
        List<CalendarDay> own = repository.days();
        if (own.isEmpty()) {
            return Calendars.china();
        }
        Set<Integer> years = new TreeSet<>(Calendars.china().officialYears());
        own.forEach(day -> years.add(day.date().getYear()));
        return Calendars.china()
                .with(own.stream().map(CompanyCalendar::exception).toList(), years);
    }

    private static DayException exception(CalendarDay day) {
        Text name = new Text(day.nameZh(), day.nameEn());
        return day.worked()
                ? DayException.asWeekday(day.date(), Calendars.MAKE_UP_HOURS, name)
                : DayException.closed(day.date(), name);
    }

    /** Days brought in, by date. */
    @Allowed(value = Function.POLICY, rights = Right.READ)
    public List<KeepDay> days() {
        return repository.days().stream()
                .map(day -> new KeepDay(day.date(), day.worked(), day.nameZh(), day.nameEn()))
                .toList();
    }

    /**
     * Brings days in; a day that is there already is overwritten. Open cases follow at the next scan, past verdicts stay.
     *
     * @throws Refused INVALID for a date outside 2000 to 2100 or without a name
     */
    @Allowed(value = Function.POLICY, rights = Right.UPDATE)
    @Audited("policy.keepDays")
    public int keep(List<KeepDay> days) {
        days.forEach(CompanyCalendar::check);
        days.forEach(day -> repository.keep(new CalendarDay(
                day.date(),
                day.worked(),
                day.nameZh().strip(),
                english(day),
                current.get().account(),
                clock.instant())));
        return days.size();
    }

    private static String english(KeepDay day) {
        return day.nameEn() == null || day.nameEn().isBlank()
                ? day.nameZh().strip()
                : day.nameEn().strip();
    }

    private static void check(KeepDay day) {
        if (day.date() == null
                || day.date().getYear() < FIRST_YEAR
                || day.date().getYear() > LAST_YEAR) {
            throw Refused.invalid("date", "policy.calendar.date", String.valueOf(day.date()));
        }
        if (day.nameZh() == null || day.nameZh().isBlank() || day.nameZh().length() > 100) {
            throw Refused.invalid("name", "policy.calendar.name", day.date().toString());
        }
    }

    /** The shipped days count again. */
    @Allowed(value = Function.POLICY, rights = Right.UPDATE)
    @Audited("policy.forgetDay")
    public void forget(LocalDate date) {
        repository.remove(date);
    }
}
