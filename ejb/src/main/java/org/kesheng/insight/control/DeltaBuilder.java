package org.kesheng.insight.control;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;

/**
 * Turns answer sheets into cells, one block for each version, department and month. One partition, one builder.
 *
 * <p>The sheets of a block are gathered and counted together: the cells of one block stay in the cache, those of all do not.
 */
public final class DeltaBuilder {
    /**
     * Whose cells a block holds.
     *
     * @param subjectId questionnaire version, or {@link ComplaintCells#SUBJECT}
     * @param departmentId 0 for what belongs to none
     */
    public record BlockKey(long subjectId, long departmentId, LocalDate monthStart) implements Comparable<BlockKey> {
        private static final Comparator<BlockKey> ORDER = Comparator.comparingLong(BlockKey::subjectId)
                .thenComparingLong(BlockKey::departmentId)
                .thenComparing(BlockKey::monthStart);

        @Override
        public int compareTo(BlockKey other) {
            return ORDER.compare(this, other);
        }
    }

    /** Cells to be added to a block. */
    public record Delta(BlockKey key, byte[] days, byte[] months) {}

    private final LongFunction<AnswerLayout> layouts;
    private final Map<Long, OpenVersion> versions = new HashMap<>();
    private final Map<BlockKey, OpenBlock> blocks = new HashMap<>();
    private long numbers;

    public DeltaBuilder(LongFunction<AnswerLayout> layouts) {
        this.layouts = layouts;
    }

    /** @return false where the sheet changes nothing */
    public boolean add(AnswerSheet sheet) {
        if (!sheet.changesCells()) {
            return false;
        }
        BlockKey key = new BlockKey(
                sheet.versionId(), sheet.departmentId(), sheet.answeredOn().withDayOfMonth(1));
        OpenBlock block = blocks.get(key);
        if (block == null) {
            OpenVersion version = versions.computeIfAbsent(key.subjectId(), id -> new OpenVersion(layouts.apply(id)));
            block = new OpenBlock(version);
            blocks.put(key, block);
        }
        numbers += block.add(sheet);
        return true;
    }

    /** Numbers held in memory. */
    public long size() {
        return numbers;
    }

    /** What was added, in the order of the keys; the builder is empty afterwards. */
    public List<Delta> deltas() {
        List<Delta> deltas = new TreeMap<>(blocks)
                .entrySet().stream()
                        .map(entry -> entry.getValue().close(entry.getKey()))
                        .toList();
        versions.clear();
        blocks.clear();
        numbers = 0;
        return deltas;
    }
}
