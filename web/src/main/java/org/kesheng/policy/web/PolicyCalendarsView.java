package org.kesheng.policy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Right;
import org.kesheng.organisation.web.Door;
import org.kesheng.policy.CompanyCalendar;
import org.kesheng.policy.DayException;
import org.kesheng.policy.WorkingCalendar;
import org.kesheng.shared.web.UserSession;

/** {@code /policy/calendars}: which days are worked, a year at a glance. */
@Named
@RequestScoped
public class PolicyCalendarsView {
    private static final int WEEK = 7;

    @Inject
    Door door;

    @Inject
    CompanyCalendar company;

    @Inject
    UserSession session;

    @Inject
    Clock clock;

    private Integer year;

    /** One day in a month; {@code date} null: before the first or after the last. */
    public record Day(LocalDate date, String style, String title) {}

    /** A month of whole weeks. */
    public record Month(YearMonth month, List<List<Day>> weeks) {}

    public void enter() {
        door.require(Function.POLICY, Right.READ);
    }

    public WorkingCalendar getCalendar() {
        return company.calendar();
    }

    public List<Integer> getYears() {
        int last = getCalendar().officialYears().stream().max(Integer::compare).orElse(thisYear());
        int first = getCalendar().officialYears().stream().min(Integer::compare).orElse(thisYear());
        return IntStream.rangeClosed(first, Math.max(last, thisYear()) + 1)
                .boxed()
                .toList();
    }

    private int thisYear() {
        return LocalDate.now(clock).getYear();
    }

    public boolean isProvisional() {
        return getCalendar().isProvisional(getYear());
    }

    public List<String> getWeekdays() {
        return Stream.of(DayOfWeek.values())
                .map(day -> day.getDisplayName(
                        session.isEnglish() ? TextStyle.SHORT : TextStyle.NARROW, session.getLocale()))
                .toList();
    }

    /** Working hours of each weekday, in words. */
    public String hours(int weekday) {
        String text = String.join(
                ", ",
                getCalendar().hoursOn(DayOfWeek.of(weekday)).stream()
                        .map(Object::toString)
                        .toList());
        return text.isEmpty() ? "–" : text;
    }

    public String weekday(int weekday) {
        return DayOfWeek.of(weekday).getDisplayName(TextStyle.FULL, session.getLocale());
    }

    public List<Month> getMonths() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(m -> month(YearMonth.of(getYear(), m)))
                .toList();
    }

    private Month month(YearMonth month) {
        List<List<Day>> weeks = new ArrayList<>();
        LocalDate day = month.atDay(1).with(DayOfWeek.MONDAY);
        while (!day.isAfter(month.atEndOfMonth())) {
            List<Day> week = new ArrayList<>();
            for (int i = 0; i < WEEK; i++, day = day.plusDays(1)) {
                week.add(YearMonth.from(day).equals(month) ? day(day) : new Day(null, "", ""));
            }
            weeks.add(week);
        }
        return new Month(month, weeks);
    }

    private Day day(LocalDate date) {
        DayException exception = getCalendar().exceptionOn(date);
        boolean works = !getCalendar().hoursOn(date).isEmpty();
        String style = exception == null ? (works ? "" : "off") : works ? "worked" : "holiday";
        if (date.equals(LocalDate.now(clock))) {
            style += " today";
        }
        String name = exception == null || exception.name() == null
                ? ""
                : exception.name().in(session.getLocale());
        return new Day(date, style, name);
    }

    public Integer getYear() {
        return year == null ? thisYear() : year;
    }

    public void setYear(Integer year) {
        this.year = year != null && getYears().contains(year) ? year : null;
    }
}
