package org.kesheng.policy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kesheng.shared.Refused;

/**
 * A stretch of one day in which people work, half-open. A shift across midnight is two intervals.
 *
 * @param from second of the day, 0 to 86,399
 * @param to second of the day, greater than {@code from}, at most 86,400 (24:00)
 */
public record WorkingInterval(int from, int to) {
    public static final int DAY = 86_400;
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");

    public WorkingInterval {
        if (from < 0 || to > DAY || from >= to) {
            throw Refused.invalid("calendar", "policy.calendar.emptyInterval", time(from), time(to));
        }
    }

    /** {@code of("08:30", "24:00")}; seconds are optional. */
    public static WorkingInterval of(String from, String to) {
        return new WorkingInterval(secondOfDay(from), secondOfDay(to));
    }

    public int seconds() {
        return to - from;
    }

    public boolean contains(int secondOfDay) {
        return from <= secondOfDay && secondOfDay < to;
    }

    /** Sorted by begin; refused if two of them overlap. Intervals that touch are fine. */
    static List<WorkingInterval> ordered(List<WorkingInterval> intervals) {
        List<WorkingInterval> sorted = intervals.stream()
                .sorted((a, b) -> Integer.compare(a.from, b.from))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).from < sorted.get(i - 1).to) {
                throw Refused.invalid(
                        "calendar",
                        "policy.calendar.overlap",
                        sorted.get(i - 1).toString(),
                        sorted.get(i).toString());
            }
        }
        return sorted;
    }

    /** {@code 08:30–12:00}. */
    @Override
    public String toString() {
        return time(from) + "–" + time(to);
    }

    /** {@code 08:30}, or {@code 08:30:15} where seconds matter. */
    public static String time(int secondOfDay) {
        String minutes = "%02d:%02d".formatted(secondOfDay / 3600, secondOfDay / 60 % 60);
        return secondOfDay % 60 == 0 ? minutes : minutes + ":%02d".formatted(secondOfDay % 60);
    }

    private static int secondOfDay(String time) {
        Matcher parts = TIME.matcher(time);
        if (parts.matches()) {
            int hour = Integer.parseInt(parts.group(1));
            int minute = Integer.parseInt(parts.group(2));
            int second = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
            int all = hour * 3600 + minute * 60 + second;
            if (minute < 60 && second < 60 && all <= DAY) {
                return all;
            }
        }
        throw Refused.invalid("calendar", "policy.calendar.time", time);
    }
}
