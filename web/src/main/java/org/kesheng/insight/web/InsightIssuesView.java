package org.kesheng.insight.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.kesheng.insight.SystemicIssue;
import org.kesheng.insight.SystemicIssues;
import org.kesheng.policy.Text;
import org.kesheng.shared.web.Notes;
import org.kesheng.shared.web.UserSession;

/** {@code /insight/issues}: the same cause with the same product, too often to be an accident. */
@Named
@ViewScoped
public class InsightIssuesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SystemicIssues issues;

    @Inject
    UserSession session;

    @Inject
    Notes notes;

    private Long id;
    private long chosen;
    private String plan;
    private String reason;
    private transient List<SystemicIssue> rows;

    public void enter() {
        getRows();
    }

    public List<SystemicIssue> getRows() {
        if (rows == null) {
            rows = issues.list();
        }
        return rows;
    }

    public boolean isMayDecide() {
        return issues.mayDecide();
    }

    public String tone(SystemicIssue issue) {
        return switch (issue.state()) {
            case OPEN -> "warn";
            case PLANNED -> "ok";
            case DISMISSED -> "";
        };
    }

    public String say(Text text) {
        return text.in(session.getLocale());
    }

    public void choose(long number) {
        chosen = number;
        plan = null;
        reason = null;
        notes.open("decide");
    }

    public void decide() {
        issues.decide(chosen, plan, reason);
        rows = null;
        notes.done("shared.done");
        notes.close("decide");
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(String plan) {
        this.plan = plan;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
