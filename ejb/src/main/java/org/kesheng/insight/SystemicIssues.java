package org.kesheng.insight;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.kesheng.insight.SystemicIssue.State;
import org.kesheng.insight.control.Recurrence;
import org.kesheng.insight.entity.AlertStore;
import org.kesheng.insight.entity.InsightStore;
import org.kesheng.insight.entity.SampleReader;
import org.kesheng.operation.Grip;
import org.kesheng.operation.Runs;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.organisation.Role;
import org.kesheng.organisation.Scope;
import org.kesheng.policy.CompanyParameters;
import org.kesheng.policy.Packs;
import org.kesheng.policy.ParameterValues;
import org.kesheng.shared.Audited;
import org.kesheng.shared.Refused;
import org.kesheng.work.OpenTask;
import org.kesheng.work.Tasks;

/** Systemic issues: what comes back too often to be an accident (ANA-07), and what was decided about it (IMP-17). */
@Stateless
public class SystemicIssues {
    /** Kind and object of the tasks. */
    public static final String TASK = "SYSTEMIC_ISSUE";

    public static final String OBJECT = "systemic-issue";

    private static final int SHOWN = 200;
    private static final int LONGEST_SUBJECT = 300;

    @Resource(lookup = "java:jboss/datasources/KeshengDS")
    DataSource source;

    @Inject
    Runs runs;

    @Inject
    CompanyParameters parameters;

    @Inject
    CurrentActor current;

    @Inject
    Permissions permissions;

    @Inject
    Tasks tasks;

    @Inject
    Instance<PreventiveAnswer> plans;

    @Inject
    Clock clock;

    private interface Work<T> {
        T on(AlertStore store) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(new AlertStore(connection));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In the night: raises every pair of cause and product that has reached the threshold, as a task of customer service. */
    public void detect(Grip grip) {
        ParameterValues values = parameters.values();
        LocalDate last = grip.businessDate();
        LocalDate first = Recurrence.windowStart(last, values.number("PRM-56.window"));
        try (Connection connection = source.getConnection()) {
            AlertStore store = new AlertStore(connection);
            Recurrence rule = new Recurrence(values.number("PRM-56.cases"), store.settled());
            InsightStore.Run run =
                    new InsightStore(connection).run(grip.runNo()).orElseThrow();
            for (Recurrence.Found found :
                    rule.find(new SampleReader(connection, first, last, run.cut()).occurrences())) {
                OptionalLong raised = store.raise(found, last, clock.instant());
                raised.ifPresent(id -> tell(id, found));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        runs.hold(grip.job(), grip.fence());
    }

    private void tell(long id, Recurrence.Found found) {
        String cause = Packs.shipped()
                .cause(found.pair().cause())
                .map(known -> known.title().zh())
                .orElse(found.pair().cause());
        String subject = cause + " × " + found.pair().product() + " (" + found.cases() + ")";
        tasks.open(new OpenTask(
                TASK,
                OBJECT,
                String.valueOf(id),
                1,
                subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT),
                null,
                Role.CS_HEAD,
                null,
                null));
    }

    /** All issues, the open ones first. They name causes and products of the whole company, so only its readers see them. */
    @Allowed(value = Function.STATISTICS, rights = Right.READ)
    public List<SystemicIssue> list() {
        if (permissions.scope(current.get(), Function.STATISTICS, Right.READ) != Scope.COMPANY) {
            throw Refused.forbidden("insight.notTheCompany");
        }
        return with(store -> store.issues(SHOWN));
    }

    /** Whether the caller may decide about issues. */
    public boolean mayDecide() {
        return permissions.scope(current.get(), Function.PLAN, Right.CREATE) == Scope.COMPANY;
    }

    /**
     * Decides about an open issue: a preventive plan answers it, or it is dismissed with a reason, which the general manager is told.
     *
     * @param planCode code of the plan, or null
     * @param reason needed without a plan, at least ten characters
     * @throws Refused NOT_FOUND for an unknown number; {@code insight.issueDecided} where it is not open;
     *     {@code insight.issueNeedsPlanOrReason} without either; {@code insight.issueNoPlan} or {@code insight.issuePlanPreventsNothing}
     *     for a plan that does not exist, or that has no preventive action
     */
    @Allowed(value = Function.PLAN, rights = Right.CREATE)
    @Audited("insight.decide")
    public SystemicIssue decide(long id, String planCode, String reason) {
        if (!mayDecide()) {
            throw Refused.forbidden("insight.notTheCompany");
        }
        SystemicIssue issue = with(store -> store.issue(id)).orElseThrow(() -> Refused.notFound("insight.noIssue", id));
        boolean planned = planCode != null && !planCode.isBlank();
        boolean explained = reason != null && reason.strip().length() >= 10;
        if (!planned && !explained) {
            throw Refused.invalid("reason", "insight.issueNeedsPlanOrReason");
        }
        if (planned) {
            requirePreventive(planCode.strip());
        }
        Actor actor = current.get();
        State state = planned ? State.PLANNED : State.DISMISSED;
        String plan = planned ? planCode.strip() : null;
        String why = explained ? reason.strip() : null;
        if (!with(store -> store.decide(id, state, plan, why, actor.name(), LocalDate.now(clock)))) {
            throw new Refused("insight.issueDecided", id);
        }
        tasks.done(TASK, OBJECT, String.valueOf(id));
        if (state == State.DISMISSED) {
            tellGeneralManager(issue);
        }
        return with(store -> store.issue(id)).orElseThrow();
    }

    private void requirePreventive(String planCode) {
        switch (plans.get().kind(planCode)) {
            case MISSING -> throw Refused.invalid("plan", "insight.issueNoPlan", planCode);
            case NOT_PREVENTIVE -> throw Refused.invalid("plan", "insight.issuePlanPreventsNothing", planCode);
            case PREVENTIVE -> {
                // that is what is asked for
            }
        }
    }

    private void tellGeneralManager(SystemicIssue issue) {
        tasks.open(new OpenTask(
                "SYSTEMIC_DISMISSED",
                OBJECT,
                String.valueOf(issue.id()),
                1,
                issue.causeTitle().zh() + " × " + issue.product(),
                null,
                Role.GM,
                null,
                null));
    }
}
