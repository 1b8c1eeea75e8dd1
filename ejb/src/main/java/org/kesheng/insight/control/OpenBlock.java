package org.kesheng.insight.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.insight.control.DeltaBuilder.BlockKey;
import org.kesheng.insight.control.DeltaBuilder.Delta;

/** A block being counted: rows are gathered as bytes and counted some hundred at a time. */
final class OpenBlock {
    private static final int ROWS = 256;
    private static final int DAYS = 32;

    /** Bytes of a row before its answers: channel and category (two bytes), day of the month, whether it is taken out. */
    private static final int HEAD = 4;

    private static final int MOST_GROUPS = 1 << 16;

    private final OpenVersion version;
    private final int width;
    private final MonthCells months;
    private final Map<MonthCells.Key, Integer> numbers = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();
    private byte[] rows;
    private int size;

    /** Channel and category within the block; so many rows that their number is not an {@code int} never meet here. */
    private record Group(MonthCells.Key key, OpenVersion.Month month, int[][] days) {}

    OpenBlock(OpenVersion version) {
        this.version = version;
        width = HEAD + version.items;
        months = new MonthCells(version.layout);
        rows = new byte[8 * width];
    }

    /** @return numbers that are held more than before */
    int add(AnswerSheet sheet) {
        if (size == rows.length) {
            if (size < ROWS * width) {
                rows = Arrays.copyOf(rows, size * 2);
            } else {
                count();
            }
        }
        int group = group(new MonthCells.Key(sheet.channel(), sheet.category()));
        int day = sheet.answeredOn().getDayOfMonth();
        int[][] days = groups.get(group).days();
        boolean fresh = days[day] == null;
        if (fresh) {
            days[day] = new int[version.layout.length()];
        }
        rows[size] = (byte) (group >> 8);
        rows[size + 1] = (byte) group;
        rows[size + 2] = (byte) day;
        rows[size + 3] = (byte) (sheet.excluded() ? 1 : 0);
        int answers = Math.min(version.items, sheet.answers().length);
        System.arraycopy(sheet.answers(), 0, rows, size + HEAD, answers);
        Arrays.fill(rows, size + HEAD + answers, size + width, AnswerLayout.NO_ANSWER);
        size += width;
        return fresh ? version.layout.length() : 0;
    }

    private int group(MonthCells.Key key) {
        Integer number = numbers.get(key);
        if (number != null) {
            return number;
        }
        if (groups.size() == MOST_GROUPS) {
            throw new IllegalStateException("More than " + MOST_GROUPS + " channels and categories in one month");
        }
        numbers.put(key, groups.size());
        groups.add(new Group(key, version.month(months.cell(key)), new int[DAYS][]));
        return groups.size() - 1;
    }

    private void count() {
        for (int at = 0; at < size; at += width) {
            Group group = groups.get((rows[at] & 0xFF) << 8 | rows[at + 1] & 0xFF);
            boolean takenOut = rows[at + 3] != 0;
            version.layout.count(rows, at + HEAD, takenOut ? -1 : 1, group.days()[rows[at + 2]]);
            group.month().count(rows, at + HEAD, takenOut);
        }
        size = 0;
    }

    Delta close(BlockKey key) {
        count();
        DayCells cells = new DayCells(version.layout.length());
        for (Group group : groups) {
            for (int day = 0; day < DAYS; day++) {
                int[] counts = group.days()[day];
                if (counts != null) {
                    group.month().addDay(counts);
                    long[] cell = cells.cell(
                            new DayCells.Key(group.key().channel(), group.key().category(), day));
                    for (int i = 0; i < counts.length; i++) {
                        cell[i] = counts[i];
                    }
                }
            }
            group.month().close();
        }
        return new Delta(key, cells.toBytes(), months.toBytes());
    }
}
