package org.kesheng.exchange.control;

import java.util.Collection;
import org.kesheng.exchange.Header;
import org.kesheng.exchange.SheetRow;

/** Finds the row with the names of the columns: titles and merged cells may stand above it. */
public final class HeaderFinder {
    private static final int LOOK = 10;

    private HeaderFinder() {}

    /**
     * Reads up to the header.
     *
     * @param wanted names that the mapping needs; empty: the first of the fullest rows is the header
     * @param headerRow its number if the mapping says it, else null: of the first rows the one with most of the names
     * @return null where the file has no row at all
     */
    public static Header find(SheetFile sheet, SheetFile again, Collection<String> wanted, Integer headerRow) {
        long number = headerRow != null ? headerRow : likeliest(sheet, wanted);
        for (SheetRow row = again.next(); row != null; row = again.next()) {
            if (row.number() >= number) {
                return new Header(row.number(), row.cells());
            }
        }
        return null;
    }

    private static long likeliest(SheetFile sheet, Collection<String> wanted) {
        long best = 0;
        long most = -1;
        for (int i = 0; i < LOOK; i++) {
            SheetRow row = sheet.next();
            if (row == null) {
                break;
            }
            Header header = new Header(row.number(), row.cells());
            long found = wanted.isEmpty()
                    ? row.cells().stream().filter(cell -> !cell.isBlank()).count()
                    : wanted.stream().filter(header::has).count();
            if (found > most) {
                best = row.number();
                most = found;
            }
        }
        return best;
    }
}
