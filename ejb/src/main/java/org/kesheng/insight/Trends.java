package org.kesheng.insight;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.kesheng.insight.Departments.Choice;
import org.kesheng.insight.control.AnswerLayout;
import org.kesheng.insight.control.AnswerLayout.ItemSet;
import org.kesheng.insight.control.ShownGroups.Group;
import org.kesheng.insight.control.SmallGroups;
import org.kesheng.insight.entity.Discreet;
import org.kesheng.insight.entity.NightStore;
import org.kesheng.insight.entity.SeriesStore;
import org.kesheng.insight.entity.SurveyStore;
import org.kesheng.insight.entity.SurveyStore.SurveyLayouts;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.organisation.Scope;
import org.kesheng.policy.CompanyParameters;
import org.kesheng.shared.Refused;

/** The published monthly series, with trend, control limits and signals. */
@Stateless
public class Trends {
    private static final long COMPANY = 0;

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
     * What was found.
     *
     * @param cut of the published night, null before the first
     * @param series one, or one for each item where the query names none; empty where nothing is published
     */
    public record Published(Instant cut, List<Series> series) {}

    /**
     * Series of a measure.
     *
     * @throws Refused NOT_FOUND for an unknown survey, INVALID for an unknown department or a missing survey, FORBIDDEN outside the
     *     reader's scope, where the company is outside that of a department too
     */
    @Allowed(value = Function.STATISTICS, rights = Right.READ)
    public Published read(TrendQuery query) {
        Map.Entry<Long, String> department = department(query.department());
        try (Connection connection = source.getConnection()) {
            long survey = surveyId(connection, query);
            SeriesStore store = new SeriesStore(connection);
            String item =
                    query.item() == null && query.measure() == Series.Measure.INDEX ? AnswerLayout.ALL : query.item();
            List<Series> series = item == null && query.measure().isOfSurveys()
                    ? store.ofDepartment(query.measure(), survey, department.getKey(), query.department())
                    : store
                            .find(
                                    query.measure(),
                                    survey,
                                    query.measure().isOfSurveys() ? item : "",
                                    department.getKey(),
                                    query.department())
                            .stream()
                            .toList();
            return new Published(
                    new NightStore(connection).publication().cut(),
                    shown(connection, query, department.getKey(), series));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The series with what other queries would tell taken out. */
    private List<Series> shown(Connection connection, TrendQuery query, long departmentId, List<Series> series)
            throws SQLException {
        if (!query.measure().isOfSurveys() || series.isEmpty()) {
            return series;
        }
        SurveyLayouts survey =
                new SurveyStore(connection).survey(query.survey()).orElseThrow();
        Discreet.Survey shown =
                discreet.of(connection, survey, organisation.departments(), SmallGroups.of(parameters.values()));
        Group group = departmentId == COMPANY
                ? new Group(null, false, null, null)
                : new Group(List.of(departmentId), true, null, null);
        return series.stream()
                .map(one -> itemsOf(survey, one)
                        .map(items -> one.withPoints(one.points().stream()
                                .map(point -> shown.shows(
                                                items,
                                                group,
                                                point.month().atDay(1),
                                                point.month().atEndOfMonth())
                                        ? point
                                        : point.suppressed())
                                .toList()))
                        .orElse(one))
                .toList();
    }

    private static Optional<ItemSet> itemsOf(SurveyLayouts survey, Series series) {
        return series.measure() == Series.Measure.INDEX
                ? survey.newest().set(series.item())
                : survey.newest().item(series.item()).map(item -> new ItemSet(item.code(), List.of(item)));
    }

    private Map.Entry<Long, String> department(String code) {
        Scope scope = permissions.scope(current.get(), Function.STATISTICS, Right.READ);
        Departments departments = Departments.of(organisation.departments(), current.get(), scope);
        if (code == null || code.isBlank()) {
            if (scope != Scope.COMPANY) {
                throw Refused.forbidden("insight.notTheCompany");
            }
            return Map.entry(COMPANY, "");
        }
        Choice choice = departments.choose(code);
        return choice.codes().entrySet().stream()
                .filter(entry -> entry.getValue().equals(code))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("department", "insight.noDepartment", code));
    }

    private static long surveyId(Connection connection, TrendQuery query) throws SQLException {
        if (!query.measure().isOfSurveys()) {
            return 0;
        }
        if (query.survey() == null) {
            throw Refused.invalid("survey", "insight.missing", "survey");
        }
        return new SurveyStore(connection)
                .survey(query.survey())
                .orElseThrow(() -> Refused.notFound("insight.noSurvey", query.survey()))
                .id();
    }
}
