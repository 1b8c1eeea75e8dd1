package org.kesheng.exchange;

import java.util.BitSet;
import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param number as a spreadsheet shows it, from 1, the header included
 * @param cells texts, never null; trailing empty ones may be missing
 * @param formulas positions of the cells that hold a formula; their text begins with {@code =}
 */
public record SheetRow(long number, List<String> cells, BitSet formulas) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The text, or an empty one beyond the end. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    public boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
