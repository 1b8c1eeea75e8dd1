package org.kesheng.exchange.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.kesheng.exchange.ImportLimits;
import org.kesheng.exchange.SheetFormat;
import org.kesheng.exchange.SheetRow;
import org.kesheng.shared.Refused;

/** A sheet of an XLSX workbook: dates as ISO texts, numbers without exponent, formulas as texts. */
final class Workbook implements SheetFile {
    private final ReadableWorkbook book;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final SheetFormat format;
    private final ImportLimits limits;

    private Workbook(ReadableWorkbook book, Sheet sheet, SheetFormat format, ImportLimits limits) throws IOException {
        this.book = book;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        this.format = format;
        this.limits = limits;
    }

    static Workbook open(Path file, SheetFormat format, ImportLimits limits) throws IOException {
        ZipGuard.check(file, limits);
        ReadableWorkbook book = null;
        try {
            book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            return new Workbook(book, sheet(book, format.sheet()), format, limits);
        } catch (IOException | ExcelReaderException | Refused e) {
            if (book != null) {
                book.close();
            }
            throw e instanceof Refused refused ? refused : Refused.invalid("file", "exchange.workbookUnreadable");
        }
    }

    private static Sheet sheet(ReadableWorkbook book, String name) {
        if (name == null) {
            return book.getFirstSheet();
        }
        return book.findSheet(name).orElseThrow(() -> Refused.invalid("mapping", "exchange.noSheet", name));
    }

    @Override
    public SheetRow next() {
        long before = 0;
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                before = row.getRowNum();
                SheetRow found = row(row);
                if (!found.blank()) {
                    return found;
                }
            }
            return null;
        } catch (ExcelReaderException e) {
            throw Refused.invalid("file", "exchange.rowUnreadable", String.valueOf(before + 1));
        }
    }

    private SheetRow row(Row row) {
        int width = row.getCellCount();
        while (width > 0
                && (row.getCell(width - 1) == null || row.getCell(width - 1).getType() == CellType.EMPTY)) {
            width--;
        }
        if (width > limits.columns()) {
            throw Refused.invalid("file", "exchange.columns", String.valueOf(row.getRowNum()), limits.columns());
        }
        List<String> cells = new ArrayList<>(width);
        BitSet formulas = new BitSet();
        for (int i = 0; i < width; i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? "" : text(cell));
            formulas.set(i, cell != null && cell.getType() == CellType.FORMULA);
        }
        return new SheetRow(row.getRowNum(), cells, formulas);
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case FORMULA -> "=" + (cell.getFormula() == null ? cell.getText() : cell.getFormula());
            case NUMBER -> isDate(cell) ? dateText(cell) : number(cell.asNumber());
            case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "TRUE" : "FALSE";
            case EMPTY -> "";
            case STRING, ERROR -> cell.getText() == null ? "" : cell.getText();
        };
    }

    /** A format is one of dates if it has parts of a date outside quotes and brackets. */
    static boolean isDateFormat(String pattern) {
        if (pattern == null || "general".equalsIgnoreCase(pattern)) {
            return false;
        }
        String bare = pattern.replaceAll("\"[^\"]*\"", "")
                .replaceAll("\\\\.", "")
                .replaceAll("\\[[^\\]]*\\]", "")
                .toLowerCase(Locale.ROOT);
        return bare.chars().anyMatch(c -> "ymdhs年月日时分秒".indexOf(c) >= 0);
    }

    private static boolean isDate(Cell cell) {
        return isDateFormat(cell.getDataFormatString());
    }

    private static String dateText(Cell cell) {
        LocalDateTime at = cell.asDate();
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
    }

    private static String number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
    }

    @Override
    public SheetFormat format() {
        return format;
    }

    @Override
    public void close() {
        stream.close();
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
