package org.kesheng.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kesheng.exchange.control.SheetFile;
import org.kesheng.exchange.control.TableReader;

/** Looks at the beginning of a file that nobody has said anything about. */
final class SheetLook {
    private static final int EXAMPLES = 30;
    private static final int LONGEST = 200;

    private SheetLook() {}

    static SheetHead at(Path file) {
        TableReader table = TableReader.open(file, ImportMapping.parse("{}"), ImportLimits.DEFAULT);
        List<String> columns = table.header().names();
        return new SheetHead(table.format().encoding(), table.rows(), columns, examples(table, columns.size()));
    }

    private static List<List<String>> examples(TableReader table, int columns) {
        List<List<String>> examples = new ArrayList<>();
        try (SheetFile sheet = table.rowsAgain()) {
            for (SheetRow row = sheet.next(); row != null && examples.size() < EXAMPLES; row = sheet.next()) {
                if (row.number() > table.header().row()) {
                    examples.add(cells(row, columns));
                }
            }
        }
        return examples;
    }

    private static List<String> cells(SheetRow row, int columns) {
        List<String> cells = new ArrayList<>(columns);
        for (int i = 0; i < columns; i++) {
            String text = row.cell(i);
            cells.add(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        }
        return cells;
    }
}
