package org.kesheng.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kesheng.shared.AuditSubject;

/**
 * A case as its customer sees it: how far it is and what was said. No names, no departments, nothing internal.
 *
 * @param anonymous of what he wrote only the day is known
 * @param stage how far it is, in his words
 * @param step the last milestone that was reached
 * @param promisedOn when it will be solved, as far as he was told; null where nothing was promised
 * @param finished closed, so that only a message can bring it back
 */
public record PublicProgress(
        String number,
        CaseKind kind,
        String subject,
        LocalDate receivedOn,
        boolean anonymous,
        ProgressStep stage,
        Milestone.Step step,
        List<Milestone> milestones,
        LocalDate promisedOn,
        boolean finished,
        List<Line> dialogue)
        implements AuditSubject {

    /**
     * Something that was said.
     *
     * @param type {@code CUSTOMER_MESSAGE}, {@code STAFF_MESSAGE}, {@code REPLY}, {@code ANSWER_NOW}, {@code CONTACT_CUSTOMER} or
     *     {@code PROMISE_DATE}; the text of the last is a date
     */
    public record Line(Instant at, String type, boolean fromCustomer, String text) {}

    @Override
    public String subjectKind() {
        return "complaint";
    }

    @Override
    public String subjectKey() {
        return number;
    }
}
