package org.kesheng.complaint;

import java.time.Instant;
import org.kesheng.shared.AuditSubject;

/**
 * What arrives at the door. Texts at most 20,000 characters, a subject at most 200.
 *
 * @param from where null, a customer
 * @param anonymous no name, no staff id, no exact time is kept (EMP-01, H35)
 * @param channel code of a channel of the pack
 * @param phase null: that of the channel
 * @param receivingUnit code of a department; null: that of the caller, or customer service for the public form
 * @param party who complains; may be null if anonymous
 * @param category what the sender thinks it is about; kept beside the official class (CLS-06)
 * @param receivedAt only for channels of late entry, in the past, with {@code lateReason}; null: now
 * @param contactEndedAt end of the call or chat (SLA-03)
 * @param reporter who brought it, where that is not the complaining customer himself (CHN-07)
 * @param product product or service concerned (CHN-24)
 * @param subjectAccount account of the member of staff complained about (SEC-13)
 */
public record LodgeComplaint(
        CaseKind kind,
        PartyKind from,
        boolean anonymous,
        String channel,
        Phase phase,
        String receivingUnit,
        PartyData party,
        String subject,
        String content,
        String category,
        Boolean urgent,
        Boolean important,
        Instant receivedAt,
        String lateReason,
        Instant contactEndedAt,
        Instant eventAt,
        String eventPlace,
        String background,
        String demand,
        String product,
        String reporter,
        String subjectAccount)
        implements AuditSubject {

    /** The least that a named customer says. */
    public static LodgeComplaint of(String channel, PartyData party, String subject, String content) {
        return new LodgeComplaint(
                CaseKind.COMPLAINT,
                PartyKind.CUSTOMER,
                false,
                channel,
                null,
                null,
                party,
                subject,
                content,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Override
    public String subjectKind() {
        return "complaint";
    }

    @Override
    public String subjectKey() {
        return null;
    }

    @Override
    public boolean authorHidden() {
        return anonymous;
    }
}
