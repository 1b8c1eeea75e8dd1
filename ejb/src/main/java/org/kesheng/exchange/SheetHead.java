package org.kesheng.exchange;

import java.util.List;

/**
 * The beginning of a file, so that somebody can say what its columns mean.
 *
 * @param encoding null for a workbook
 * @param rows in the file without the header
 * @param columns names as they stand in the header
 * @param examples the first rows, as many cells as columns
 */
public record SheetHead(String encoding, long rows, List<String> columns, List<List<String>> examples) {
    public SheetHead {
        columns = List.copyOf(columns);
        examples = List.copyOf(examples);
    }

    /** The first values of a column that are there. */
    public List<String> values(String column) {
        int at = columns.indexOf(column);
        return at < 0
                ? List.of()
                : examples.stream()
                        .map(row -> row.get(at))
                        .filter(text -> !text.isBlank())
                        .toList();
    }
}
