package org.kesheng.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kesheng.exchange.Finding;
import org.kesheng.exchange.Header;
import org.kesheng.exchange.HeaderRefused;
import org.kesheng.exchange.ImportSession.Keyed;
import org.kesheng.exchange.ImportSession.Outcome;
import org.kesheng.shared.Refused;
import org.kesheng.survey.entity.ResponseRepository;
import org.kesheng.survey.entity.Survey;
import org.kesheng.survey.entity.SurveyRepository;
import org.kesheng.survey.entity.SurveyVersion;

/** Keeps imported answers: finds or makes the survey and its version, and stores each sheet once. */
@ApplicationScoped
public class ResponseStore {
    @Inject
    SurveyRepository surveys;

    @Inject
    ResponseRepository responses;

    @Inject
    Clock clock;

    /** @throws HeaderRefused where the mapping contradicts the survey as it is */
    void check(ResponseMapping mapping, Header header) {
        Optional<Survey> survey = surveys.byCode(mapping.survey());
        if (survey.isEmpty()) {
            return;
        }
        try {
            requireOpen(survey.get());
            version(survey.get(), mapping);
        } catch (Refused refused) {
            throw new HeaderRefused(List.of(Finding.failed(header.row(), null, refused.code(), refused.arguments())));
        }
    }

    private static void requireOpen(Survey survey) {
        if (survey.state() == SurveyState.CLOSED) {
            throw new Refused("survey.closed", survey.code());
        }
    }

    /** The version that fits, empty where it has yet to be published. */
    private Optional<SurveyVersion> version(Survey survey, ResponseMapping mapping) {
        String definition = mapping.questionnaire().toJson();
        List<SurveyVersion> versions = surveys.versions(survey.id());
        if (mapping.version() == null) {
            return versions.stream()
                    .filter(version -> version.definition().equals(definition))
                    .findFirst();
        }
        Optional<SurveyVersion> named = versions.stream()
                .filter(version -> version.number() == mapping.version())
                .findFirst();
        if (named.isPresent() && !named.get().definition().equals(definition)) {
            throw new Refused("survey.versionDiffers", survey.code(), String.valueOf(mapping.version()));
        }
        return named;
    }

    List<Outcome> store(ResponseMapping mapping, List<Keyed<NewResponse>> records) {
        Survey survey = surveys.byCode(mapping.survey()).orElseGet(() -> create(mapping));
        requireOpen(survey);
        SurveyVersion version = version(survey, mapping).orElseGet(() -> publish(survey, mapping));
        Map<String, byte[]> stored =
                responses.stored(records.stream().map(Keyed::contentKey).toList());
        List<NewResponse> fresh = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>(records.size());
        for (Keyed<NewResponse> keyed : records) {
            byte[] before = stored.get(keyed.contentKey());
            if (before == null) {
                fresh.add(placed(keyed, survey.id(), version.id()));
                outcomes.add(Outcome.ACCEPTED);
            } else if (Arrays.equals(before, keyed.record().answers())) {
                outcomes.add(Outcome.UNCHANGED);
            } else {
                outcomes.add(Outcome.rejected(Finding.rejected(keyed.row(), null, "exchange.storedOtherwise")));
            }
        }
        responses.store(fresh);
        return outcomes;
    }

    private Survey create(ResponseMapping mapping) {
        Survey survey = new Survey(
                mapping.survey(),
                mapping.nameZh(),
                mapping.nameEn(),
                SurveyKind.IMPORTED,
                null,
                mapping.anonymous(),
                clock.instant());
        survey.open();
        surveys.add(survey);
        return survey;
    }

    private SurveyVersion publish(Survey survey, ResponseMapping mapping) {
        int number = mapping.version() != null
                ? mapping.version()
                : surveys.versions(survey.id()).stream()
                                .mapToInt(SurveyVersion::number)
                                .max()
                                .orElse(0)
                        + 1;
        SurveyVersion version =
                new SurveyVersion(survey.id(), number, mapping.questionnaire().toJson());
        surveys.publish(version, mapping.questionnaire(), clock.instant());
        if (survey.state() == SurveyState.DRAFT) {
            survey.open();
        }
        return version;
    }

    static NewResponse placed(Keyed<NewResponse> keyed, Long surveyId, Long versionId) {
        NewResponse sheet = keyed.record();
        return new NewResponse(
                surveyId,
                versionId,
                sheet.departmentId(),
                sheet.channel(),
                sheet.category(),
                sheet.region(),
                sheet.weight(),
                sheet.answeredOn(),
                sheet.receivedAt(),
                sheet.answers(),
                sheet.texts(),
                null,
                List.of(),
                keyed.contentKey());
    }
}
