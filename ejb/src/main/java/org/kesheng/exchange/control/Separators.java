package org.kesheng.exchange.control;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.kesheng.exchange.ImportLimits;

/** What stands between the cells: comma, semicolon or tab, whichever gives the first rows the same number of several cells. */
final class Separators {
    private static final char[] USUAL = {',', ';', '\t'};
    private static final int ROWS = 30;

    private Separators() {}

    static char of(FileSource source, Encodings.Encoding encoding, ImportLimits limits) throws IOException {
        char best = USUAL[0];
        double bestScore = 0;
        for (char candidate : USUAL) {
            double score = score(firstCounts(source, encoding, candidate, limits));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** Share of the rows that are as wide as the first, and by how much wider than one cell. */
    private static double score(List<Integer> counts) {
        if (counts.isEmpty() || counts.get(0) < 2) {
            return 0;
        }
        long alike = counts.stream().filter(counts.get(0)::equals).count();
        return (double) alike / counts.size() + Math.min(counts.get(0), 100) / 1_000.0;
    }

    private static List<Integer> firstCounts(
            FileSource source, Encodings.Encoding encoding, char separator, ImportLimits limits) throws IOException {
        List<Integer> counts = new ArrayList<>();
        try (CloseableIterator<CsvRecord> records = TextTable.records(source, encoding, separator, limits)) {
            while (counts.size() < ROWS && records.hasNext()) {
                CsvRecord row = records.next();
                if (row.getFieldCount() > 1 || !row.getField(0).isBlank()) {
                    counts.add(row.getFieldCount());
                }
            }
        } catch (CsvParseException | UncheckedIOException e) {
            // As far as it could be read with this separator; reading the file itself tells what is wrong.
            return counts;
        }
        return counts;
    }
}
