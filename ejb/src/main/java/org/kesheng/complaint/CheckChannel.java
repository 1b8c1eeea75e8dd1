package org.kesheng.complaint;

import java.time.LocalDate;
import org.kesheng.shared.AuditSubject;

/**
 * An online channel was read and sorted (SLA-02).
 *
 * @param day null: today; not in the future
 * @param items how many new items were found, 0 or more
 */
public record CheckChannel(String channel, LocalDate day, int items, String remark) implements AuditSubject {
    @Override
    public String subjectKind() {
        return "channel";
    }

    @Override
    public String subjectKey() {
        return channel;
    }
}
