package org.kesheng.survey;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Right;
import org.kesheng.shared.Audited;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Slice;
import org.kesheng.survey.InviteRespondents.Recipient;
import org.kesheng.survey.control.Tokens;
import org.kesheng.survey.control.Words;
import org.kesheng.survey.entity.Invitation;
import org.kesheng.survey.entity.Survey;
import org.kesheng.survey.entity.SurveyRepository;

/** Who is asked. Of a link only a hash is kept, and nothing leads from it to the answers. */
@Stateless
public class Invitations {
    private static final int DEFAULT_DAYS = 30;
    private static final int LONGEST_DAYS = 366;
    private static final int MOST = 5_000;

    @Inject
    SurveyRepository surveys;

    @Inject
    Clock clock;

    /** @param token shown once; the address is {@code /s/{token}} */
    public record Issued(String token, Instant expiresAt, Long customer, String caseNumber) {}

    /** @param answeredOn whether it was used, by the day; null: not yet */
    public record Sent(
            Long id,
            String channel,
            Long customer,
            String caseNumber,
            Instant sentAt,
            Instant expiresAt,
            Instant answeredOn) {}

    /** @throws Refused 409 where the survey is not open, INVALID for numbers out of range */
    @Audited("survey.invite")
    @Allowed(
            value = Function.SURVEY,
            rights = {Right.EXECUTE, Right.CREATE})
    public List<Issued> invite(InviteRespondents command) {
        Survey survey = surveys.byCode(command.survey())
                .orElseThrow(() -> Refused.notFound("survey.noSurvey", String.valueOf(command.survey())));
        if (survey.state() != SurveyState.OPEN) {
            throw new Refused("survey.notOpen", survey.code());
        }
        List<Recipient> recipients = recipients(command);
        int days = command.days() == null ? DEFAULT_DAYS : command.days();
        if (days < 1 || days > LONGEST_DAYS) {
            throw Refused.invalid("days", "survey.days", LONGEST_DAYS);
        }
        String channel = Words.label("channel", command.channel() == null ? "LINK" : command.channel(), 20);
        Instant now = clock.instant();
        Instant end = now.plus(Duration.ofDays(days));
        return recipients.stream()
                .map(recipient -> issue(survey, recipient, channel, now, end))
                .toList();
    }

    private static List<Recipient> recipients(InviteRespondents command) {
        int unknown = command.count() == null ? 0 : command.count();
        List<Recipient> all = new ArrayList<>(command.recipients() == null ? List.of() : command.recipients());
        int total = all.size() + Math.max(0, unknown);
        if (unknown < 0 || total == 0 || total > MOST) {
            throw Refused.invalid("count", "survey.inviteCount", MOST);
        }
        all.addAll(Collections.nCopies(unknown, new Recipient(null, null)));
        return all;
    }

    private Issued issue(Survey survey, Recipient recipient, String channel, Instant now, Instant end) {
        String token = Tokens.random();
        Invitation invitation = new Invitation(survey.id(), Tokens.sha256(token), channel, now, end);
        invitation.sentTo(recipient.customer(), recipient.caseNumber());
        surveys.keep(invitation);
        return new Issued(token, end, recipient.customer(), recipient.caseNumber());
    }

    @Allowed(
            value = Function.SURVEY,
            rights = {Right.EXECUTE, Right.CREATE})
    public Slice<Sent> list(String code, Long after, int limit) {
        Survey survey =
                surveys.byCode(code).orElseThrow(() -> Refused.notFound("survey.noSurvey", String.valueOf(code)));
        List<Sent> sent = surveys.invitationsAfter(survey.id(), after == null ? 0 : after, limit + 1).stream()
                .map(i -> new Sent(
                        i.id(), i.channel(), i.customerId(), i.caseNumber(), i.sentAt(), i.expiresAt(), i.answeredAt()))
                .toList();
        return Slice.of(sent, limit, one -> String.valueOf(one.id()));
    }
}
