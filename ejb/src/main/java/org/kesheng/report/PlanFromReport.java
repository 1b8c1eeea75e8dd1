package org.kesheng.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.kesheng.improvement.DraftPlan;
import org.kesheng.improvement.Improvements;
import org.kesheng.improvement.Measure;
import org.kesheng.improvement.PlanSource;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.report.control.FindingWords;
import org.kesheng.report.control.FrozenFigures;
import org.kesheng.report.entity.Report;
import org.kesheng.shared.Refused;

/** Makes plans of recommendations: the measure, its baseline and its target come from the figure that was found. */
@ApplicationScoped
public class PlanFromReport {
    /** Half of the way back counts as reached; the head who drafts may set another target before it is approved. */
    private static final double HALF = 0.5;

    private static final double KEPT = 0.9;
    private static final int TOP = 4;

    @Inject
    Improvements improvements;

    @Inject
    CurrentActor current;

    /** @return the code, of a plan that the actor may see */
    String existing(String code) {
        return improvements.plan(code).card().code();
    }

    /** @return the code of the draft */
    String draft(AnswerRecommendation answer, Finding finding, Report report) {
        if (answer.ownerId() == null) {
            throw Refused.invalid("ownerId", "report.ownerMissing");
        }
        if (answer.dueOn() == null || answer.checkOn() == null) {
            throw Refused.invalid("dueOn", "report.datesMissing");
        }
        FindingWords words = new FindingWords(Locale.SIMPLIFIED_CHINESE);
        Long department = report.proposal(answer.position()).departmentId();
        return improvements
                .draft(new DraftPlan(
                        words.title(finding),
                        report.kind() == ReportKind.SURVEY ? PlanSource.SURVEY : PlanSource.REPORT,
                        report.number(),
                        department == null ? current.get().departmentId() : department,
                        answer.ownerId(),
                        words.sentence(finding),
                        null,
                        answer.action().strip(),
                        null,
                        measure(finding, report, department),
                        report.from(),
                        report.to(),
                        target(finding),
                        answer.checkOn(),
                        List.of(new DraftPlan.Step(
                                shortened(answer.action().strip()), answer.ownerId(), answer.dueOn()))))
                .card()
                .code();
    }

    private static String shortened(String text) {
        return text.length() <= 500 ? text : text.substring(0, 500);
    }

    private static Measure measure(Finding finding, Report report, Long department) {
        ReportFigures figures = FrozenFigures.read(report.figures());
        String survey =
                figures.survey() == null ? null : figures.survey().name().code();
        return switch (finding.kind()) {
            case CLASS_MORE, TOP_CAUSE ->
                new Measure(
                        Measure.Kind.CATEGORY_SHARE,
                        null,
                        null,
                        null,
                        null,
                        finding.subject().code());
            case ITEM_WEAK ->
                new Measure(Measure.Kind.TOPBOX, survey, finding.subject().code(), TOP, null, null);
            case UNIT_WEAK -> new Measure(Measure.Kind.TOPBOX, survey, "OVERALL", TOP, department, null);
            case INDEX_LOW -> new Measure(Measure.Kind.TOPBOX, survey, "OVERALL", TOP, null, null);
            default -> new Measure(Measure.Kind.ON_TIME_RATE, null, null, null, null, null);
        };
    }

    private static double target(Finding finding) {
        List<Double> numbers = finding.numbers();
        return switch (finding.kind()) {
            case CLASS_MORE -> numbers.get(0) + HALF * (numbers.get(1) - numbers.get(0));
            case TOP_CAUSE -> numbers.get(1) * HALF;
            case ITEM_WEAK -> numbers.get(0) + HALF * (numbers.get(4) - numbers.get(0));
            default -> KEPT;
        };
    }
}
