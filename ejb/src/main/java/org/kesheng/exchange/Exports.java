package org.kesheng.exchange;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.kesheng.exchange.control.CsvOut;
import org.kesheng.exchange.control.WorkbookOut;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.shared.AuditSubject;
import org.kesheng.shared.Audited;

/** The one writer of tables (H18): no cell is ever run by a spreadsheet, and every export leaves a line in the audit register. */
@Stateless
public class Exports {
    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** What was written, for the audit register. */
    public record Written(String name, long rows) implements AuditSubject {
        @Override
        public String subjectKind() {
            return "export";
        }

        @Override
        public String subjectKey() {
            return name + " " + rows;
        }
    }

    /**
     * Writes the table; {@code out} stays open. To be called in the transaction of the query, whose rows it reads.
     *
     * @throws org.kesheng.shared.Refused where a workbook cannot hold a text or so many rows
     */
    @Audited(value = "exchange.export", look = true)
    public Written write(Export export, OutputStream out) {
        try (Stream<List<Object>> rows = export.rows()) {
            long count = export.format() == Export.Format.XLSX
                    ? WorkbookOut.write(export, rows, current.get().name() + " " + clock.instant(), out)
                    : csv(export, rows, out);
            return new Written(export.name(), count);
        }
    }

    private static long csv(Export export, Stream<List<Object>> rows, OutputStream out) {
        long[] count = {0};
        try (CsvOut csv = new CsvOut(out, export.format() == Export.Format.CSV_EXCEL)) {
            csv.row(export.header());
            rows.forEach(row -> {
                csv.values(row);
                count[0]++;
            });
        }
        return count[0];
    }
}
