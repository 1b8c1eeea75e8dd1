package org.kesheng.exchange.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kesheng.exchange.Finding;
import org.kesheng.exchange.ImportReport;
import org.kesheng.exchange.ImportState;
import org.kesheng.shared.Slice;
import org.kesheng.shared.Texts;

/**
 * An import in the language of the reader.
 *
 * @param rejections why records were not stored, or why nothing of the file was
 * @param notes what was stored but should be looked at
 * @param next for the following piece of both lists, null at the end
 */
public record ImportAnswer(
        Long id,
        String kind,
        String file,
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
        List<Line> rejections,
        List<Line> notes,
        String next) {
    /** @param column null where it is about the whole row or file */
    public record Line(long row, String column, String code, String reason) {}

    static ImportAnswer of(ImportReport report, Locale locale) {
        return new ImportAnswer(
                report.id(),
                report.kind(),
                report.fileName(),
                report.mapping(),
                report.dryRun(),
                report.state(),
                report.account(),
                report.createdAt(),
                report.startedAt(),
                report.finishedAt(),
                report.encoding(),
                report.separator(),
                report.rows(),
                report.rowsRead(),
                report.accepted(),
                report.unchanged(),
                report.rejected(),
                report.notices(),
                report.preview(),
                lines(report, false, locale),
                lines(report, true, locale),
                report.next());
    }

    static Slice<ImportAnswer> of(Slice<ImportReport> reports, Locale locale) {
        return new Slice<>(
                reports.rows().stream().map(report -> of(report, locale)).toList(), reports.next());
    }

    private static List<Line> lines(ImportReport report, boolean notices, Locale locale) {
        return report.findings().stream()
                .filter(finding -> notices == (finding.severity() == Finding.Severity.NOTICE))
                .map(finding -> new Line(
                        finding.row(),
                        finding.column(),
                        finding.code(),
                        Texts.of(locale, finding.code(), finding.arguments().toArray())))
                .toList();
    }
}
