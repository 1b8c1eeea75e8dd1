package org.kesheng.exchange;

import org.kesheng.shared.AuditSubject;

/**
 * Bring a file in.
 *
 * @param kind code of an {@link ImportKind}
 * @param file as it was received
 * @param mapping JSON, or the code of a saved or shipped mapping
 * @param dryRun only say what would happen
 */
public record AcceptImport(String kind, ImportFiles.Received file, String mapping, boolean dryRun)
        implements AuditSubject {
    @Override
    public String subjectKind() {
        return "import";
    }

    @Override
    public String subjectKey() {
        return file.sha256();
    }
}
