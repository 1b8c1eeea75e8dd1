package org.kesheng.improvement.web;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kesheng.improvement.DraftPlan;
import org.kesheng.improvement.Measure;
import org.kesheng.improvement.PlanDossier;
import org.kesheng.improvement.PlanSource;
import org.kesheng.shared.Refused;

/** What is typed of a plan; the boundary checks what it says. Shares are typed in per cent, as they are read. */
public class DraftForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double HUNDRED = 100;

    /** One milestone. */
    public static class StepForm implements Serializable {
        private static final long serialVersionUID = 1L;
        private String text;
        private Long staffId;
        private String dueOn;

        boolean isBlank() {
            return DraftForm.isBlank(text) && staffId == null && DraftForm.isBlank(dueOn);
        }

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }

        public Long getStaffId() {
            return staffId;
        }

        public void setStaffId(Long staffId) {
            this.staffId = staffId;
        }

        public String getDueOn() {
            return dueOn;
        }

        public void setDueOn(String dueOn) {
            this.dueOn = dueOn;
        }
    }

    private String title;
    private PlanSource source = PlanSource.SURVEY;
    private String sourceKey;
    private Long departmentId;
    private Long ownerId;
    private String cause;
    private String correction;
    private String correctiveAction;
    private String preventiveAction;
    private Measure.Kind kind = Measure.Kind.TOPBOX;
    private String survey;
    private String item;
    private Integer threshold;
    private Long measuredId;
    private String category;
    private String baselineFrom;
    private String baselineTo;
    private Double target;
    private String checkOn;
    private final ArrayList<StepForm> steps = new ArrayList<>(List.of(new StepForm()));

    static DraftForm of(PlanDossier plan) {
        DraftForm form = new DraftForm();
        form.title = plan.card().title();
        form.source = plan.source();
        form.sourceKey = plan.sourceKey();
        form.departmentId = plan.card().departmentId();
        form.ownerId = plan.card().ownerId();
        form.cause = plan.cause();
        form.correction = plan.correction();
        form.correctiveAction = plan.correctiveAction();
        form.preventiveAction = plan.preventiveAction();
        form.kind = plan.measure().kind();
        form.survey = plan.measure().survey();
        form.item = plan.measure().item();
        form.threshold = plan.measure().threshold();
        form.measuredId = plan.measure().departmentId();
        form.category = plan.measure().category();
        form.baselineFrom = String.valueOf(plan.baselineFrom());
        form.baselineTo = String.valueOf(plan.baselineTo());
        form.target = isShare(form.kind) ? plan.target() * HUNDRED : plan.target();
        form.checkOn = String.valueOf(plan.card().checkOn());
        form.steps.clear();
        plan.milestones().forEach(known -> {
            StepForm step = new StepForm();
            step.text = known.text();
            step.staffId = known.staffId();
            step.dueOn = String.valueOf(known.dueOn());
            form.steps.add(step);
        });
        return form;
    }

    static boolean isShare(Measure.Kind kind) {
        return kind == Measure.Kind.TOPBOX || kind == Measure.Kind.ON_TIME_RATE || kind == Measure.Kind.CATEGORY_SHARE;
    }

    DraftPlan command() {
        boolean answers = kind.ofAnswers();
        Measure measure = new Measure(
                kind,
                answers ? survey : null,
                answers ? item : null,
                kind == Measure.Kind.TOPBOX ? threshold : null,
                measuredId,
                kind == Measure.Kind.CATEGORY_SHARE ? category : null);
        return new DraftPlan(
                title,
                source,
                sourceKey,
                departmentId,
                ownerId,
                cause,
                correction,
                correctiveAction,
                preventiveAction,
                measure,
                date("baselineFrom", baselineFrom),
                date("baselineTo", baselineTo),
                target == null ? null : isShare(kind) ? target / HUNDRED : target,
                date("checkOn", checkOn),
                steps.stream()
                        .filter(step -> !step.isBlank())
                        .map(step -> new DraftPlan.Step(step.text, step.staffId, date("dueOn", step.dueOn)))
                        .toList());
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static LocalDate date(String field, String text) {
        try {
            return isBlank(text) ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refused.invalid(field, "improvement.date", text);
        }
    }

    void addStep() {
        steps.add(new StepForm());
    }

    void dropStep(StepForm step) {
        steps.remove(step);
        if (steps.isEmpty()) {
            addStep();
        }
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public PlanSource getSource() {
        return source;
    }

    public void setSource(PlanSource source) {
        this.source = source;
    }

    public String getSourceKey() {
        return sourceKey;
    }

    public void setSourceKey(String sourceKey) {
        this.sourceKey = sourceKey;
    }

    public Long getDepartmentId() {
        return departmentId;
    }

    public void setDepartmentId(Long departmentId) {
        this.departmentId = departmentId;
    }

    public Long getOwnerId() {
        return ownerId;
    }

    public void setOwnerId(Long ownerId) {
        this.ownerId = ownerId;
    }

    public String getCause() {
        return cause;
    }

    public void setCause(String cause) {
        this.cause = cause;
    }

    public String getCorrection() {
        return correction;
    }

    public void setCorrection(String correction) {
        this.correction = correction;
    }

    public String getCorrectiveAction() {
        return correctiveAction;
    }

    public void setCorrectiveAction(String correctiveAction) {
        this.correctiveAction = correctiveAction;
    }

    public String getPreventiveAction() {
        return preventiveAction;
    }

    public void setPreventiveAction(String preventiveAction) {
        this.preventiveAction = preventiveAction;
    }

    public Measure.Kind getKind() {
        return kind;
    }

    public void setKind(Measure.Kind kind) {
        this.kind = kind;
    }

    public String getSurvey() {
        return survey;
    }

    public void setSurvey(String survey) {
        this.survey = survey;
    }

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
    }

    public Integer getThreshold() {
        return threshold;
    }

    public void setThreshold(Integer threshold) {
        this.threshold = threshold;
    }

    public Long getMeasuredId() {
        return measuredId;
    }

    public void setMeasuredId(Long measuredId) {
        this.measuredId = measuredId;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getBaselineFrom() {
        return baselineFrom;
    }

    public void setBaselineFrom(String baselineFrom) {
        this.baselineFrom = baselineFrom;
    }

    public String getBaselineTo() {
        return baselineTo;
    }

    public void setBaselineTo(String baselineTo) {
        this.baselineTo = baselineTo;
    }

    public Double getTarget() {
        return target;
    }

    public void setTarget(Double target) {
        this.target = target;
    }

    public String getCheckOn() {
        return checkOn;
    }

    public void setCheckOn(String checkOn) {
        this.checkOn = checkOn;
    }

    public List<StepForm> getSteps() {
        return steps;
    }
}
