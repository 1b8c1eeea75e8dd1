package org.kesheng.exchange.control;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;
import org.kesheng.exchange.Export;
import org.kesheng.shared.Refused;

/** An XLSX workbook of one sheet, written while it is read. Texts are text cells, formulas do not exist. */
public final class WorkbookOut {
    private static final int MOST_ROWS = 1_000_000;
    private static final int LONGEST = 32_767;
    private static final int FLUSH = 1_000;

    private WorkbookOut() {}

    /**
     * @param mark who wrote it and when, at the foot of each printed page
     * @return number of rows without the header
     */
    public static long write(Export export, Stream<List<Object>> rows, String mark, OutputStream out) {
        try (org.dhatim.fastexcel.Workbook book =
                new org.dhatim.fastexcel.Workbook(new Unclosed(out), "Kesheng", "1.0")) {
            Worksheet sheet = book.newWorksheet(export.name().length() > 31 ? "export" : export.name());
            sheet.footer(mark.replace("&", "&&"), Position.CENTER);
            sheet.freezePane(0, 1);
            for (int i = 0; i < export.header().size(); i++) {
                put(sheet, 0, i, export.header().get(i));
            }
            int row = 0;
            for (Iterator<List<Object>> all = rows.iterator(); all.hasNext(); ) {
                row++;
                row(sheet, row, all.next());
                if (row % FLUSH == 0) {
                    sheet.flush();
                }
            }
            return row;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(Worksheet sheet, int row, List<Object> cells) {
        if (row > MOST_ROWS) {
            throw Refused.invalid("format", "exchange.workbookRows", MOST_ROWS);
        }
        for (int i = 0; i < cells.size(); i++) {
            put(sheet, row, i, cells.get(i));
        }
    }

    private static void put(Worksheet sheet, int row, int column, Object cell) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (cell != null) {
            text(sheet, row, column, String.valueOf(cell));
        }
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        if (text.length() > LONGEST) {
            throw Refused.invalid("format", "exchange.workbookText", LONGEST);
        }
        sheet.value(row, column, writable(text));
        if (!FormulaGuard.guarded(text).equals(text)) {
            // So that it stays a text when somebody edits the cell and leaves it.
            sheet.style(row, column).format("@").set();
        }
    }

    /** XML has no place for most control characters. */
    private static String writable(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    }

    /** Leaves the stream of the caller open. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
