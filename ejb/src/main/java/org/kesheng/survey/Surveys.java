package org.kesheng.survey;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.organisation.Scope;
import org.kesheng.shared.Audited;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Slice;
import org.kesheng.survey.control.KeyIndicators;
import org.kesheng.survey.entity.ResponseRepository;
import org.kesheng.survey.entity.Survey;
import org.kesheng.survey.entity.SurveyRepository;
import org.kesheng.survey.entity.SurveyVersion;

/** Questionnaires. Whoever reads surveys sees those of the company and those of the departments that he reaches. */
@Stateless
public class Surveys {
    private static final String CODE = "[A-Za-z0-9_.-]{1,40}";

    @Inject
    SurveyRepository repository;

    @Inject
    ResponseRepository responses;

    @Inject
    Organisation organisation;

    @Inject
    Permissions permissions;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Audited("survey.create")
    @Allowed(value = Function.SURVEY, rights = Right.CREATE)
    public SurveyCard create(CreateSurvey command) {
        if (command.code() == null || !command.code().matches(CODE)) {
            throw Refused.invalid("code", "survey.code");
        }
        if (repository.byCode(command.code()).isPresent()) {
            throw new Refused("survey.codeTaken", command.code());
        }
        Survey survey = new Survey(
                command.code(),
                named(command.nameZh(), "nameZh"),
                named(command.nameEn(), "nameEn"),
                command.kind() == null ? SurveyKind.CAMPAIGN : command.kind(),
                department(command.owner()),
                !Boolean.FALSE.equals(command.anonymous()),
                clock.instant());
        repository.add(survey);
        return live(survey);
    }

    private static String named(String name, String field) {
        if (name == null || name.isBlank() || name.length() > 200 || name.indexOf('\0') >= 0) {
            throw Refused.invalid(field, "survey.name");
        }
        return name.strip();
    }

    private Long department(String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return organisation.departments().stream()
                .filter(found -> found.code().equals(code))
                .findFirst()
                .map(Organisation.DepartmentCard::id)
                .orElseThrow(() -> Refused.invalid("owner", "survey.noDepartment", code));
    }

    /**
     * Publishes the next version and opens the survey. Nothing of it can be changed afterwards.
     *
     * @throws Refused INVALID for items that cannot be stored or counted, or without a key indicator and a reason (SUR-06)
     */
    @Audited("survey.publish")
    @Allowed(
            value = Function.SURVEY,
            rights = {Right.CREATE, Right.UPDATE})
    public VersionCard publish(PublishVersion command) {
        Survey survey = reachable(command.survey());
        Questionnaire questionnaire =
                new Questionnaire(command.items() == null ? List.of() : command.items()).checked();
        KeyIndicators.require(questionnaire, command.waiver());
        if (survey.state() == SurveyState.CLOSED) {
            throw new Refused("survey.closed", survey.code());
        }
        int number = repository.versions(survey.id()).size() + 1;
        SurveyVersion version = new SurveyVersion(survey.id(), number, questionnaire.toJson());
        version.waive(command.waiver());
        repository.publish(version, questionnaire, clock.instant());
        survey.open();
        return versionCard(survey, version);
    }

    /**
     * No more answers.
     *
     * @param seen version that the caller saw, or null
     * @throws Refused STALE where it was changed meanwhile
     */
    @Audited("survey.close")
    @Allowed(
            value = Function.SURVEY,
            rights = {Right.CREATE, Right.UPDATE})
    public SurveyCard close(String code, Integer seen) {
        Survey survey = reachable(code);
        if (seen != null && seen != survey.version()) {
            throw Refused.stale("shared.stale");
        }
        survey.close();
        return live(survey);
    }

    /** With their counts as of now. */
    @Allowed(value = Function.SURVEY, rights = Right.READ)
    public Slice<SurveyCard> list(String after, int limit) {
        List<Survey> found = repository.after(after, path(), limit + 1);
        List<Long> ids = found.stream().map(Survey::id).toList();
        Map<Long, Long> counted = ids.isEmpty() ? Map.of() : responses.counted(ids);
        Map<Long, long[]> invited = ids.isEmpty() ? Map.of() : repository.invitations(ids);
        List<SurveyCard> cards = found.stream()
                .map(survey -> card(
                        survey,
                        counted.getOrDefault(survey.id(), 0L),
                        null,
                        invited.getOrDefault(survey.id(), new long[2])))
                .toList();
        return Slice.of(cards, limit, SurveyCard::code);
    }

    /** With its live counts. */
    @Allowed(value = Function.SURVEY, rights = Right.READ)
    public SurveyCard survey(String code) {
        return live(reachable(code));
    }

    private SurveyCard live(Survey survey) {
        Map<String, Long> counts = new LinkedHashMap<>(responses.counts(survey.id()));
        Long counted = counts.getOrDefault("", 0L);
        counts.remove("");
        return card(survey, counted, counts, repository.invitations(survey.id()));
    }

    /** What came in by each channel, as of now. */
    @Allowed(value = Function.SURVEY, rights = Right.READ)
    public List<ChannelCard> channels(String code) {
        Survey survey = reachable(code);
        Map<String, Long> counted = responses.byChannel(survey.id());
        Map<String, long[]> invited = repository.invitationsByChannel(survey.id());
        SortedSet<String> names = new TreeSet<>(counted.keySet());
        names.addAll(invited.keySet());
        return names.stream()
                .map(name -> new ChannelCard(
                        name,
                        invited.getOrDefault(name, new long[2])[0],
                        invited.getOrDefault(name, new long[2])[1],
                        counted.getOrDefault(name, 0L)))
                .toList();
    }

    /** With its counts, for whoever reads its figures; it holds nothing about anybody. */
    @Allowed(value = Function.STATISTICS, rights = Right.READ)
    public SurveyCard standing(String code) {
        return live(repository.byCode(code).orElseThrow(() -> Refused.notFound("survey.noSurvey", code)));
    }

    /** The questions of the newest version, for whoever reads its figures; empty before the first. */
    @Allowed(value = Function.STATISTICS, rights = Right.READ)
    public List<Item> questions(String code) {
        Survey survey = repository.byCode(code).orElseThrow(() -> Refused.notFound("survey.noSurvey", code));
        List<SurveyVersion> versions = repository.versions(survey.id());
        return versions.isEmpty()
                ? List.of()
                : versionCard(survey, versions.get(versions.size() - 1)).items();
    }

    @Allowed(value = Function.SURVEY, rights = Right.READ)
    public List<VersionCard> versions(String code) {
        Survey survey = reachable(code);
        return repository.versions(survey.id()).stream()
                .map(version -> versionCard(survey, version))
                .toList();
    }

    private Survey reachable(String code) {
        return repository
                .byCode(code)
                .filter(this::isReachable)
                .orElseThrow(() -> Refused.notFound("survey.noSurvey", String.valueOf(code)));
    }

    private boolean isReachable(Survey survey) {
        String path = path();
        return survey.ownerDepartmentId() == null
                || organisation.departments().stream()
                        .filter(found -> found.id().equals(survey.ownerDepartmentId()))
                        .anyMatch(found -> found.path().startsWith(path));
    }

    private String path() {
        Actor actor = current.get();
        return permissions.scope(actor, Function.SURVEY, Right.READ) == Scope.COMPANY ? "/" : actor.departmentPath();
    }

    private SurveyCard card(Survey survey, Long counted, Map<String, Long> excluded, long[] invited) {
        List<SurveyVersion> versions = repository.versions(survey.id());
        return new SurveyCard(
                survey.version(),
                survey.code(),
                survey.nameZh(),
                survey.nameEn(),
                survey.kind(),
                survey.ownerDepartmentId(),
                survey.anonymous(),
                survey.state(),
                survey.createdAt(),
                versions.isEmpty() ? null : versions.get(versions.size() - 1).number(),
                counted,
                excluded,
                invited[0],
                invited[1]);
    }

    private static VersionCard versionCard(Survey survey, SurveyVersion version) {
        return new VersionCard(
                survey.code(),
                version.number(),
                version.publishedAt(),
                version.waiver(),
                Questionnaire.parse(version.definition()).items());
    }
}
