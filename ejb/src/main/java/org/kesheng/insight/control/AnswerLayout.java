package org.kesheng.insight.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kesheng.survey.Item;
import org.kesheng.survey.ItemType;
import org.kesheng.survey.Questionnaire;

/**
 * How the packed answers of one questionnaire version are read: its closed items in packing order, where the histogram of each
 * stands among the counts of a cell, and the sets of items whose cross-products are kept.
 */
public final class AnswerLayout {
    /** The set of all items that count for the index of the survey. */
    public static final String ALL = "*";

    /** The set of the index items with the outcome that drivers explain. */
    public static final String DRIVERS = "*drivers";

    private static final int MISSING = 255;

    /** Stands where there is no answer; on no scale. */
    static final byte NO_ANSWER = (byte) MISSING;

    /**
     * One closed item.
     *
     * @param position place among the packed answers, from 0
     * @param low lowest answer
     * @param high highest answer
     * @param isNps whether a net promoter score is declared
     * @param indicator what it measures together with others, or null
     * @param weight weight within the index, 0 where none is declared
     * @param topFrom lowest answer of the top box
     */
    public record ClosedItem(
            int position,
            String code,
            int low,
            int high,
            ItemType type,
            boolean isNps,
            String indicator,
            double weight,
            int topFrom) {
        /** Whether its numbers mean more or less. */
        public boolean isGraded() {
            return type != ItemType.CHOICE;
        }
    }

    /** Items whose complete rows are summed together. */
    public record ItemSet(String code, List<ClosedItem> items) {
        /** Weights as declared, all equal where none is. */
        public double[] weights() {
            double[] weights = items.stream().mapToDouble(ClosedItem::weight).toArray();
            for (double weight : weights) {
                if (weight > 0) {
                    return weights;
                }
            }
            Arrays.fill(weights, 1);
            return weights;
        }
    }

    private final long versionId;
    private final List<ClosedItem> items;
    private final int[] offsets;
    private final int[] lows;
    private final int length;
    private final List<ItemSet> sets;

    private AnswerLayout(long versionId, List<ClosedItem> items) {
        this.versionId = versionId;
        this.items = List.copyOf(items);
        this.offsets = new int[items.size()];
        this.lows = new int[items.size()];
        int at = 0;
        for (ClosedItem item : items) {
            offsets[item.position()] = at;
            lows[item.position()] = item.low();
            at += item.high() - item.low() + 2;
        }
        this.length = at;
        this.sets = sets(items);
    }

    /** Of its definition, see {@link Questionnaire}. */
    public static AnswerLayout of(long versionId, String definition) {
        List<ClosedItem> closed = new ArrayList<>();
        for (Item item : Questionnaire.parse(definition).closed()) {
            int top = item.topFrom() == null ? item.nps() ? 9 : item.max() - 1 : item.topFrom();
            double weight = item.weight() == null ? 0 : item.weight();
            closed.add(new ClosedItem(
                    closed.size(),
                    item.code(),
                    item.min(),
                    item.max(),
                    item.type(),
                    item.nps(),
                    item.indicator(),
                    weight,
                    top));
        }
        return new AnswerLayout(versionId, closed);
    }

    private static List<ItemSet> sets(List<ClosedItem> items) {
        List<ClosedItem> graded = items.stream().filter(ClosedItem::isGraded).toList();
        List<ClosedItem> weighted =
                graded.stream().filter(item -> item.weight() > 0).toList();
        List<ClosedItem> index = weighted.isEmpty()
                ? graded.stream().filter(item -> !item.isNps()).toList()
                : weighted;
        List<ItemSet> sets = new ArrayList<>();
        if (!index.isEmpty()) {
            sets.add(new ItemSet(ALL, index));
        }
        Map<String, List<ClosedItem>> byIndicator = new LinkedHashMap<>();
        graded.stream().filter(item -> item.indicator() != null).forEach(item -> byIndicator
                .computeIfAbsent(item.indicator(), code -> new ArrayList<>())
                .add(item));
        byIndicator.forEach((code, list) -> sets.add(new ItemSet(code, List.copyOf(list))));
        graded.stream()
                .filter(item -> item.isNps() && !index.contains(item))
                .findFirst()
                .ifPresent(outcome -> {
                    List<ClosedItem> withOutcome = new ArrayList<>(index);
                    withOutcome.add(outcome);
                    sets.add(new ItemSet(DRIVERS, List.copyOf(withOutcome)));
                });
        return List.copyOf(sets);
    }

    /** Adds an answer sheet, packed from {@code from} on, to the counts of a cell; {@code times} is -1 where it is taken out. */
    void count(byte[] packed, int from, int times, int[] counts) {
        for (int position = 0; position < offsets.length; position++) {
            int point = (packed[from + position] & 0xFF) - lows[position];
            int points = (position + 1 < offsets.length ? offsets[position + 1] : length) - offsets[position] - 1;
            counts[offsets[position] + (point < 0 || point > points ? points : point)] += times;
        }
    }

    /** The answer to an item, 255 where there is none that lies on its scale. */
    public static int answer(byte[] answers, ClosedItem item) {
        int answer = item.position() < answers.length ? answers[item.position()] & 0xFF : MISSING;
        return answer < item.low() || answer > item.high() ? MISSING : answer;
    }

    public static boolean isMissing(int answer) {
        return answer == MISSING;
    }

    public long versionId() {
        return versionId;
    }

    public List<ClosedItem> items() {
        return items;
    }

    /** Where the histogram of an item begins; the number of missing answers follows its last point. */
    public int offset(ClosedItem item) {
        return offsets[item.position()];
    }

    /** Numbers in a cell. */
    public int length() {
        return length;
    }

    public List<ItemSet> sets() {
        return sets;
    }

    public Optional<ClosedItem> item(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /** A set by its code. */
    public Optional<ItemSet> set(String code) {
        return sets.stream().filter(set -> set.code().equals(code)).findFirst();
    }
}
