package org.kesheng.survey;

import java.util.List;
import org.kesheng.shared.AuditSubject;

/**
 * Make links to a survey.
 *
 * @param channel by which they are sent: SMS, EMAIL, PAPER, ..., at most 20 characters
 * @param count of links for people who are not in the archive; null: 0
 * @param recipients those who are
 * @param days how long the links can be used, 1 to 366; null: 30
 */
public record InviteRespondents(String survey, String channel, Integer count, List<Recipient> recipients, Integer days)
        implements AuditSubject {
    /** @param customer id in the archive, or null */
    public record Recipient(Long customer, String caseNumber) {}

    @Override
    public String subjectKind() {
        return "survey";
    }

    @Override
    public String subjectKey() {
        return survey;
    }
}
