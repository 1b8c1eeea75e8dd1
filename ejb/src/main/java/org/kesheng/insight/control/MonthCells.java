package org.kesheng.insight.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kesheng.analytics.sufficient.CrossProducts;
import org.kesheng.analytics.sufficient.MissingRule;
import org.kesheng.insight.control.AnswerLayout.ClosedItem;
import org.kesheng.insight.control.AnswerLayout.ItemSet;

/** Histograms and cross-products of one version, department and month by channel and category; they add up. */
public final class MonthCells implements Cells {
    private static final int FORMAT = 1;

    /** What is told apart within the month. */
    public record Key(String channel, String category) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::channel).thenComparing(Key::category);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Sums of a group of answer sheets.
     *
     * @param counts histograms in the places of the layout
     * @param products complete rows of each item set, in the order of {@link AnswerLayout#sets}
     */
    public record Cell(long[] counts, List<CrossProducts> products) {
        static Cell of(AnswerLayout layout) {
            List<CrossProducts> products = new ArrayList<>(layout.sets().size());
            layout.sets()
                    .forEach(set -> products.add(CrossProducts.of(set.items().size(), MissingRule.LISTWISE)));
            return new Cell(new long[layout.length()], products);
        }

        /** The sum of both, which stay as they are. */
        public Cell plus(Cell other) {
            List<CrossProducts> copies = new ArrayList<>(products.size());
            products.forEach(product -> copies.add(product.copy()));
            Cell sum = new Cell(counts.clone(), copies);
            sum.add(other);
            return sum;
        }

        /** Whether nobody is counted: every answer sheet counts somewhere, if only as without an answer. */
        public boolean isZero() {
            return Numbers.isZero(counts);
        }

        void add(Cell other) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] = Math.addExact(counts[i], other.counts[i]);
            }
            for (int s = 0; s < products.size(); s++) {
                products.get(s).merge(other.products.get(s));
            }
        }
    }

    private final AnswerLayout layout;
    private final Map<Key, Cell> cells = new TreeMap<>();

    public MonthCells(AnswerLayout layout) {
        this.layout = layout;
    }

    public Map<Key, Cell> cells() {
        return cells;
    }

    /** The answers to the items of a set, as cross-products take them. */
    public static int[] row(ItemSet set, byte[] answers) {
        int[] row = new int[set.items().size()];
        for (int i = 0; i < row.length; i++) {
            ClosedItem item = set.items().get(i);
            int answer = AnswerLayout.answer(answers, item);
            row[i] = AnswerLayout.isMissing(answer) ? CrossProducts.MISSING : answer;
        }
        return row;
    }

    public void add(MonthCells other) {
        other.cells.forEach((key, cell) -> cell(key).add(cell));
    }

    /** The sums of a group, to be added to. */
    Cell cell(Key key) {
        return cells.computeIfAbsent(key, k -> Cell.of(layout));
    }

    /** Answer sheets counted: every one counts under the first item, if only as without an answer. */
    public long sheets() {
        ClosedItem first = layout.items().isEmpty() ? null : layout.items().get(0);
        long sheets = 0;
        for (Cell cell : cells.values()) {
            for (int i = 0; first != null && i <= first.high() - first.low() + 1; i++) {
                sheets += cell.counts()[layout.offset(first) + i];
            }
        }
        return sheets;
    }

    /** The sum of all, for a month as a whole. */
    public Cell total() {
        Cell total = Cell.of(layout);
        cells.values().forEach(total::add);
        return total;
    }

    @Override
    public void add(byte[] encoded) {
        if (encoded.length == 0) {
            return;
        }
        Numbers.Reader in = new Numbers.Reader(encoded);
        if (in.nextInt() != FORMAT
                || in.nextInt() != layout.length()
                || in.nextInt() != layout.sets().size()) {
            throw new IllegalArgumentException("Not the cells of questionnaire version " + layout.versionId());
        }
        int count = in.nextInt();
        for (int i = 0; i < count; i++) {
            Cell cell = cell(new Key(in.nextText(), in.nextText()));
            in.addSparseTo(cell.counts());
            for (CrossProducts products : cell.products()) {
                long[] encodedSums = new long[products.toLongs().length];
                in.addSparseTo(encodedSums);
                products.merge(CrossProducts.fromLongs(encodedSums));
            }
        }
    }

    @Override
    public byte[] toBytes() {
        cells.values().removeIf(Cell::isZero);
        if (cells.isEmpty()) {
            return new byte[0];
        }
        Numbers.Writer out = new Numbers.Writer()
                .put(FORMAT)
                .put(layout.length())
                .put(layout.sets().size())
                .put(cells.size());
        cells.forEach((key, cell) -> {
            out.put(key.channel()).put(key.category()).putSparse(cell.counts());
            cell.products().forEach(products -> out.putSparse(products.toLongs()));
        });
        return out.toBytes();
    }
}
