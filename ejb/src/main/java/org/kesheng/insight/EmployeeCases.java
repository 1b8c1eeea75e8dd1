package org.kesheng.insight;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.kesheng.insight.control.EmployeeTable;
import org.kesheng.insight.control.SmallGroups;
import org.kesheng.insight.entity.EmployeeReader;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Organisation.DepartmentCard;
import org.kesheng.organisation.Right;
import org.kesheng.organisation.Role;
import org.kesheng.policy.CompanyParameters;
import org.kesheng.shared.BusinessClock;

/**
 * What human resources and administration each see of the cases of employees: their own ones only (ANA-06). Administration has
 * those that its department, or one below, deals with; human resources all others (POL-29).
 */
@Stateless
public class EmployeeCases {
    private static final int MONTHS = 12;

    @Resource(lookup = "java:jboss/datasources/KeshengDS")
    DataSource source;

    @Inject
    CurrentActor current;

    @Inject
    Organisation organisation;

    @Inject
    CompanyParameters parameters;

    @Inject
    Clock clock;

    /**
     * The last twelve months.
     *
     * @throws org.kesheng.shared.Refused FORBIDDEN for everybody but human resources and administration
     */
    @Allowed(value = Function.EMPLOYEE_CASE, rights = Right.APPROVE)
    public EmployeeFigures figures() {
        Actor actor = current.get();
        boolean administration = actor.is(Role.ADMIN_DEPT) && !actor.is(Role.HR);
        String path = administration ? actor.departmentPath() : administrationPath();
        YearMonth to = YearMonth.now(clock);
        YearMonth from = to.minusMonths(MONTHS - 1L);
        try (Connection connection = source.getConnection()) {
            List<EmployeeTable.Case> cases = new EmployeeReader(connection).cases(path, !administration, from, to);
            return new EmployeeTable(cases, from, to, BusinessClock.ZONE, SmallGroups.of(parameters.values()))
                    .figures(organisation.codeOf(actor.departmentId()), clock.instant());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where nobody is administration, human resources has all. */
    private String administrationPath() {
        return organisation
                .firstWith(Role.ADMIN_DEPT)
                .flatMap(colleague -> organisation.departments().stream()
                        .filter(department -> department.id().equals(colleague.departmentId()))
                        .findFirst())
                .map(DepartmentCard::path)
                .orElse("-");
    }
}
