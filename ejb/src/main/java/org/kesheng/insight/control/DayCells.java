package org.kesheng.insight.control;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Histograms of all items of one version, department and month by channel, category and day of the month.
 *
 * <p>They add up, and equal content has equal bytes, whatever the order in which the answers came.
 */
public final class DayCells implements Cells {
    private static final int FORMAT = 1;

    /** Day of the month, and what else is told apart. Channel and category are empty where unknown. */
    public record Key(String channel, String category, int day) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::channel).thenComparing(Key::category).thenComparingInt(Key::day);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final int length;
    private final Map<Key, long[]> cells = new TreeMap<>();

    /** @param length numbers in a cell, see {@link AnswerLayout#length} */
    public DayCells(int length) {
        this.length = length;
    }

    /** The counts of a cell, to be added to. */
    public long[] cell(Key key) {
        return cells.computeIfAbsent(key, k -> new long[length]);
    }

    public Map<Key, long[]> cells() {
        return cells;
    }

    public void add(DayCells other) {
        other.cells.forEach((key, counts) -> {
            long[] mine = cell(key);
            for (int i = 0; i < length; i++) {
                mine[i] = Math.addExact(mine[i], counts[i]);
            }
        });
    }

    @Override
    public void add(byte[] encoded) {
        if (encoded.length == 0) {
            return;
        }
        Numbers.Reader in = new Numbers.Reader(encoded);
        require(in.nextInt() == FORMAT && in.nextInt() == length);
        String[] texts = new String[in.nextInt()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = in.nextText();
        }
        int count = in.nextInt();
        for (int i = 0; i < count; i++) {
            Key key = new Key(texts[in.nextInt()], texts[in.nextInt()], in.nextInt());
            in.addSparseTo(cell(key));
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("Not the cells of this questionnaire version");
        }
    }

    @Override
    public byte[] toBytes() {
        cells.values().removeIf(Numbers::isZero);
        if (cells.isEmpty()) {
            return new byte[0];
        }
        TreeSet<String> texts = new TreeSet<>();
        cells.keySet().forEach(key -> {
            texts.add(key.channel());
            texts.add(key.category());
        });
        Numbers.Writer out = new Numbers.Writer().put(FORMAT).put(length).put(texts.size());
        Map<String, Integer> numbers = new TreeMap<>();
        for (String text : texts) {
            numbers.put(text, numbers.size());
            out.put(text);
        }
        out.put(cells.size());
        cells.forEach((key, counts) -> out.put(numbers.get(key.channel()))
                .put(numbers.get(key.category()))
                .put(key.day())
                .putSparse(counts));
        return out.toBytes();
    }
}
