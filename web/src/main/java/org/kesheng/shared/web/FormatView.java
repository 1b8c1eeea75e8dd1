package org.kesheng.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.kesheng.shared.BusinessClock;
import org.kesheng.shared.web.chart.Unit;
import org.kesheng.shared.web.chart.Words;

/** Dates, numbers and deadlines for pages, in the language of the person: {@code #{fmt.moment(x)}}. */
@Named("fmt")
@RequestScoped
public class FormatView {
    @Inject
    UserSession session;

    @Inject
    Clock clock;

    private Moments moments() {
        return new Moments(session.getLocale(), BusinessClock.ZONE);
    }

    public Words words() {
        return new Words(session.getLocale());
    }

    public String moment(Instant at) {
        return at == null ? "" : moments().moment(at);
    }

    public String date(LocalDate date) {
        return date == null ? "" : moments().date(date);
    }

    public String day(Instant at) {
        return at == null ? "" : moments().date(at.atZone(BusinessClock.ZONE).toLocalDate());
    }

    public String month(YearMonth month) {
        return month == null ? "" : moments().month(month);
    }

    public String ago(Instant at) {
        return at == null ? "" : moments().ago(at, clock.instant());
    }

    public String span(Duration span) {
        return span == null ? "" : moments().span(span);
    }

    public String number(Number value) {
        return value == null
                ? ""
                : NumberFormat.getNumberInstance(session.getLocale()).format(value);
    }

    public String decimal(Number value, int decimals) {
        if (value == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getNumberInstance(session.getLocale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    /** @param share 0 to 1 */
    public String percent(Number share) {
        return share == null ? "" : Unit.SHARE.write(session.getLocale(), share.doubleValue());
    }

    /** A value in the unit of a chart. */
    public String measure(String unit, Number value) {
        return value == null ? "" : Unit.valueOf(unit).write(session.getLocale(), value.doubleValue());
    }

    /** A deadline of which only the end is known, as tasks have it. */
    public ClockBadge due(Instant opened, Instant due) {
        return clock(new ClockBadge.Times(opened, null, due, null, false));
    }

    public ClockBadge clock(ClockBadge.Times times) {
        return ClockBadge.of(times, clock.instant(), session.getLocale(), moments());
    }
}
