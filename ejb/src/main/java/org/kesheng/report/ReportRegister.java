package org.kesheng.report;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Role;
import org.kesheng.policy.CompanyCalendar;
import org.kesheng.policy.CompanyParameters;
import org.kesheng.policy.DayConvention;
import org.kesheng.policy.DeadlineClock;
import org.kesheng.policy.Target;
import org.kesheng.report.control.FrozenFigures;
import org.kesheng.report.entity.Proposal;
import org.kesheng.report.entity.Report;
import org.kesheng.report.entity.ReportRepository;
import org.kesheng.shared.AuditSubject;
import org.kesheng.shared.Audited;
import org.kesheng.shared.BusinessClock;
import org.kesheng.work.OpenTask;
import org.kesheng.work.Tasks;

/** Takes drafts in. Only {@link ReportDrafting} comes here. */
@Stateless
public class ReportRegister {
    @Inject
    ReportRepository repository;

    @Inject
    Organisation organisation;

    @Inject
    CompanyCalendar calendar;

    @Inject
    CompanyParameters parameters;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    /** A draft that was taken in. */
    public record Drafted(String number) implements AuditSubject {
        @Override
        public String subjectKind() {
            return "report";
        }

        @Override
        public String subjectKey() {
            return number;
        }
    }

    public boolean isThere(String number) {
        return repository.find(number, true).isPresent();
    }

    @Audited("report.draft")
    public Drafted keep(Report.Subject subject, ReportFigures figures) {
        Instant dueAt = issued(subject.to());
        List<Proposal> proposals = subject.kind().proposes() ? proposals(figures) : List.of();
        Report report =
                new Report(subject, FrozenFigures.write(figures), figures.cut(), proposals, dueAt, clock.instant());
        repository.add(report);
        if (subject.kind().proposes()) {
            tasks.open(new OpenTask(
                    "REPORT_APPROVE",
                    "report",
                    subject.number(),
                    1,
                    subject.number(),
                    null,
                    subject.kind() == ReportKind.SURVEY ? Role.GM : Role.CS_HEAD,
                    null,
                    dueAt));
        }
        return new Drafted(subject.number());
    }

    /** SLA-16: closing time of the working day of the next month that PRM-21 says. */
    private Instant issued(LocalDate monthEnd) {
        Instant end =
                monthEnd.atTime(LocalTime.of(23, 59)).atZone(BusinessClock.ZONE).toInstant();
        Target target = Target.workingDays(parameters.values().number("PRM-21"), DayConvention.END_OF_DAY);
        return new DeadlineClock(calendar.calendar()).due(end, target).orElseThrow();
    }

    private List<Proposal> proposals(ReportFigures figures) {
        Map<String, Long> departments = organisation.departments().stream()
                .collect(Collectors.toMap(Organisation.DepartmentCard::code, Organisation.DepartmentCard::id));
        List<Proposal> proposals = new ArrayList<>();
        for (int i = 0; i < figures.findings().size(); i++) {
            Finding finding = figures.findings().get(i);
            if (!finding.kind().isGood()) {
                proposals.add(new Proposal(i, departments.get(finding.department())));
            }
        }
        return proposals;
    }
}
