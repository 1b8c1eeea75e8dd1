package org.kesheng.exchange.control;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** CSV in UTF-8 whose cells no spreadsheet runs. Closing it flushes, but does not close what is below. */
public final class CsvOut implements AutoCloseable {
    private final Writer text;
    private final CsvWriter csv;

    /** @param mark whether to begin with the byte order mark by which Excel knows UTF-8 */
    public CsvOut(OutputStream out, boolean mark) {
        this.text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        if (mark) {
            try {
                text.write('\uFEFF');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(FormulaGuard::guarded).toList());
    }

    /** Numbers, dates and truths as they print; null is an empty cell. Only texts need the guard. */
    public void values(List<Object> cells) {
        csv.writeRecord(cells.stream().map(CsvOut::text).toList());
    }

    private static String text(Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof Number ? String.valueOf(cell) : FormulaGuard.guarded(String.valueOf(cell));
    }

    @Override
    public void close() {
        try {
            csv.flush();
            text.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
