package org.kesheng.survey;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Right;
import org.kesheng.shared.Audited;
import org.kesheng.shared.BusinessClock;
import org.kesheng.shared.Refused;
import org.kesheng.survey.control.CauseRule;
import org.kesheng.survey.control.Cleaning;
import org.kesheng.survey.control.Packing;
import org.kesheng.survey.control.Tokens;
import org.kesheng.survey.control.Words;
import org.kesheng.survey.entity.Invitation;
import org.kesheng.survey.entity.ResponseRepository;
import org.kesheng.survey.entity.Survey;
import org.kesheng.survey.entity.SurveyRepository;
import org.kesheng.survey.entity.SurveyVersion;

/** Answers coming in, one by one or in masses. */
@Stateless
public class Responses {
    private static final int LONG_TEXT = 20;

    @Inject
    SurveyRepository surveys;

    @Inject
    ResponseRepository responses;

    @Inject
    Organisation organisation;

    @Inject
    Clock clock;

    /**
     * An answer sheet that staff or another system enters.
     *
     * @throws Refused NOT_FOUND without that survey or version, 409 where it is closed, INVALID for a wrong answer
     */
    @Audited("survey.respond")
    @Allowed(
            value = Function.SURVEY,
            rights = {Right.EXECUTE, Right.CREATE})
    public ResponseReceipt submit(String code, SubmitResponse sheet) {
        Survey survey = open(code);
        return store(survey, sheet, clock.instant());
    }

    /**
     * An answer sheet by the link that was sent. The link is used up in the same transaction; what is kept of both tells the day and
     * not the time, so that no clock leads from an invitation to a response (SUR-19).
     *
     * @throws Refused NOT_FOUND for a link that was never sent, 409 where it was used or is too old
     */
    @Audited("survey.respondByLink")
    public ResponseReceipt submitByLink(AnswerByLink answer) {
        SubmitResponse sheet = answer.sheet();
        Instant now = clock.instant();
        Instant day = today().atStartOfDay(BusinessClock.ZONE).toInstant();
        String hash = Tokens.sha256(String.valueOf(answer.token()));
        Invitation invitation = surveys.invitation(hash).orElseThrow(() -> Refused.notFound("survey.noInvitation"));
        Survey survey = surveys.survey(invitation.surveyId()).orElseThrow();
        requireOpen(survey);
        if (!surveys.consume(hash, day, now)) {
            throw new Refused(invitation.answeredAt() != null ? "survey.invitationUsed" : "survey.invitationExpired");
        }
        SubmitResponse asSent = new SubmitResponse(
                sheet.version(),
                sheet.answers(),
                sheet.texts(),
                null,
                invitation.channel(),
                null,
                null,
                null,
                null,
                sheet.seconds());
        return store(survey, asSent, day);
    }

    /**
     * What the respondent is asked; looking does not use the link up (S4).
     *
     * @throws Refused as {@link #submitByLink}
     */
    public OpenedSurvey openLink(String token) {
        Invitation invitation = surveys.invitation(Tokens.sha256(String.valueOf(token)))
                .orElseThrow(() -> Refused.notFound("survey.noInvitation"));
        if (invitation.answeredAt() != null) {
            throw new Refused("survey.invitationUsed");
        }
        if (!invitation.expiresAt().isAfter(clock.instant())) {
            throw new Refused("survey.invitationExpired");
        }
        Survey survey = surveys.survey(invitation.surveyId()).orElseThrow();
        requireOpen(survey);
        SurveyVersion version = version(survey, null);
        return new OpenedSurvey(
                survey.nameZh(),
                survey.nameEn(),
                survey.anonymous(),
                version.number(),
                questionnaire(version).items());
    }

    /** Answer sheets in masses, already packed; the caller has checked them. For imports and generators. */
    @Audited("survey.record")
    @Allowed(value = Function.IMPORT, rights = Right.EXECUTE)
    public int record(List<NewResponse> sheets) {
        return responses.store(sheets).length;
    }

    private Survey open(String code) {
        Survey survey =
                surveys.byCode(code).orElseThrow(() -> Refused.notFound("survey.noSurvey", String.valueOf(code)));
        requireOpen(survey);
        return survey;
    }

    private static void requireOpen(Survey survey) {
        if (survey.state() != SurveyState.OPEN) {
            throw new Refused(survey.state() == SurveyState.CLOSED ? "survey.closed" : "survey.notOpen", survey.code());
        }
    }

    private SurveyVersion version(Survey survey, Integer number) {
        List<SurveyVersion> versions = surveys.versions(survey.id());
        return versions.stream()
                .filter(version -> number == null ? version.number() == versions.size() : version.number() == number)
                .findFirst()
                .orElseThrow(() -> Refused.invalid("version", "survey.noVersion", String.valueOf(number)));
    }

    private static Questionnaire questionnaire(SurveyVersion version) {
        return Questionnaire.parse(version.definition());
    }

    private ResponseReceipt store(Survey survey, SubmitResponse sheet, Instant receivedAt) {
        SurveyVersion version = version(survey, sheet.version());
        Questionnaire questionnaire = questionnaire(version);
        byte[] answers = Packing.pack(questionnaire, sheet.answers());
        Map<String, String> texts = Words.checked(questionnaire, sheet.texts());
        CauseRule.require(questionnaire, sheet.answers(), texts);
        LocalDate day = day(sheet.answeredOn());
        Cleaning.Verdict verdict = Cleaning.of(questionnaire, answers, sheet.seconds());
        String excluded = verdict.excluded() == null && repeats(version, day, answers, texts)
                ? Cleaning.DUPLICATE
                : verdict.excluded();
        responses.store(List.of(new NewResponse(
                survey.id(),
                version.id(),
                department(sheet.department()),
                Words.label("channel", sheet.channel(), 20),
                Words.label("category", sheet.category(), 60),
                Words.label("region", sheet.region(), 60),
                weight(sheet.weight()),
                day,
                receivedAt,
                answers,
                texts,
                excluded,
                verdict.flags(),
                null)));
        return new ResponseReceipt(survey.code(), version.number(), day, excluded == null);
    }

    private boolean repeats(SurveyVersion version, LocalDate day, byte[] answers, Map<String, String> texts) {
        return texts.entrySet().stream()
                .filter(text -> text.getValue().length() >= LONG_TEXT)
                .anyMatch(text -> responses.repeats(version.id(), day, answers, text.getKey(), text.getValue()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }

    private LocalDate day(LocalDate answeredOn) {
        if (answeredOn != null && answeredOn.isAfter(today())) {
            throw Refused.invalid("answeredOn", "survey.future");
        }
        return answeredOn == null ? today() : answeredOn;
    }

    private static Double weight(Double weight) {
        if (weight != null && !(weight > 0 && Double.isFinite(weight))) {
            throw Refused.invalid("weight", "survey.weight");
        }
        return weight;
    }

    private Long department(String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return organisation.departments().stream()
                .filter(found -> found.code().equals(code))
                .findFirst()
                .map(Organisation.DepartmentCard::id)
                .orElseThrow(() -> Refused.invalid("department", "survey.noDepartment", code));
    }
}
