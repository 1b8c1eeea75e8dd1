package org.kesheng.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kesheng.shared.AuditSubject;

/**
 * How far an import is and what became of its records.
 *
 * @param rows in the file without the header; 0 until it was looked through
 * @param rowsRead number of the last row that is dealt with
 * @param accepted stored and committed; in a dry run: would be stored
 * @param unchanged had been stored before
 * @param rejected not stored
 * @param notices stored, but to be looked at
 * @param preview of the first records of a dry run
 * @param findings a piece of the list, in the order of the file
 * @param next what to pass as {@code after} for the following piece, null at the end
 */
public record ImportReport(
        Long id,
        String kind,
        String fileName,
        String mapping,
        boolean dryRun,
        ImportState state,
        String account,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt,
        String encoding,
        String separator,
        long rows,
        long rowsRead,
        long accepted,
        long unchanged,
        long rejected,
        long notices,
        List<Map<String, String>> preview,
        List<Finding> findings,
        String next)
        implements AuditSubject {
    @Override
    public String subjectKind() {
        return "import";
    }

    @Override
    public String subjectKey() {
        return String.valueOf(id);
    }
}
