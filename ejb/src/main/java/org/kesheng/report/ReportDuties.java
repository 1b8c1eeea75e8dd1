package org.kesheng.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Role;
import org.kesheng.policy.CompanyCalendar;
import org.kesheng.policy.CompanyParameters;
import org.kesheng.policy.DayConvention;
import org.kesheng.policy.DeadlineClock;
import org.kesheng.policy.Target;
import org.kesheng.report.entity.Proposal;
import org.kesheng.report.entity.Report;
import org.kesheng.work.OpenTask;
import org.kesheng.work.Tasks;

/** The tasks that follow from what happens to a report, and to whom it goes. */
@ApplicationScoped
public class ReportDuties {
    private static final String REPORT = "report";

    @Inject
    Tasks tasks;

    @Inject
    Organisation organisation;

    @Inject
    CompanyCalendar calendar;

    @Inject
    CompanyParameters parameters;

    @Inject
    Clock clock;

    void follow(Report report, ReportAction action) {
        tasks.doneAll(REPORT, report.number());
        switch (action) {
            case APPROVE -> open(report, "REPORT_DISTRIBUTE", 1, Role.CS_HEAD, null, report.dueAt());
            case DISTRIBUTE -> {
                report.deliver(concerned(report));
                demandAnswers(report);
            }
            case FILE -> {
                // nothing is owed any more
            }
        }
    }

    /** Every department that faces a recommendation or the customers, and those that lead one (SUR-13). */
    private Set<Long> concerned(Report report) {
        Set<Long> departments = new TreeSet<>();
        report.proposals().stream()
                .map(Proposal::departmentId)
                .filter(Objects::nonNull)
                .forEach(departments::add);
        organisation.departments().stream()
                .filter(d -> d.active() && d.headId() != null)
                .map(Organisation.DepartmentCard::id)
                .forEach(departments::add);
        return departments;
    }

    private void demandAnswers(Report report) {
        List<Proposal> proposals = report.proposals();
        Instant dueAt = answered();
        for (int i = 0; i < proposals.size(); i++) {
            Long department = proposals.get(i).departmentId();
            Role role = department == null ? Role.CS_HEAD : Role.DEPT_HEAD;
            open(report, "REPORT_ANSWER", i + 1, role, department, dueAt);
        }
        if (proposals.isEmpty()) {
            open(report, "REPORT_FILE", 1, Role.ARCHIVIST, null, null);
        }
    }

    /** As soon as a report has to be with its readers (PRM-54), they have to have answered. */
    private Instant answered() {
        Target target = Target.workingDays(parameters.values().number("PRM-54"), DayConvention.END_OF_DAY);
        return new DeadlineClock(calendar.calendar())
                .due(clock.instant(), target)
                .orElseThrow();
    }

    void answered(Report report, int position) {
        tasks.done("REPORT_ANSWER", REPORT, report.number(), position);
        if (report.undecided() == 0) {
            open(report, "REPORT_FILE", 1, Role.ARCHIVIST, null, null);
        }
    }

    private void open(Report report, String kind, int round, Role role, Long department, Instant dueAt) {
        tasks.open(new OpenTask(kind, REPORT, report.number(), round, report.number(), null, role, department, dueAt));
    }
}
