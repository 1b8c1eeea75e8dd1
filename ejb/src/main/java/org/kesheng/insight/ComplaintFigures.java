package org.kesheng.insight;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kesheng.insight.ComplaintQuery.Dimension;
import org.kesheng.insight.Departments.Choice;
import org.kesheng.insight.control.ComplaintTally;
import org.kesheng.insight.control.ParetoNames;
import org.kesheng.insight.entity.ComplaintReader;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Organisation.DepartmentCard;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.policy.Text;

/** The published counts of complaints of customers. Those of employees are not among them. */
@Stateless
public class ComplaintFigures {
    @Resource(lookup = "java:jboss/datasources/KeshengDS")
    DataSource source;

    @Inject
    CurrentActor current;

    @Inject
    Permissions permissions;

    @Inject
    Organisation organisation;

    /**
     * Complaints received in a range, by what they are told apart by.
     *
     * @throws org.kesheng.shared.Refused as {@link Figures#scores} for departments
     */
    @Allowed(value = Function.STATISTICS, rights = Right.READ)
    public Pareto pareto(Dimension by, ComplaintQuery query) {
        Departments visible = visible();
        Choice choice = visible.choose(query.department());
        ComplaintTally tally = read(query, choice);
        Map<Long, String> codes = visible.codes();
        return tally.pareto(by, id -> codes.getOrDefault(id, ""), ParetoNames.of(by, departments()::get));
    }

    private Map<String, Text> departments() {
        return organisation.departments().stream()
                .collect(Collectors.toMap(DepartmentCard::code, card -> new Text(card.nameZh(), card.nameEn())));
    }

    /** On-time rate of each clock. */
    @Allowed(value = Function.STATISTICS, rights = Right.READ)
    public ClockFigures clocks(ComplaintQuery query) {
        return read(query, visible().choose(query.department())).clocks();
    }

    private Departments visible() {
        return Departments.of(
                organisation.departments(),
                current.get(),
                permissions.scope(current.get(), Function.STATISTICS, Right.READ));
    }

    private ComplaintTally read(ComplaintQuery query, Choice choice) {
        try (Connection connection = source.getConnection()) {
            return new ComplaintReader(connection).read(query, choice);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
