package org.kesheng.exchange.control;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.kesheng.exchange.ImportLimits;
import org.kesheng.exchange.SheetFormat;
import org.kesheng.exchange.SheetRow;
import org.kesheng.shared.Refused;

/** CSV after RFC 4180, with any of the usual separators and encodings. */
final class TextTable implements SheetFile {
    private final CloseableIterator<CsvRecord> records;
    private final SheetFormat format;
    private final ImportLimits limits;
    private long number;

    private TextTable(CloseableIterator<CsvRecord> records, SheetFormat format, ImportLimits limits) {
        this.records = records;
        this.format = format;
        this.limits = limits;
    }

    static TextTable open(FileSource source, SheetFormat wanted, ImportLimits limits) throws IOException {
        Encodings.Encoding encoding = Encodings.of(source, wanted.encoding());
        char separator = wanted.separator() != null ? wanted.separator() : Separators.of(source, encoding, limits);
        SheetFormat found = new SheetFormat(encoding.charset().name(), separator, wanted.headerRow(), wanted.sheet());
        return new TextTable(records(source, encoding, separator, limits), found, limits);
    }

    static CloseableIterator<CsvRecord> records(
            FileSource source, Encodings.Encoding encoding, char separator, ImportLimits limits) throws IOException {
        InputStream in = source.open();
        in.skipNBytes(encoding.markLength());
        Reader text = new LineEnds(new InputStreamReader(in, encoding.charset()));
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .maxBufferSize(limits.hardCellCharacters())
                .ofCsvRecord(text)
                .iterator();
    }

    @Override
    public SheetRow next() {
        while (hasNext()) {
            number++;
            SheetRow row = row(records.next());
            if (!row.blank()) {
                return row;
            }
        }
        return null;
    }

    private boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException e) {
            throw Refused.invalid("file", "exchange.rowUnreadable", String.valueOf(number + 1));
        }
    }

    private SheetRow row(CsvRecord csv) {
        if (csv.getFieldCount() > limits.columns()) {
            throw Refused.invalid("file", "exchange.columns", String.valueOf(number), limits.columns());
        }
        List<String> cells = new ArrayList<>(csv.getFieldCount());
        BitSet formulas = new BitSet();
        for (int i = 0; i < csv.getFieldCount(); i++) {
            String cell = FormulaGuard.opened(csv.getField(i));
            cells.add(cell);
            formulas.set(i, FormulaGuard.isFormula(cell));
        }
        return new SheetRow(number, cells, formulas);
    }

    @Override
    public SheetFormat format() {
        return format;
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
