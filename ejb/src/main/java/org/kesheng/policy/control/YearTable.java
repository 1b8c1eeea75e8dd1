package org.kesheng.policy.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kesheng.policy.WorkingCalendar;
import org.kesheng.policy.WorkingInterval;

/**
 * Working time of one calendar in one UTC year. An instant is working time if the local clock, at that instant, shows a time
 * inside the hours of its date; so an hour that the clock skips is not worked and an hour that it repeats is worked twice.
 *
 * <p>Sums are kept per slice, not per interval: a year costs some 370 slices however finely its days are cut.
 */
final class YearTable {
    static final long SECOND = 1_000_000_000L;

    private final Slice[] slices;
    private final long total;
    private final Set<LocalDate> vanished = new HashSet<>();

    /** A stretch of working time in epoch seconds, half-open, on a local date. */
    record Piece(long from, long to, long epochDay) {}

    YearTable(WorkingCalendar calendar, int utcYear) {
        List<Slice> all = new ArrayList<>(372);
        ZoneRules rules = calendar.zone().getRules();
        long time = utcStart(utcYear);
        long end = utcStart(utcYear + 1);
        long worked = 0;
        while (time < end) {
            ZoneOffsetTransition change = rules.nextTransition(Instant.ofEpochSecond(time));
            long changeAt = change == null ? end : Math.min(end, change.toEpochSecond());
            int offset = rules.getOffset(Instant.ofEpochSecond(time)).getTotalSeconds();
            while (time < changeAt) {
                Slice slice = Slice.at(calendar, time, changeAt, offset, worked);
                all.add(slice);
                worked += slice.openBefore(slice.to);
                time = slice.to;
            }
            if (change != null && change.isGap() && change.toEpochSecond() < end) {
                addVanished(calendar, change);
            }
        }
        this.slices = all.toArray(Slice[]::new);
        this.total = worked;
    }

    /** Nanoseconds worked in the whole year. */
    long total() {
        return total * SECOND;
    }

    /** Nanoseconds worked from the begin of the year until {@code instant}, which lies in the year. */
    long workedUntil(Instant instant) {
        long second = instant.getEpochSecond();
        Slice slice = sliceAt(second);
        long worked = (slice.before + slice.openBefore(second)) * SECOND;
        return slice.isOpen(second) ? worked + instant.getNano() : worked;
    }

    boolean isOpen(Instant instant) {
        return sliceAt(instant.getEpochSecond()).isOpen(instant.getEpochSecond());
    }

    /** The first instant by which {@code nanos} have been worked; 0 &lt; nanos &lt;= total. */
    Instant firstAt(long nanos) {
        Slice slice = lastSliceBelow(nanos - 1);
        long rest = nanos - slice.before * SECOND;
        for (Piece piece : slice.pieces()) {
            long length = (piece.to - piece.from) * SECOND;
            if (rest <= length) {
                return Instant.ofEpochSecond(piece.from, rest);
            }
            rest -= length;
        }
        throw new IllegalStateException("less work than the table promised");
    }

    /** The last instant by which no more than {@code nanos} have been worked; 0 &lt;= nanos &lt; total. */
    Instant lastAt(long nanos) {
        Slice slice = lastSliceBelow(nanos);
        long rest = nanos - slice.before * SECOND;
        for (Piece piece : slice.pieces()) {
            long length = (piece.to - piece.from) * SECOND;
            if (rest < length) {
                return Instant.ofEpochSecond(piece.from, rest);
            }
            rest -= length;
        }
        throw new IllegalStateException("less work than the table promised");
    }

    /** Whether the calendar has hours on the date but the local clock never showed them. */
    boolean isVanished(LocalDate date) {
        return !vanished.isEmpty() && vanished.contains(date);
    }

    /** Pieces of working time that overlap [{@code a}, {@code b}) seconds, in order and uncut. */
    List<Piece> pieces(long a, long b) {
        List<Piece> found = new ArrayList<>();
        for (int i = indexAt(Math.max(a, slices[0].from)); i < slices.length && slices[i].from < b; i++) {
            for (Piece piece : slices[i].pieces()) {
                if (piece.to > a && piece.from < b) {
                    found.add(piece);
                }
            }
        }
        return found;
    }

    static long utcStart(int year) {
        return LocalDate.of(year, 1, 1).toEpochDay() * WorkingInterval.DAY;
    }

    /** The last slice before which at most {@code nanos} were worked: the one in which the next nanosecond is worked. */
    private Slice lastSliceBelow(long nanos) {
        int low = 0;
        int high = slices.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (slices[middle].before * SECOND <= nanos) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return slices[low];
    }

    private Slice sliceAt(long second) {
        return slices[indexAt(second)];
    }

    private int indexAt(long second) {
        int low = 0;
        int high = slices.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (slices[middle].from <= second) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private void addVanished(WorkingCalendar calendar, ZoneOffsetTransition gap) {
        LocalDate last = gap.getDateTimeAfter().toLocalDate();
        for (LocalDate date = gap.getDateTimeBefore().toLocalDate(); !date.isAfter(last); date = date.plusDays(1)) {
            if (!calendar.hoursOn(date).isEmpty() && !hasTime(calendar, date, gap)) {
                vanished.add(date);
            }
        }
    }

    private static boolean hasTime(WorkingCalendar calendar, LocalDate date, ZoneOffsetTransition gap) {
        long midnight = date.toEpochDay() * WorkingInterval.DAY;
        long gapFrom = gap.getDateTimeBefore().toEpochSecond(ZoneOffset.UTC) - midnight;
        long gapTo = gap.getDateTimeAfter().toEpochSecond(ZoneOffset.UTC) - midnight;
        return calendar.hoursOn(date).stream().anyMatch(hours -> hours.from() < gapFrom || hours.to() > gapTo);
    }

    /** An unbroken piece of one local date at one offset. */
    private static final class Slice {
        private final long from;
        private final long to;
        private final long midnight;
        private final long epochDay;
        private final List<WorkingInterval> hours;
        private final long before;

        private Slice(long from, long to, long midnight, long epochDay, List<WorkingInterval> hours, long before) {
            this.from = from;
            this.to = to;
            this.midnight = midnight;
            this.epochDay = epochDay;
            this.hours = hours;
            this.before = before;
        }

        static Slice at(WorkingCalendar calendar, long from, long changeAt, int offset, long before) {
            long day = Math.floorDiv(from + offset, (long) WorkingInterval.DAY);
            long midnight = day * WorkingInterval.DAY - offset;
            long to = Math.min(changeAt, midnight + WorkingInterval.DAY);
            return new Slice(from, to, midnight, day, calendar.hoursOn(LocalDate.ofEpochDay(day)), before);
        }

        boolean isOpen(long second) {
            long secondOfDay = second - midnight;
            return hours.stream().anyMatch(interval -> interval.contains((int) secondOfDay));
        }

        long openBefore(long second) {
            long sum = 0;
            for (WorkingInterval interval : hours) {
                long begin = Math.max(midnight + interval.from(), from);
                long stop = Math.min(midnight + interval.to(), second);
                sum += Math.max(0, stop - begin);
            }
            return sum;
        }

        List<Piece> pieces() {
            List<Piece> pieces = new ArrayList<>(hours.size());
            for (WorkingInterval interval : hours) {
                long begin = Math.max(midnight + interval.from(), from);
                long stop = Math.min(midnight + interval.to(), to);
                if (begin < stop) {
                    pieces.add(new Piece(begin, stop, epochDay));
                }
            }
            return pieces;
        }
    }
}
