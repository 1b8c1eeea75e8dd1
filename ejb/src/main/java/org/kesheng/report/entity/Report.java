package org.kesheng.report.entity;

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
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kesheng.report.ReportAction;
import org.kesheng.report.ReportKind;
import org.kesheng.report.ReportState;
import org.kesheng.shared.Refused;

/** A report from draft to file. Its figures are never changed. */
@Entity
@Table(name = "report")
public class Report {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_seq")
    @SequenceGenerator(name = "report_seq", sequenceName = "report_seq", allocationSize = 50)
    private Long id;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "number", nullable = false)
    private String number;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private ReportKind kind;

    @Column(name = "period_from", nullable = false)
    private LocalDate from;

    @Column(name = "period_to", nullable = false)
    private LocalDate to;

    @Column(name = "survey")
    private String survey;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private ReportState state = ReportState.DRAFT;

    @Column(name = "figures", nullable = false, updatable = false)
    private String figures;

    @Column(name = "cut", nullable = false)
    private Instant cut;

    @Column(name = "drafted_at", nullable = false)
    private Instant draftedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "assessment")
    private String assessment;

    @Column(name = "author_id")
    private Long authorId;

    @Column(name = "approver_id")
    private Long approverId;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "distributed_at")
    private Instant distributedAt;

    @Column(name = "filed_at")
    private Instant filedAt;

    @ElementCollection
    @CollectionTable(name = "report_recommendation", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    private List<Proposal> proposals = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "report_receipt", joinColumns = @JoinColumn(name = "report_id"))
    @MapKeyColumn(name = "department_id")
    private Map<Long, Delivery> deliveries = new TreeMap<>();

    protected Report() {}

    /** What it is a report of. */
    public record Subject(String number, ReportKind kind, LocalDate from, LocalDate to, String survey) {}

    public Report(Subject subject, String figures, Instant cut, List<Proposal> proposals, Instant dueAt, Instant now) {
        this.number = subject.number();
        this.kind = subject.kind();
        this.from = subject.from();
        this.to = subject.to();
        this.survey = subject.survey();
        this.figures = figures;
        this.cut = cut;
        this.dueAt = dueAt;
        this.draftedAt = now;
        this.proposals.addAll(proposals);
        if (kind.filingClass() > 0) {
            this.state = ReportState.FILED;
            this.filedAt = now;
        }
    }

    /** Writes what the figures do not say. Only a draft can be written. */
    public void assess(String text, Long author) {
        if (state != ReportState.DRAFT) {
            throw new Refused("report.notADraft", number);
        }
        this.assessment = text == null || text.isBlank() ? null : text.strip();
        this.authorId = assessment == null ? null : author;
    }

    /** Moves on, if the table allows it. */
    public void move(ReportAction action, Long staffId, Instant now) {
        if (!action.isPossibleIn(state)) {
            throw new Refused("report.notNow", action, state);
        }
        this.state = action.to();
        switch (action) {
            case APPROVE -> {
                this.approverId = staffId;
                this.approvedAt = now;
            }
            case DISTRIBUTE -> this.distributedAt = now;
            case FILE -> this.filedAt = now;
        }
    }

    public void deliver(Collection<Long> departments) {
        departments.forEach(department -> deliveries.put(department, new Delivery(distributedAt)));
    }

    /** The first of a department counts. */
    public boolean read(Long department, Long staffId, Instant now) {
        Delivery delivery = department == null ? null : deliveries.get(department);
        if (delivery == null || delivery.readAt() != null) {
            return false;
        }
        deliveries.put(department, delivery.readBy(staffId, now));
        return true;
    }

    /** @param position from 1 */
    public Proposal proposal(int position) {
        if (position < 1 || position > proposals.size()) {
            throw Refused.notFound("report.noRecommendation", position);
        }
        return proposals.get(position - 1);
    }

    /** IMP-01; a decision may be changed until the report is filed. */
    public void plan(int position, String planCode, Long decider, Instant now) {
        open(position).plan(planCode, decider, now);
    }

    public void refuse(int position, String why, Long decider, Instant now) {
        open(position).refuse(why, decider, now);
    }

    private Proposal open(int position) {
        if (state != ReportState.DISTRIBUTED) {
            throw new Refused("report.notDistributed", number);
        }
        return proposal(position);
    }

    public long undecided() {
        return proposals.stream().filter(p -> p.decision() == null).count();
    }

    public int version() {
        return version;
    }

    public String number() {
        return number;
    }

    public ReportKind kind() {
        return kind;
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return to;
    }

    public String survey() {
        return survey;
    }

    public ReportState state() {
        return state;
    }

    public String figures() {
        return figures;
    }

    public Instant cut() {
        return cut;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public String assessment() {
        return assessment;
    }

    public Long authorId() {
        return authorId;
    }

    public Long approverId() {
        return approverId;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    public Instant distributedAt() {
        return distributedAt;
    }

    public Instant filedAt() {
        return filedAt;
    }

    public List<Proposal> proposals() {
        return List.copyOf(proposals);
    }

    public Map<Long, Delivery> deliveries() {
        return Map.copyOf(deliveries);
    }
}
