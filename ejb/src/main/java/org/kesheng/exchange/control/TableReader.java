package org.kesheng.exchange.control;

import java.nio.file.Path;
import org.kesheng.exchange.Header;
import org.kesheng.exchange.ImportLimits;
import org.kesheng.exchange.ImportMapping;
import org.kesheng.exchange.SheetFormat;
import org.kesheng.exchange.SheetRow;
import org.kesheng.shared.Refused;

/** A table that was looked through from beginning to end and found to be within the limits; its rows can be read again. */
public final class TableReader {
    private final Path file;
    private final SheetFormat format;
    private final ImportLimits limits;
    private final Header header;
    private final long rows;

    private TableReader(Path file, SheetFormat format, ImportLimits limits, Header header, long rows) {
        this.file = file;
        this.format = format;
        this.limits = limits;
        this.header = header;
        this.rows = rows;
    }

    /** @throws Refused INVALID where it is no table, has no rows, or is more than the limits allow */
    public static TableReader open(Path file, ImportMapping mapping, ImportLimits limits) {
        Header header;
        SheetFormat format;
        try (SheetFile first = SheetFile.open(file, mapping.format(), limits)) {
            format = first.format();
            try (SheetFile again = SheetFile.open(file, format, limits)) {
                header = HeaderFinder.find(first, again, mapping.columns(), format.headerRow());
            }
        }
        long rows = header == null ? 0 : count(file, format, limits, header);
        if (rows == 0) {
            throw Refused.invalid("file", "exchange.noRows");
        }
        return new TableReader(file, format, limits, header, rows);
    }

    private static long count(Path file, SheetFormat format, ImportLimits limits, Header header) {
        long rows = 0;
        try (SheetFile sheet = SheetFile.open(file, format, limits)) {
            for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
                rows += row.number() > header.row() ? 1 : 0;
                if (rows > limits.rows()) {
                    throw Refused.invalid("file", "exchange.rows", limits.rows());
                }
            }
        }
        return rows;
    }

    public Header header() {
        return header;
    }

    public long rows() {
        return rows;
    }

    public SheetFormat format() {
        return format;
    }

    public ImportLimits limits() {
        return limits;
    }

    /** All rows again; those up to the header are passed over by the caller. */
    public SheetFile rowsAgain() {
        return SheetFile.open(file, format, limits);
    }
}
