package org.kesheng.analytics.cli;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.kesheng.analytics.sufficient.DurationTally;

/** The fast reader of complaints: {@code id,department,category,opened,closed}, all digits, closed may be empty. */
final class NightlyComplaintScanner extends NightlyScanner {

    private static final int SECONDS_OF_DAY = 86_400;
    private static final long START = 946_684_800L;
    private static final int DAYS = 36_525;

    private static final short[] MONTH_OF_DAY = monthOfDay();

    private final NightlyIndex index = new NightlyIndex();
    private final DurationTally durations = new DurationTally();
    private int[] opened = new int[64];
    private int[] within = new int[64];

    NightlyComplaintScanner() {
        super(NightlyComplaints.HEADER);
    }

    NightlyIndex index() {
        return index;
    }

    /** Durations in seconds of the closed complaints. */
    DurationTally durations() {
        return durations;
    }

    int opened(int group) {
        return opened[group];
    }

    int within(int group) {
        return within[group];
    }

    @Override
    boolean scan(ByteBuffer bytes, int from, int to) {
        int at = from;
        while (at < to) {
            at = row(bytes, at);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    /** Takes in the row that begins there and returns where the next one begins, or -1. */
    private int row(ByteBuffer bytes, int from) {
        int department = afterDigits(bytes, from) + 1;
        int category = afterDigits(bytes, department) + 1;
        int start = afterDigits(bytes, category) + 1;
        int digits = category - department - 1;
        if (bytes.get(department - 1) != ','
                || bytes.get(category - 1) != ','
                || bytes.get(start - 1) != ','
                || digits < 1
                || digits > 3) {
            return -1;
        }
        int end = afterDigits(bytes, start) + 1;
        // Ten digits: September 2001 to November 2286.
        if (end - start != 11 || bytes.get(end - 1) != ',') {
            return -1;
        }
        int last = afterDigits(bytes, end);
        int next = afterLineEnd(bytes, last);
        if (next < 0 || last - end != 10 && last != end) {
            return -1;
        }
        long openedAt = seconds(bytes, start);
        int group = group(number(bytes, department, category - 1), openedAt);
        if (group < 0) {
            return -1;
        }
        if (last == end) {
            opened[group]++;
            return next;
        }
        return closed(group, seconds(bytes, end) - openedAt) ? next : -1;
    }

    private boolean closed(int group, long duration) {
        if (duration < 0 || duration > Integer.MAX_VALUE) {
            return false;
        }
        opened[group]++;
        within[group] += duration <= NightlyComplaints.LIMIT ? 1 : 0;
        durations.add(group, (int) duration);
        return true;
    }

    private int group(int department, long openedAt) {
        int day = (int) ((openedAt - START) / SECONDS_OF_DAY);
        if (day >= DAYS) {
            return -1;
        }
        int month = MONTH_OF_DAY[day];
        int group = index.find(department, month);
        if (group == index.size()) {
            index.add(department, month);
            if (group == opened.length) {
                opened = Arrays.copyOf(opened, group * 2);
                within = Arrays.copyOf(within, group * 2);
            }
        }
        return group;
    }

    private static long seconds(ByteBuffer bytes, int at) {
        return number(bytes, at, at + 5) * 100_000L + number(bytes, at + 5, at + 10);
    }

    /** Months since 2000 of each day since 2000-01-01. */
    private static short[] monthOfDay() {
        int[] lengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        short[] months = new short[DAYS];
        int day = 0;
        for (int month = 0; month < NightlyIndex.MONTHS; month++) {
            int length = month % 48 == 1 ? 29 : lengths[month % 12];
            Arrays.fill(months, day, day + length, (short) month);
            day += length;
        }
        return months;
    }
}
