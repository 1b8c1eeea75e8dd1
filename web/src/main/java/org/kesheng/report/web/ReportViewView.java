package org.kesheng.report.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.organisation.Scope;
import org.kesheng.report.AnswerRecommendation;
import org.kesheng.report.Paper;
import org.kesheng.report.Recommendation;
import org.kesheng.report.ReportAction;
import org.kesheng.report.ReportFile;
import org.kesheng.report.ReportState;
import org.kesheng.report.Reports;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.Notes;
import org.kesheng.shared.web.UserSession;

/** {@code /report/view?number=}: one report as it is printed, what may be done with it, and what becomes of its proposals. */
@Named
@ViewScoped
public class ReportViewView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Reports reports;

    @Inject
    Organisation organisation;

    @Inject
    Permissions permissions;

    @Inject
    CurrentActor current;

    @Inject
    UserSession session;

    @Inject
    Notes notes;

    private String number;
    private int seen;
    private transient ReportFile file;
    private transient Paper paper;
    private transient List<String> proposals;
    private transient Map<Long, String> departments;
    private String assessment;
    private int position;
    private String action;
    private String planCode;
    private String refusal;
    private Long ownerId;
    private String dueOn;
    private String checkOn;

    public void enter() {
        if (number == null || number.isBlank()) {
            throw Refused.notFound("shared.notFound");
        }
        seen = getFile().version();
        assessment = getFile().assessment();
    }

    public ReportFile getFile() {
        if (file == null) {
            file = reports.report(number);
        }
        return file;
    }

    public Paper getPaper() {
        if (paper == null) {
            paper = reports.paper(number, session.getLocale());
        }
        return paper;
    }

    /** What a recommendation says. */
    public String proposal(Recommendation recommendation) {
        if (proposals == null) {
            proposals = reports.proposals(number, session.getLocale());
        }
        return proposals.get(recommendation.position() - 1);
    }

    public String department(Long id) {
        if (departments == null) {
            Locale locale = session.getLocale();
            departments = new HashMap<>();
            organisation.departments().forEach(d -> departments.put(d.id(), d.name(locale)));
        }
        return id == null
                ? Texts.of(session.getLocale(), "report.customerService")
                : Objects.requireNonNullElse(departments.get(id), "");
    }

    public String getTone() {
        return ReportListView.toneOf(getFile().card().state());
    }

    /** Whether the reader may answer it: of his departments, or of the company. */
    public boolean isAnswerable(Recommendation recommendation) {
        Scope scope = permissions.scope(current.get(), Function.PLAN, Right.APPROVE);
        boolean own = organisation.departments().stream()
                .filter(d -> d.id().equals(recommendation.departmentId()))
                .anyMatch(d -> d.path().startsWith(current.get().departmentPath()));
        return getFile().card().state() == ReportState.DISTRIBUTED
                && (scope == Scope.COMPANY || scope == Scope.DEPARTMENT && own);
    }

    public List<Organisation.Colleague> getColleagues() {
        return organisation.colleaguesBelow(
                permissions.scope(current.get(), Function.PLAN, Right.APPROVE) == Scope.COMPANY
                        ? "/"
                        : current.get().departmentPath());
    }

    public void move(ReportAction wanted) {
        take(reports.move(number, seen, wanted));
        notes.done("report.moved", Texts.of(session.getLocale(), "report", wanted));
    }

    public void write() {
        assessment = getFile().assessment();
        notes.open("assess");
    }

    public void assess() {
        take(reports.assess(number, seen, assessment));
        notes.done("shared.done");
        notes.close("assess");
    }

    public void answer(int wanted) {
        position = wanted;
        action = null;
        planCode = null;
        refusal = null;
        notes.open("answer");
    }

    public void saveAnswer() {
        take(reports.answer(new AnswerRecommendation(
                number, position, planCode, action, ownerId, day("dueOn", dueOn), day("checkOn", checkOn), refusal)));
        notes.done("shared.done");
        notes.close("answer");
    }

    private static LocalDate day(String field, String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refused.invalid(field, "report.datesMissing");
        }
    }

    private void take(ReportFile changed) {
        file = changed;
        seen = changed.version();
        paper = null;
        proposals = null;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getAssessment() {
        return assessment;
    }

    public void setAssessment(String assessment) {
        this.assessment = assessment;
    }

    public int getPosition() {
        return position;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getPlanCode() {
        return planCode;
    }

    public void setPlanCode(String planCode) {
        this.planCode = planCode;
    }

    public String getRefusal() {
        return refusal;
    }

    public void setRefusal(String refusal) {
        this.refusal = refusal;
    }

    public Long getOwnerId() {
        return ownerId;
    }

    public void setOwnerId(Long ownerId) {
        this.ownerId = ownerId;
    }

    public String getDueOn() {
        return dueOn;
    }

    public void setDueOn(String dueOn) {
        this.dueOn = dueOn;
    }

    public String getCheckOn() {
        return checkOn;
    }

    public void setCheckOn(String checkOn) {
        this.checkOn = checkOn;
    }
}
