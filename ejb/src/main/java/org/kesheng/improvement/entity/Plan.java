package org.kesheng.improvement.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kesheng.improvement.DraftPlan;
import org.kesheng.improvement.Effect;
import org.kesheng.improvement.Measure;
import org.kesheng.improvement.PlanAction;
import org.kesheng.improvement.PlanSource;
import org.kesheng.improvement.PlanState;
import org.kesheng.shared.Refused;

/**
 * A plan from draft to verdict. It is written (measure, baseline period, target and check date included), approved by somebody else,
 * carried out milestone by milestone, declared implemented, evaluated on the figures of the night, and closed with a verdict or
 * adjusted and run again. A problem that returns reopens it.
 */
@Entity
@Table(name = "plan")
public class Plan {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_seq")
    @SequenceGenerator(name = "plan_seq", sequenceName = "plan_seq", allocationSize = 50)
    private Long id;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "code", nullable = false)
    private String code;

    @Column(name = "title", nullable = false)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "source", nullable = false)
    private PlanSource source;

    @Column(name = "source_key")
    private String sourceKey;

    @Column(name = "department_id", nullable = false)
    private Long departmentId;

    @Column(name = "owner_id", nullable = false)
    private Long ownerId;

    @Column(name = "author_id")
    private Long authorId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private PlanState state = PlanState.DRAFT;

    @Column(name = "cause", nullable = false)
    private String cause;

    @Column(name = "correction")
    private String correction;

    @Column(name = "corrective_action", nullable = false)
    private String correctiveAction;

    @Column(name = "preventive_action")
    private String preventiveAction;

    @Enumerated(EnumType.STRING)
    @Column(name = "measure_kind", nullable = false)
    private Measure.Kind measureKind;

    @Column(name = "measure_survey")
    private String measureSurvey;

    @Column(name = "measure_item")
    private String measureItem;

    @Column(name = "measure_threshold")
    private Integer measureThreshold;

    @Column(name = "measure_department_id")
    private Long measureDepartmentId;

    @Column(name = "measure_category")
    private String measureCategory;

    @Column(name = "baseline_from", nullable = false)
    private LocalDate baselineFrom;

    @Column(name = "baseline_to", nullable = false)
    private LocalDate baselineTo;

    @Column(name = "target", nullable = false)
    private double target;

    @Column(name = "check_on", nullable = false)
    private LocalDate checkOn;

    @Column(name = "started_on")
    private LocalDate startedOn;

    @Column(name = "implemented_on")
    private LocalDate implementedOn;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "verdict")
    private Effect.Verdict verdict;

    @Column(name = "remark")
    private String remark;

    @ElementCollection
    @CollectionTable(name = "plan_milestone", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<Milestone> milestones = new ArrayList<>();

    protected Plan() {}

    public Plan(String code, DraftPlan draft, Long authorId) {
        this.code = code;
        this.authorId = authorId;
        this.source = draft.source();
        this.sourceKey = draft.sourceKey();
        write(draft);
    }

    private void write(DraftPlan draft) {
        this.title = draft.title();
        this.departmentId = draft.departmentId();
        this.ownerId = draft.ownerId();
        this.cause = draft.cause();
        this.correction = draft.correction();
        this.correctiveAction = draft.correctiveAction();
        this.preventiveAction = draft.preventiveAction();
        Measure measure = draft.measure();
        this.measureKind = measure.kind();
        this.measureSurvey = measure.survey();
        this.measureItem = measure.item();
        this.measureThreshold = measure.threshold();
        this.measureDepartmentId = measure.departmentId();
        this.measureCategory = measure.category();
        this.baselineFrom = draft.baselineFrom();
        this.baselineTo = draft.baselineTo();
        this.target = draft.target();
        this.checkOn = draft.checkOn();
        milestones.clear();
        draft.milestones().forEach(m -> milestones.add(new Milestone(m.text(), m.staffId(), m.dueOn())));
    }

    /** Only a draft can be rewritten; afterwards the measure stands (I1). */
    public void rewrite(DraftPlan draft) {
        if (state != PlanState.DRAFT) {
            throw new Refused("improvement.notADraft", code);
        }
        write(draft);
    }

    /** Moves on, if the table allows it. */
    public void move(PlanAction action, LocalDate today, Instant now, String why) {
        if (!action.isPossibleIn(state)) {
            throw new Refused("improvement.notNow", action, state);
        }
        this.state = action.to();
        this.remark = why;
        switch (action) {
            case START -> this.startedOn = startedOn == null ? today : startedOn;
            case IMPLEMENT -> this.implementedOn = today;
            case CLOSE -> {
                this.closedOn = today;
                this.closedAt = now;
            }
            case REOPEN, ADJUST -> reopen();
            default -> {
                // the state says it all
            }
        }
    }

    private void reopen() {
        this.implementedOn = null;
        this.closedOn = null;
        this.closedAt = null;
        this.verdict = null;
    }

    public void judge(Effect.Verdict judged) {
        this.verdict = judged;
    }

    /** @param position from 0 */
    public void report(int position, int percent, String evidence, LocalDate today) {
        if (position < 0 || position >= milestones.size()) {
            throw Refused.notFound("improvement.noMilestone", position + 1);
        }
        milestones.get(position).report(percent, evidence, today);
    }

    public boolean allMilestonesDone() {
        return milestones.stream().allMatch(m -> m.progress() == 100);
    }

    public Measure measure() {
        return new Measure(
                measureKind, measureSurvey, measureItem, measureThreshold, measureDepartmentId, measureCategory);
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public PlanSource source() {
        return source;
    }

    public String sourceKey() {
        return sourceKey;
    }

    public Long departmentId() {
        return departmentId;
    }

    public Long ownerId() {
        return ownerId;
    }

    public Long authorId() {
        return authorId;
    }

    public PlanState state() {
        return state;
    }

    public String cause() {
        return cause;
    }

    public String correction() {
        return correction;
    }

    public String correctiveAction() {
        return correctiveAction;
    }

    public String preventiveAction() {
        return preventiveAction;
    }

    public LocalDate baselineFrom() {
        return baselineFrom;
    }

    public LocalDate baselineTo() {
        return baselineTo;
    }

    public double target() {
        return target;
    }

    public LocalDate checkOn() {
        return checkOn;
    }

    public LocalDate startedOn() {
        return startedOn;
    }

    public LocalDate implementedOn() {
        return implementedOn;
    }

    public LocalDate closedOn() {
        return closedOn;
    }

    /** The moment of closing; null while it is open, and for plans that were closed before it was kept. */
    public Instant closedAt() {
        return closedAt;
    }

    public Effect.Verdict verdict() {
        return verdict;
    }

    public String remark() {
        return remark;
    }

    public List<Milestone> milestones() {
        return List.copyOf(milestones);
    }
}
