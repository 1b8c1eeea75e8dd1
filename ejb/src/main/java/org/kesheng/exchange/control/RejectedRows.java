package org.kesheng.exchange.control;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kesheng.exchange.Finding;
import org.kesheng.exchange.ImportLimits;
import org.kesheng.exchange.ImportMapping;
import org.kesheng.exchange.SheetRow;
import org.kesheng.exchange.entity.ImportFinding;
import org.kesheng.shared.Texts;

/** Writes the rejected rows of a file again, each with what is wrong in it. */
public final class RejectedRows {
    private final Path file;
    private final ImportMapping mapping;
    private final Locale locale;

    public RejectedRows(Path file, ImportMapping mapping, Locale locale) {
        this.file = file;
        this.mapping = mapping;
        this.locale = locale;
    }

    /** @param rejections in the order of the file */
    public void write(Stream<ImportFinding> rejections, OutputStream out) {
        Iterator<ImportFinding> all = rejections.iterator();
        if (!all.hasNext()) {
            return;
        }
        TableReader table = TableReader.open(file, mapping, ImportLimits.DEFAULT);
        int width = table.header().names().size();
        try (CsvOut csv = new CsvOut(out, true);
                SheetFile rows = table.rowsAgain()) {
            List<String> header = new ArrayList<>(table.header().names());
            header.add(Texts.of(locale, "exchange.reason"));
            csv.row(header);
            ImportFinding finding = all.next();
            for (SheetRow row = rows.next(); row != null && finding != null; row = rows.next()) {
                List<String> reasons = new ArrayList<>();
                boolean rejected = false;
                ImportFinding last = finding;
                while (finding != null && finding.firstRow() <= row.number() && row.number() <= finding.lastRow()) {
                    rejected = true;
                    last = finding;
                    reasons.add(reason(finding.finding()));
                    if (row.number() < finding.lastRow()) {
                        break;
                    }
                    finding = all.hasNext() ? all.next() : null;
                }
                if (rejected) {
                    csv.row(cells(row, width, last.lastRow() == row.number() ? reasons : List.of()));
                }
            }
        }
    }

    private String reason(Finding finding) {
        String text = Texts.of(locale, finding.code(), finding.arguments().toArray());
        return finding.column() == null ? text : finding.column() + ": " + text;
    }

    private static List<String> cells(SheetRow row, int width, List<String> reasons) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            cells.add(row.cell(i));
        }
        cells.add(String.join("; ", reasons));
        return cells;
    }
}
