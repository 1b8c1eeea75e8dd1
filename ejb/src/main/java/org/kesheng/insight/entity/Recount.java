package org.kesheng.insight.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kesheng.insight.control.AnswerSheet;
import org.kesheng.insight.control.DeltaBuilder;
import org.kesheng.insight.control.DeltaBuilder.BlockKey;
import org.kesheng.insight.control.DeltaBuilder.Delta;

/**
 * The cells of all answers anew, from the rows alone: what every night together has counted must be this, to the last byte. Ranges of
 * ids are counted apart, on as many connections as wanted, and added up. The memory it takes does not grow with the answers.
 */
public final class Recount {
    private static final int PAGE = 20_000;

    /** Numbers that one range holds before it packs them: 64 MB. */
    private static final long NUMBERS = 16_000_000;

    private final Map<BlockKey, List<Delta>> packed = new TreeMap<>();

    /** Counts answers with ids within (after, to]. */
    public static Recount of(Connection connection, long after, long to) throws SQLException {
        Recount recount = new Recount();
        SheetStore sheets = new SheetStore(connection);
        DeltaBuilder cells = new DeltaBuilder(new CellStore(connection)::layout);
        long last = after;
        List<AnswerSheet> page = sheets.counting(last, to, PAGE);
        while (!page.isEmpty()) {
            page.forEach(cells::add);
            if (cells.size() > NUMBERS) {
                recount.pack(cells);
            }
            last = page.get(page.size() - 1).id();
            page = page.size() < PAGE ? List.of() : sheets.counting(last, to, PAGE);
        }
        recount.pack(cells);
        return recount;
    }

    private void pack(DeltaBuilder cells) {
        for (Delta delta : cells.deltas()) {
            packed.computeIfAbsent(delta.key(), key -> new ArrayList<>()).add(delta);
        }
    }

    /** Adds another range. */
    public void add(Recount other) {
        other.packed.forEach((key, deltas) ->
                packed.computeIfAbsent(key, k -> new ArrayList<>()).addAll(deltas));
    }

    /** The blocks, in the order of their keys; those that count nobody are left out. */
    public List<Delta> blocks(Connection connection) {
        CellStore store = new CellStore(connection);
        return packed.entrySet().stream()
                .map(entry -> store.sum(entry.getKey(), entry.getValue()))
                .filter(block -> block.months().length > 0)
                .toList();
    }
}
