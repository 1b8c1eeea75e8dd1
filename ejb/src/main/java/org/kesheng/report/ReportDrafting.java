package org.kesheng.report;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.kesheng.improvement.Improvements;
import org.kesheng.improvement.PlanCard;
import org.kesheng.improvement.PlanState;
import org.kesheng.insight.Series;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Right;
import org.kesheng.policy.CompanyParameters;
import org.kesheng.policy.ParameterValues;
import org.kesheng.report.ReportFigures.Line;
import org.kesheng.report.ReportFigures.PlanLine;
import org.kesheng.report.control.Findings;
import org.kesheng.report.entity.Report.Subject;
import org.kesheng.survey.SurveyCard;
import org.kesheng.survey.SurveyKind;
import org.kesheng.survey.SurveyState;

/**
 * JOB-13: collects published figures and drafts reports from them. Reads outside a transaction, because each figure comes from its own
 * door and a refusal of one (a survey without an outcome) must not undo the others; the draft is kept in one.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportDrafting {
    private static final int QUARTER = 3;
    private static final Set<PlanState> OVER = Set.of(PlanState.CLOSED);

    @Inject
    ComplaintPart complaints;

    @Inject
    SurveyPart surveys;

    @Inject
    Improvements improvements;

    @Inject
    Organisation organisation;

    @Inject
    CompanyParameters parameters;

    @Inject
    ReportRegister register;

    /**
     * Drafts the reports of a month, and those of the surveys whose quarter ends with it or that were closed by then. What is drafted
     * already stays as it is.
     *
     * @return how many were drafted now
     */
    @Allowed(value = Function.REPORT, rights = Right.CREATE)
    public int draft(YearMonth month) {
        Instant cut = complaints.cut();
        if (cut == null) {
            return 0;
        }
        int drafted = 0;
        String survey = surveys.monitor();
        ReportFigures figures = null;
        for (ReportKind kind :
                List.of(ReportKind.FEEDBACK, ReportKind.MANAGEMENT, ReportKind.COMPLAINTS, ReportKind.REPAIRS)) {
            Subject subject =
                    new Subject(kind.prefix() + "-" + month, kind, month.atDay(1), month.atEndOfMonth(), null);
            if (!register.isThere(subject.number())) {
                figures = figures == null ? month(month, survey, cut) : figures;
                register.keep(subject, figures);
                drafted++;
            }
        }
        for (SurveyCard card : surveys.counted()) {
            drafted += draft(card, month, cut);
        }
        return drafted;
    }

    private int draft(SurveyCard card, YearMonth month, Instant cut) {
        boolean watching = card.kind() == SurveyKind.PULSE && card.state() == SurveyState.OPEN;
        if (watching && month.getMonthValue() % QUARTER != 0 || !watching && card.state() != SurveyState.CLOSED) {
            return 0;
        }
        YearMonth first = month.minusMonths(QUARTER - 1L);
        String period = watching ? month.getYear() + "Q" + month.atDay(1).get(IsoFields.QUARTER_OF_YEAR) : "END";
        LocalDate from = watching ? first.atDay(1) : null;
        Subject subject = new Subject(
                ReportKind.SURVEY.prefix() + "-" + card.code() + "-" + period,
                ReportKind.SURVEY,
                from == null ? first.atDay(1) : from,
                month.atEndOfMonth(),
                card.code());
        if (register.isThere(subject.number())) {
            return 0;
        }
        register.keep(subject, survey(subject, month, cut));
        return 1;
    }

    /** What all reports of a month are written from. */
    private ReportFigures month(YearMonth month, String survey, Instant cut) {
        LocalDate from = month.atDay(1);
        LocalDate to = month.atEndOfMonth();
        ParameterValues values = parameters.values();
        int smallest = values.number("PRM-58");
        Labels labels = new Labels(organisation.departments());
        return found(new ReportFigures(
                from,
                to,
                cut,
                smallest,
                Double.parseDouble(values.value("PRM-30")),
                survey == null ? null : surveys.survey(survey),
                complaints.kinds(from, to),
                complaints.complaints(from, to, smallest, labels),
                complaints.grades(month),
                complaints.clocks(from, to),
                lines(month, survey),
                survey == null ? null : surveys.scores(survey, from.minusMonths(1), from, to, labels),
                plans(),
                List.of()));
    }

    private ReportFigures survey(Subject subject, YearMonth month, Instant cut) {
        ParameterValues values = parameters.values();
        Labels labels = new Labels(organisation.departments());
        LocalDate before = subject.from().minusMonths(QUARTER);
        return found(new ReportFigures(
                subject.from(),
                subject.to(),
                cut,
                values.number("PRM-58"),
                Double.parseDouble(values.value("PRM-30")),
                surveys.survey(subject.survey()),
                List.of(),
                null,
                List.of(),
                List.of(),
                complaints.line(Series.Measure.INDEX, subject.survey(), month),
                surveys.scores(subject.survey(), before, subject.from(), subject.to(), labels),
                plans(),
                List.of()));
    }

    private static ReportFigures found(ReportFigures f) {
        return new ReportFigures(
                f.from(),
                f.to(),
                f.cut(),
                f.smallest(),
                f.required(),
                f.survey(),
                f.kinds(),
                f.complaints(),
                f.grades(),
                f.clocks(),
                f.series(),
                f.scores(),
                f.plans(),
                Findings.of(f));
    }

    private List<Line> lines(YearMonth month, String survey) {
        List<Line> lines = new ArrayList<>();
        if (survey != null) {
            lines.addAll(complaints.line(Series.Measure.INDEX, survey, month));
        }
        for (Series.Measure measure : List.of(
                Series.Measure.COMPLAINTS,
                Series.Measure.ON_TIME,
                Series.Measure.RESPONSE,
                Series.Measure.RESOLUTION)) {
            lines.addAll(complaints.line(measure, null, month));
        }
        return lines;
    }

    /** Those that are not over. */
    private List<PlanLine> plans() {
        return improvements.standing().stream()
                .filter(plan -> !OVER.contains(plan.state()))
                .map(this::line)
                .toList();
    }

    private PlanLine line(PlanCard plan) {
        return new PlanLine(
                plan.code(),
                plan.title(),
                plan.state().name(),
                Objects.requireNonNullElse(organisation.codeOf(plan.departmentId()), ""),
                plan.progress(),
                plan.onCourse(),
                plan.verdict() == null ? null : plan.verdict().name());
    }
}
