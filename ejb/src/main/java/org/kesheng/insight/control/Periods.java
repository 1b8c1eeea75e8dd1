package org.kesheng.insight.control;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import org.kesheng.insight.ScoreQuery.Grain;

/** A range of days, cut into periods. */
public final class Periods {
    private final LocalDate from;
    private final LocalDate to;
    private final Grain grain;

    /** @param grain null: one period */
    public Periods(LocalDate from, LocalDate to, Grain grain) {
        this.from = from;
        this.to = to;
        this.grain = grain;
    }

    /** The first day of the period that a day lies in, on or after the begin of the range. */
    public LocalDate start(LocalDate day) {
        LocalDate start = grain == null
                ? from
                : switch (grain) {
                    case DAY -> day;
                    case MONTH -> day.withDayOfMonth(1);
                    case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
                    case YEAR -> day.withDayOfYear(1);
                };
        return start.isBefore(from) ? from : start;
    }

    /** Starts of all periods, ascending. */
    public List<LocalDate> starts() {
        List<LocalDate> starts = new ArrayList<>();
        for (LocalDate day = start(from); !day.isAfter(to); day = next(day)) {
            starts.add(day);
        }
        return starts;
    }

    /** The last day of the period that begins there, in the range. */
    public LocalDate end(LocalDate start) {
        LocalDate end = next(start).minusDays(1);
        return end.isAfter(to) ? to : end;
    }

    private LocalDate next(LocalDate start) {
        if (grain == null) {
            return to.plusDays(1);
        }
        return switch (grain) {
            case DAY -> start.plusDays(1);
            case MONTH -> start.withDayOfMonth(1).plusMonths(1);
            case QUARTER -> start.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3);
            case YEAR -> start.withDayOfYear(1).plusYears(1);
        };
    }

    /** How many periods there are at most, without listing them. */
    public long count() {
        long days = to.toEpochDay() - from.toEpochDay() + 1;
        return grain == Grain.DAY ? days : grain == null ? 1 : days / 28 + 2;
    }

    /** The name of the period that begins there. */
    public String name(LocalDate start) {
        if (grain == null) {
            return from + "/" + to;
        }
        return switch (grain) {
            case DAY -> start.toString();
            case MONTH -> YearMonth.from(start).toString();
            case QUARTER -> start.getYear() + "-Q" + start.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR -> String.valueOf(start.getYear());
        };
    }

    /** Whether the whole month lies in the range and in one period, so that its cells need not be told apart by day. */
    public boolean holdsWhole(YearMonth month) {
        return grain != Grain.DAY
                && !month.atDay(1).isBefore(from)
                && !month.atEndOfMonth().isAfter(to);
    }

    /** Whether every month of the range is held whole. */
    public boolean isWholeMonths() {
        return holdsWhole(YearMonth.from(from)) && holdsWhole(YearMonth.from(to));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return to;
    }
}
