package org.kesheng.report;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.organisation.Scope;
import org.kesheng.organisation.StaffNames;
import org.kesheng.report.control.FindingWords;
import org.kesheng.report.control.FrozenFigures;
import org.kesheng.report.control.PaperBook;
import org.kesheng.report.control.PaperPdf;
import org.kesheng.report.control.ReportWriter;
import org.kesheng.report.entity.Proposal;
import org.kesheng.report.entity.Report;
import org.kesheng.report.entity.ReportRepository;
import org.kesheng.shared.AuditSubject;
import org.kesheng.shared.Audited;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Slice;

/** Reports: read, print, assess, approve, distribute, answer, file. */
@Stateless
public class Reports {
    @Inject
    ReportRepository repository;

    @Inject
    ReportDuties duties;

    @Inject
    PlanFromReport plans;

    @Inject
    Permissions permissions;

    @Inject
    CurrentActor current;

    @Inject
    Organisation organisation;

    @Inject
    StaffNames names;

    @Inject
    Clock clock;

    /** Forms of a printed report. */
    public enum Format {
        PDF("pdf", "application/pdf"),
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String ending;
        private final String type;

        Format(String ending, String type) {
            this.ending = ending;
            this.type = type;
        }

        public String type() {
            return type;
        }
    }

    /** A file to take away. */
    public record Printed(String number, String name, String type, byte[] content) implements AuditSubject {
        @Override
        public String subjectKind() {
            return "report";
        }

        @Override
        public String subjectKey() {
            return number;
        }
    }

    /** Newest period first; {@code kind} and {@code state} narrow where they are not null. */
    @Allowed(value = Function.REPORT, rights = Right.READ)
    public Slice<ReportCard> list(ReportKind kind, ReportState state, String after, int limit) {
        List<ReportCard> cards = repository.list(kind, state, seesDrafts(), after, limit + 1).stream()
                .map(Reports::card)
                .toList();
        return Slice.of(cards, limit, card -> card.to() + "~" + card.number());
    }

    /**
     * One report. Who belongs to a department that got it has thereby read it (SUR-13).
     *
     * @throws Refused NOT_FOUND for what is not there or not yet distributed to the reader
     */
    @Allowed(value = Function.REPORT, rights = Right.READ)
    @Audited(value = "report.look", look = true)
    public ReportFile report(@NotNull String number) {
        Report report = found(number);
        Actor actor = current.get();
        report.read(actor.departmentId(), actor.staffId(), clock.instant());
        return file(report);
    }

    /** The report as a document in a language. */
    @Allowed(value = Function.REPORT, rights = Right.READ)
    @Audited(value = "report.look", look = true)
    public Paper paper(@NotNull String number, @NotNull Locale locale) {
        return write(found(number), locale);
    }

    /** What each recommendation says, in their order. */
    @Allowed(value = Function.REPORT, rights = Right.READ)
    public List<String> proposals(@NotNull String number, @NotNull Locale locale) {
        FindingWords words = new FindingWords(locale);
        return file(found(number)).recommendations().stream()
                .map(Recommendation::finding)
                .map(words::proposal)
                .toList();
    }

    /** The report as a file. */
    @Allowed(value = Function.REPORT, rights = Right.READ)
    @Audited(value = "report.print", look = true)
    public Printed print(@NotNull String number, @NotNull Format format, @NotNull Locale locale) {
        Paper paper = write(found(number), locale);
        byte[] content = format == Format.PDF ? PaperPdf.of(paper) : PaperBook.of(paper);
        String name = number + "-" + locale.getLanguage() + "." + format.ending;
        return new Printed(number, name, format.type, content);
    }

    private Paper write(Report report, Locale locale) {
        Map<Long, String> departments = new TreeMap<>();
        organisation.departments().forEach(d -> departments.put(d.id(), d.name(locale)));
        return new ReportWriter(locale, file(report), departments).write();
    }

    /**
     * Writes what the figures do not say into a draft; an empty text takes it away.
     *
     * @param version the one the writer saw, null: whatever is there
     */
    @Allowed(value = Function.REPORT, rights = Right.UPDATE)
    @Audited("report.assess")
    public ReportFile assess(@NotNull String number, Integer version, @Size(max = 8000) String text) {
        Report report = changeable(number, version);
        report.assess(text, current.get().staffId());
        return file(report);
    }

    /**
     * Approves, distributes or files.
     *
     * @throws Refused FORBIDDEN without the right, or for one's own assessment (ROL-50); a rule's code where it is not the time
     */
    @Allowed(
            value = Function.REPORT,
            rights = {Right.APPROVE, Right.EXECUTE})
    @Audited("report.move")
    public ReportFile move(@NotNull String number, Integer version, @NotNull ReportAction action) {
        Report report = changeable(number, version);
        Actor actor = current.get();
        if (!mayMove(report, action, actor)) {
            throw Refused.forbidden("organisation.noRight", Function.REPORT.name());
        }
        if (action == ReportAction.APPROVE
                && actor.staffId() != null
                && actor.staffId().equals(report.authorId())) {
            throw Refused.forbidden("report.ownAssessment", number);
        }
        if (action == ReportAction.FILE && report.undecided() > 0) {
            throw new Refused("report.undecided", report.undecided());
        }
        report.move(action, actor.staffId(), clock.instant());
        duties.follow(report, action);
        return file(report);
    }

    private boolean mayMove(Report report, ReportAction action, Actor actor) {
        return switch (action) {
            case APPROVE ->
                report.kind() == ReportKind.SURVEY
                        ? permissions.allows(actor, Function.SURVEY, Right.APPROVE)
                        : permissions.allows(actor, Function.REPORT, Right.APPROVE);
            case DISTRIBUTE -> permissions.allows(actor, Function.REPORT, Right.APPROVE);
            case FILE -> permissions.allows(actor, Function.REPORT, Right.EXECUTE);
        };
    }

    /** Plans what a recommendation asks for, or refuses it with the reason (IMP-01). */
    @Allowed(
            value = Function.PLAN,
            rights = {Right.APPROVE})
    @Audited("report.answer")
    public ReportFile answer(@NotNull @Valid AnswerRecommendation answer) {
        Report report = changeable(answer.number(), null);
        Proposal proposal = report.proposal(answer.position());
        requireConcerned(proposal);
        Long decider = current.get().staffId();
        boolean refused = given(answer.refusal());
        if (refused == (given(answer.planCode()) || given(answer.action()))) {
            throw Refused.invalid("refusal", "report.planOrReason");
        }
        if (refused) {
            report.refuse(answer.position(), answer.refusal().strip(), decider, clock.instant());
        } else {
            String plan = given(answer.planCode())
                    ? plans.existing(answer.planCode().strip())
                    : plans.draft(
                            answer,
                            FrozenFigures.read(report.figures()).findings().get(proposal.finding()),
                            report);
            report.plan(answer.position(), plan, decider, clock.instant());
        }
        duties.answered(report, answer.position());
        return file(report);
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    /** A head answers for his department and those below it; customer service and the general manager for all. */
    private void requireConcerned(Proposal proposal) {
        Actor actor = current.get();
        boolean everywhere = permissions.scope(actor, Function.PLAN, Right.APPROVE) == Scope.COMPANY;
        boolean own = organisation.departments().stream()
                .filter(d -> d.id().equals(proposal.departmentId()))
                .anyMatch(d -> d.path().startsWith(actor.departmentPath()));
        if (!everywhere && !own) {
            throw Refused.forbidden("report.notYourDepartment");
        }
    }

    private Report changeable(String number, Integer version) {
        Report report = found(number);
        if (version != null && version != report.version()) {
            throw Refused.stale("shared.stale");
        }
        return report;
    }

    private Report found(String number) {
        return repository.find(number, seesDrafts()).orElseThrow(() -> Refused.notFound("report.noReport", number));
    }

    /** R5. */
    private boolean seesDrafts() {
        return permissions.scope(current.get(), Function.REPORT, Right.READ) == Scope.COMPANY;
    }

    private static ReportCard card(Report report) {
        return new ReportCard(
                report.number(),
                report.kind(),
                report.from(),
                report.to(),
                report.survey(),
                report.state(),
                report.cut(),
                report.draftedAt(),
                report.kind().proposes() ? report.dueAt() : null,
                report.distributedAt(),
                (int) report.undecided(),
                report.proposals().size());
    }

    private ReportFile file(Report report) {
        ReportFigures figures = FrozenFigures.read(report.figures());
        List<Recommendation> recommendations = new ArrayList<>();
        for (Proposal proposal : report.proposals()) {
            recommendations.add(new Recommendation(
                    recommendations.size() + 1,
                    figures.findings().get(proposal.finding()),
                    proposal.departmentId(),
                    proposal.decision(),
                    proposal.planCode(),
                    proposal.reason(),
                    name(proposal.deciderId()),
                    proposal.decidedAt()));
        }
        List<ReportFile.Receipt> receipts = report.deliveries().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new ReportFile.Receipt(
                        entry.getKey(),
                        name(entry.getValue().readerId()),
                        entry.getValue().readAt()))
                .toList();
        Actor actor = current.get();
        Instant approvedAt = report.approvedAt();
        return new ReportFile(
                report.version(),
                card(report),
                figures,
                report.assessment(),
                name(report.authorId()),
                name(report.approverId()),
                approvedAt,
                report.filedAt(),
                recommendations,
                receipts,
                Arrays.stream(ReportAction.values())
                        .filter(action -> action.isPossibleIn(report.state()) && mayMove(report, action, actor))
                        .toList(),
                report.state() == ReportState.DRAFT && permissions.allows(actor, Function.REPORT, Right.UPDATE));
    }

    private String name(Long staffId) {
        return staffId == null ? null : names.of(staffId);
    }
}
