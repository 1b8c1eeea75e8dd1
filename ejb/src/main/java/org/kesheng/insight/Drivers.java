package org.kesheng.insight;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.kesheng.insight.control.ShownGroups.Group;
import org.kesheng.insight.control.SmallGroups;
import org.kesheng.insight.entity.Discreet;
import org.kesheng.insight.entity.DriverReader;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.policy.CompanyParameters;

/** What moves the outcome of a survey, from the published cells of whole months. */
@Stateless
public class Drivers {
    @Resource(lookup = "java:jboss/datasources/KeshengDS")
    DataSource source;

    @Inject
    CurrentActor current;

    @Inject
    Permissions permissions;

    @Inject
    Organisation organisation;

    @Inject
    CompanyParameters parameters;

    @Inject
    Discreet discreet;

    /**
     * Importance and performance of the items of the index.
     *
     * @throws org.kesheng.shared.Refused NOT_FOUND for an unknown survey, INVALID for an outcome that is not among the items whose
     *     cross-products are kept, and for departments as {@link Figures#scores}
     */
    @Allowed(value = Function.STATISTICS, rights = Right.READ)
    public DriverFigures read(DriverQuery query) {
        Departments departments = Departments.of(
                organisation.departments(),
                current.get(),
                permissions.scope(current.get(), Function.STATISTICS, Right.READ));
        try (Connection connection = source.getConnection()) {
            SmallGroups smallGroups = SmallGroups.of(parameters.values());
            Departments.Choice choice = departments.choose(query.department());
            Group group =
                    new Group(choice.codes() == null ? null : choice.codes().keySet(), false, null, null);
            return new DriverReader(connection).read(query, choice, smallGroups, (survey, set, from, to) -> discreet.of(
                            connection, survey, organisation.departments(), smallGroups)
                    .shows(set, group, from, to));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
