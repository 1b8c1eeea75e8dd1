package org.kesheng.insight.control;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;

/** Turns answer sheets into cells, one block for each version, department and month. One partition, one builder. */
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

    private record Open(AnswerLayout layout, DayCells days, MonthCells months) {}

    private final LongFunction<AnswerLayout> layouts;
    private final Map<BlockKey, Open> open = new TreeMap<>();

    public DeltaBuilder(LongFunction<AnswerLayout> layouts) {
        this.layouts = layouts;
    }

    /** @return false where the sheet changes nothing */
    public boolean add(AnswerSheet sheet) {
        if (!sheet.changesCells()) {
            return false;
        }
        LocalDate day = sheet.answeredOn();
        Open block = open.computeIfAbsent(
                new BlockKey(sheet.versionId(), sheet.departmentId(), day.withDayOfMonth(1)), this::open);
        boolean takenOut = sheet.excluded();
        DayCells.Key key = new DayCells.Key(sheet.channel(), sheet.category(), day.get(ChronoField.DAY_OF_MONTH));
        block.layout().count(sheet.answers(), takenOut ? -1 : 1, block.days().cell(key));
        block.months().count(new MonthCells.Key(sheet.channel(), sheet.category()), sheet.answers(), takenOut);
        return true;
    }

    private Open open(BlockKey key) {
        AnswerLayout layout = layouts.apply(key.subjectId());
        return new Open(layout, new DayCells(layout.length()), new MonthCells(layout));
    }

    /** What was added, in the order of the keys. */
    public List<Delta> deltas() {
        return open.entrySet().stream()
                .map(entry -> new Delta(
                        entry.getKey(),
                        entry.getValue().days().toBytes(),
                        entry.getValue().months().toBytes()))
                .toList();
    }
}
