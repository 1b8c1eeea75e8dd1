package org.kesheng.improvement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.kesheng.improvement.Effect;
import org.kesheng.improvement.Figure;
import org.kesheng.improvement.Improvements;
import org.kesheng.improvement.Measure;
import org.kesheng.improvement.PlanAction;
import org.kesheng.improvement.PlanDossier;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.Notes;
import org.kesheng.shared.web.UserSession;
import org.kesheng.shared.web.chart.Unit;

/** {@code /improvement/plan?id=}: one plan, its milestones and its effect. */
@Named
@ViewScoped
public class ImprovementPlanView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Improvements improvements;

    @Inject
    UserSession session;

    @Inject
    Notes notes;

    private String id;
    private int seen;
    private transient PlanDossier plan;
    private String why;
    private int milestone;
    private int progress;
    private String evidence;

    public void enter() {
        if (id == null || id.isBlank()) {
            throw Refused.notFound("shared.notFound");
        }
        seen = getPlan().version();
    }

    public PlanDossier getPlan() {
        if (plan == null) {
            plan = improvements.plan(id);
        }
        return plan;
    }

    public void move(PlanAction action) {
        plan = improvements.move(id, seen, action, why);
        seen = plan.version();
        why = null;
        notes.done("improvement.moved", Texts.of(session.getLocale(), "improvement", action));
    }

    public void report(int number) {
        milestone = number;
        progress = getPlan().milestones().get(number - 1).progress();
        evidence = getPlan().milestones().get(number - 1).evidence();
        notes.open("report");
    }

    public void saveReport() {
        plan = improvements.report(id, seen, milestone, progress, evidence);
        seen = plan.version();
        notes.done("shared.done");
        notes.close("report");
    }

    public Effect getLatest() {
        return getPlan().effects().isEmpty() ? null : getPlan().effects().get(0);
    }

    /** A value of the plan's measure. */
    public String write(Double value) {
        return value == null ? null : unit().write(session.getLocale(), value);
    }

    public String n(Figure figure) {
        return Unit.COUNT.write(session.getLocale(), figure.n());
    }

    private Unit unit() {
        Measure.Kind kind = getPlan().measure().kind();
        return switch (kind) {
            case MEAN -> Unit.SCORE;
            case NPS -> Unit.NPS;
            default -> Unit.SHARE;
        };
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public int getProgress() {
        return progress;
    }

    public void setProgress(int progress) {
        this.progress = progress;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }
}
