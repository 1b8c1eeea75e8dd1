package org.kesheng.insight.control;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.kesheng.analytics.sufficient.DurationCell;

/**
 * What the complaints of one department and month count as: how often each key occurs. They add up; a case that changes is taken out
 * as it was and put in as it is.
 */
public final class ComplaintCells implements Cells {
    /** Stands for complaints where blocks of questionnaires have the id of their version. */
    public static final long SUBJECT = 0;

    /** Cases received, by day. */
    public static final String OPENED = "OPENED";
    /** Cases closed, by day. */
    public static final String CLOSED = "CLOSED";
    /** Of those closed: none of their deadlines was missed. */
    public static final String ON_TIME = "ON_TIME";
    /** Of those closed: some deadline was missed. */
    public static final String LATE = "LATE";
    /** Prefix of a clock: met in time, by the day it ended. */
    public static final String MET = "MET/";
    /** Prefix of a clock: missed, by the day it was due. */
    public static final String MISSED = "MISSED/";
    /** Minutes from receipt to the first duty that was done, in the month that happened. */
    public static final String RESPONSE = "RESPONSE";
    /** Minutes from receipt to closing, in the month of closing. */
    public static final String RESOLUTION = "RESOLUTION";
    /** Cases in which the review found reason, by day of receipt (ANA-11). */
    public static final String FOUNDED = "FOUNDED";
    /** Grumbles, by day of receipt (ANA-10). */
    public static final String GRUMBLE = "GRUMBLE";
    /** Of those closed: the customer was satisfied with the handling (ANA-04). */
    public static final String SATISFIED = "SATISFIED";
    /** Of those closed: the customer answered otherwise. */
    public static final String DISSATISFIED = "DISSATISFIED";
    /** Prefix of a priority, by day of receipt (ANA-15). */
    public static final String PRIORITY = "PRIORITY/";
    /** Prefix of a severity. */
    public static final String SEVERITY = "SEVERITY/";
    /** Prefix of an extent. */
    public static final String EXTENT = "EXTENT/";

    /** Kind of the cases of employees, which are nobody else's statistics. */
    public static final String EMPLOYEE = "EMPLOYEE";

    private static final int FORMAT = 1;

    /**
     * What is counted.
     *
     * @param measure one of the constants
     * @param kind kind of the case
     * @param channel where it came in
     * @param category class of its pack, empty while there is none
     * @param cause code of the cause, empty while there is none
     * @param point day of the month, or minutes
     */
    public record Key(String measure, String kind, String channel, String category, String cause, long point)
            implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::measure)
                .thenComparing(Key::kind)
                .thenComparing(Key::channel)
                .thenComparing(Key::category)
                .thenComparing(Key::cause)
                .thenComparingLong(Key::point);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final Map<Key, Long> counts = new TreeMap<>();

    public void add(Key key, long times) {
        counts.merge(key, times, Math::addExact);
    }

    /** Adds others. */
    public void add(ComplaintCells other) {
        other.counts.forEach(this::add);
    }

    /** How many of the measure there are among the keys that are wanted. */
    public long count(String measure, Predicate<Key> wanted) {
        long sum = 0;
        for (Map.Entry<Key, Long> entry : counts.entrySet()) {
            sum += entry.getKey().measure().equals(measure) && wanted.test(entry.getKey()) ? entry.getValue() : 0;
        }
        return sum;
    }

    /** Durations of the measure. */
    public DurationCell durations(String measure, Predicate<Key> wanted) {
        DurationCell durations = new DurationCell();
        counts.forEach((key, times) -> {
            if (key.measure().equals(measure) && wanted.test(key)) {
                durations.add(key.point(), times);
            }
        });
        return durations;
    }

    /** Whether nothing is counted; what has come to 0 is forgotten. */
    public boolean isEmpty() {
        counts.values().removeIf(times -> times == 0);
        return counts.isEmpty();
    }

    public Map<Key, Long> counts() {
        return counts;
    }

    @Override
    public void add(byte[] encoded) {
        if (encoded.length == 0) {
            return;
        }
        Numbers.Reader in = new Numbers.Reader(encoded);
        if (in.nextInt() != FORMAT) {
            throw new IllegalArgumentException("Not cells of complaints");
        }
        String[] texts = new String[in.nextInt()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = in.nextText();
        }
        int size = in.nextInt();
        for (int i = 0; i < size; i++) {
            String measure = texts[in.nextInt()];
            String kind = texts[in.nextInt()];
            String channel = texts[in.nextInt()];
            String category = texts[in.nextInt()];
            String cause = texts[in.nextInt()];
            add(new Key(measure, kind, channel, category, cause, in.next()), in.next());
        }
    }

    @Override
    public byte[] toBytes() {
        if (isEmpty()) {
            return new byte[0];
        }
        TreeSet<String> texts = new TreeSet<>();
        for (Key key : counts.keySet()) {
            for (String text : texts(key)) {
                texts.add(text);
            }
        }
        Numbers.Writer out = new Numbers.Writer().put(FORMAT).put(texts.size());
        Map<String, Integer> numbers = new TreeMap<>();
        for (String text : texts) {
            numbers.put(text, numbers.size());
            out.put(text);
        }
        out.put(counts.size());
        counts.forEach((key, times) -> {
            for (String text : texts(key)) {
                out.put(numbers.get(text));
            }
            out.put(key.point()).put(times);
        });
        return out.toBytes();
    }

    private static String[] texts(Key key) {
        return new String[] {key.measure(), key.kind(), key.channel(), key.category(), key.cause()};
    }
}
