package org.kesheng.exchange.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.kesheng.exchange.ImportLimits;
import org.kesheng.exchange.SheetFormat;
import org.kesheng.exchange.SheetRow;
import org.kesheng.shared.Refused;

/** A table in a file, whatever the format, row by row. Blank rows are passed over, but counted. */
public interface SheetFile extends AutoCloseable {
    /** The next row that is not blank, null at the end. */
    SheetRow next();

    /** The format that was found, to be used again for the same file: finding it out needs a look at all of it. */
    SheetFormat format();

    @Override
    void close();

    /**
     * Opens a file by what its first bytes say, not by its name.
     *
     * @throws Refused INVALID where it is neither a text table nor a workbook, or is more than the limits allow
     */
    static SheetFile open(Path file, SheetFormat format, ImportLimits limits) {
        FileSource source = new FileSource(file, limits);
        try {
            return switch (source.sort()) {
                case TEXT, GZIP -> TextTable.open(source, format, limits);
                case ZIP -> Workbook.open(file, format, limits);
                case OLE2 -> throw Refused.invalid("file", "exchange.oldWorkbook");
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
