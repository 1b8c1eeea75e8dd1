package org.kesheng.insight;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.kesheng.insight.control.ScoreReading;
import org.kesheng.insight.control.SmallGroups;
import org.kesheng.insight.entity.Discreet;
import org.kesheng.insight.entity.ScoreReader;
import org.kesheng.insight.entity.SurveyStore;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.policy.CompanyParameters;
import org.kesheng.shared.Refused;

/** The published scores of surveys. */
@Stateless
public class Figures {
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

    @Inject
    Clock clock;

    /**
     * Scores by period, and by department and channel where the query tells them apart; every period of the range has its row.
     *
     * @return ordered by department, channel, period; never null
     * @throws Refused NOT_FOUND for an unknown survey; INVALID for an item, a department or a combination that cannot be computed;
     *     FORBIDDEN for a department outside the reader's scope
     */
    @Allowed(value = Function.STATISTICS, rights = Right.READ)
    public List<ScoreRow> scores(ScoreQuery query) {
        Departments departments = Departments.of(
                organisation.departments(),
                current.get(),
                permissions.scope(current.get(), Function.STATISTICS, Right.READ));
        try (Connection connection = source.getConnection()) {
            ScoreReader reader = new ScoreReader(connection, LocalDate.now(clock));
            ScoreReading reading = reader.read(query, departments.choose(query.department()));
            SmallGroups smallGroups = SmallGroups.of(parameters.values());
            return reading.rows(
                    smallGroups,
                    reader.shown(discreet.of(connection, reader.survey(), organisation.departments(), smallGroups)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The surveys that have figures with the names of their items, the oldest first. */
    @Allowed(value = Function.STATISTICS, rights = Right.READ)
    public List<SurveyNames> surveys() {
        try (Connection connection = source.getConnection()) {
            return new SurveyStore(connection).surveyNames();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Codes of the surveys that have figures, the oldest first. */
    @Allowed(value = Function.STATISTICS, rights = Right.READ)
    public List<String> surveyCodes() {
        try (Connection connection = source.getConnection()) {
            return new SurveyStore(connection)
                    .surveys().stream().map(SurveyStore.SurveyLayouts::code).toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
