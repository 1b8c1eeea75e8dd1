package org.kesheng.insight;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kesheng.insight.LedgerEntry.Question;
import org.kesheng.insight.control.ComplaintCells;
import org.kesheng.insight.control.Documents;
import org.kesheng.insight.control.MatrixAnalysis;
import org.kesheng.insight.control.SentimentReading;
import org.kesheng.insight.control.TextThemes;
import org.kesheng.insight.entity.InsightStore;
import org.kesheng.insight.entity.InsightStore.Subject;
import org.kesheng.insight.entity.LedgerStore;
import org.kesheng.insight.entity.SurveyStore;
import org.kesheng.insight.entity.SurveyStore.SurveyLayouts;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Organisation.DepartmentCard;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.organisation.Scope;
import org.kesheng.shared.Refused;

/**
 * What {@code nightly-insights} has published: drivers, themes, sentiment, the ledger of tests. Findings of the company are seen by
 * those who read the whole company, those of a department by those within whose scope it lies (I7).
 */
@Stateless
public class Findings {
    private static final long COMPANY = 0;
    private static final int MOST = 500;

    @Resource(lookup = "java:jboss/datasources/KeshengDS")
    DataSource source;

    @Inject
    CurrentActor current;

    @Inject
    Permissions permissions;

    @Inject
    Organisation organisation;

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** When readers were last shown something, null before the first run. */
    public record Publication(LocalDate businessDate, Instant cut) {}

    @Allowed(value = Function.STATISTICS, rights = Right.READ)
    public Publication publication() {
        InsightStore.Published published = with(connection -> new InsightStore(connection).published());
        return new Publication(published.businessDate(), published.cut());
    }

    private Scope scope() {
        return permissions.scope(current.get(), Function.STATISTICS, Right.READ);
    }

    /** Id of the department asked for, 0 for the company. @throws Refused FORBIDDEN outside the scope, INVALID where there is none */
    private long department(String code) {
        Scope scope = scope();
        Departments departments = Departments.of(organisation.departments(), current.get(), scope);
        if (code == null || code.isBlank()) {
            if (scope != Scope.COMPANY) {
                throw Refused.forbidden("insight.notTheCompany");
            }
            return COMPANY;
        }
        return departments.choose(code).codes().entrySet().stream()
                .filter(entry -> entry.getValue().equals(code))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> Refused.invalid("department", "insight.noDepartment", code));
    }

    private static SurveyLayouts survey(Connection connection, String code) throws SQLException {
        return new SurveyStore(connection).survey(code).orElseThrow(() -> Refused.notFound("insight.noSurvey", code));
    }

    private static String given(String code) {
        return code == null || code.isBlank() ? null : code;
    }

    /**
     * The driver matrix of a survey.
     *
     * @param department code, null: the company
     * @return PENDING where no run has published one
     * @throws Refused as {@link Trends#read}
     */
    @Allowed(value = Function.STATISTICS, rights = Right.READ)
    public DriverMatrix drivers(String survey, String department) {
        long departmentId = department(department);
        return with(connection -> {
            SurveyLayouts layouts = survey(connection, survey);
            Optional<String> found =
                    new InsightStore(connection).find(new Subject(Insights.DRIVERS, layouts.id(), departmentId));
            return found.map(text -> Documents.read(DriverMatrix.class, text).of(given(department)))
                    .orElseGet(() -> pendingDrivers(layouts, given(department)));
        });
    }

    private static DriverMatrix pendingDrivers(SurveyLayouts survey, String department) {
        MatrixAnalysis.Question question = MatrixAnalysis.Question.of(survey.code(), survey.newest());
        return new DriverMatrix(
                survey.code(),
                question == null ? null : question.outcome().code(),
                department,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                0,
                MatrixAnalysis.METHOD,
                null,
                question == null ? FigureStatus.NO_DATA : FigureStatus.PENDING);
    }

    /**
     * Themes of what people write.
     *
     * @param survey code, null: complaints; their quotes are seen by those who may read cases in the same scope
     * @param department code, null: the company; those with few texts have none of their own and are answered with NO_DATA
     * @throws Refused as {@link Trends#read}
     */
    @Allowed(value = Function.STATISTICS, rights = Right.READ)
    public ThemeFigures themes(String survey, String department) {
        long departmentId = department(department);
        String code = given(survey);
        boolean quotes = code != null || mayQuoteCases(departmentId);
        return with(connection -> {
            long surveyId = code == null
                    ? ComplaintCells.SUBJECT
                    : survey(connection, code).id();
            return new InsightStore(connection)
                    .find(new Subject(Insights.THEMES, surveyId, departmentId))
                    .map(text -> Documents.read(ThemeFigures.class, text))
                    .orElseGet(() -> new ThemeFigures(
                            code == null ? "" : code,
                            null,
                            null,
                            null,
                            List.of(),
                            TextThemes.METHOD,
                            null,
                            without(connection)))
                    .readBy(given(department), quotes);
        });
    }

    private boolean mayQuoteCases(long departmentId) {
        Scope cases = permissions.caseScope(current.get());
        return cases == Scope.COMPANY
                || cases == Scope.DEPARTMENT
                        && departmentId != COMPANY
                        && isBelow(departmentId, current.get().departmentPath());
    }

    private boolean isBelow(long departmentId, String path) {
        return organisation.departments().stream()
                .anyMatch(found -> found.id() == departmentId && found.path().startsWith(path));
    }

    /** Nothing there: because nothing was computed yet, or because there was too little. */
    private static FigureStatus without(Connection connection) {
        try {
            return new InsightStore(connection).published().runNo() == 0 ? FigureStatus.PENDING : FigureStatus.NO_DATA;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * How favourable the comments of a survey are.
     *
     * @param department code, null: the company
     * @throws Refused as {@link Trends#read}
     */
    @Allowed(value = Function.STATISTICS, rights = Right.READ)
    public SentimentFigures sentiment(String survey, String department) {
        long departmentId = department(department);
        return with(connection -> {
            SurveyLayouts layouts = survey(connection, survey);
            return new InsightStore(connection)
                    .find(new Subject(Insights.SENTIMENT, layouts.id(), departmentId))
                    .map(text -> Documents.read(SentimentFigures.class, text))
                    .orElseGet(() -> new SentimentFigures(
                            layouts.code(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            List.of(),
                            SentimentReading.METHOD,
                            null,
                            without(connection)))
                    .of(given(department));
        });
    }

    /**
     * Which tests of the ledger.
     *
     * @param question null: all
     * @param survey code, empty: complaints, null: all
     * @param significantOnly only those that stand after adjustment
     * @param on business date of one night; null: the newest of each test
     * @param offset how many to pass over
     * @param limit at most 500
     */
    public record LedgerQuery(
            Question question, String survey, boolean significantOnly, LocalDate on, int offset, int limit) {}

    /**
     * Tests, the surest first. Who reads a department only sees the tests of its own series: comparisons name other departments.
     *
     * @throws Refused NOT_FOUND for an unknown survey
     */
    @Allowed(value = Function.STATISTICS, rights = Right.READ)
    public List<LedgerEntry> ledger(LedgerQuery query) {
        Scope scope = scope();
        Departments.of(organisation.departments(), current.get(), scope);
        Map<Long, DepartmentCard> cards =
                organisation.departments().stream().collect(Collectors.toMap(DepartmentCard::id, card -> card));
        List<Long> own = scope == Scope.COMPANY
                ? null
                : cards.values().stream()
                        .filter(card -> card.path().startsWith(current.get().departmentPath()))
                        .map(DepartmentCard::id)
                        .toList();
        return with(connection -> {
            Map<Long, String> surveys = new SurveyStore(connection)
                    .surveys().stream().collect(Collectors.toMap(SurveyLayouts::id, SurveyLayouts::code));
            Long surveyId = query.survey() == null
                    ? null
                    : query.survey().isEmpty()
                            ? Long.valueOf(ComplaintCells.SUBJECT)
                            : Long.valueOf(survey(connection, query.survey()).id());
            LedgerStore.Wanted wanted =
                    new LedgerStore.Wanted(query.question(), surveyId, query.significantOnly(), own, query.on());
            List<LedgerEntry> entries = new ArrayList<>();
            int limit = Math.max(1, Math.min(query.limit(), MOST));
            for (LedgerStore.Kept kept : new LedgerStore(connection).find(wanted, Math.max(0, query.offset()), limit)) {
                entries.add(named(kept, surveys, cards));
            }
            return entries;
        });
    }

    private static LedgerEntry named(
            LedgerStore.Kept kept, Map<Long, String> surveys, Map<Long, DepartmentCard> departments) {
        LedgerEntry view = kept.view();
        DepartmentCard department = departments.get(kept.departmentId());
        LedgerEntry.Detail detail = view.question() != Question.DEPARTMENTS
                ? view.detail()
                : view.detail()
                        .with(view.detail().groups().stream()
                                .map(group -> group.named(code(group.key(), departments)))
                                .toList());
        return new LedgerEntry(
                view.businessDate(),
                view.question(),
                surveys.getOrDefault(kept.surveyId(), ""),
                view.item(),
                department == null ? null : department.code(),
                view.test(),
                view.statistic(),
                view.p(),
                view.adjusted(),
                view.family(),
                view.significant(),
                view.effect(),
                view.effectKind(),
                view.n(),
                view.reason(),
                detail);
    }

    private static String code(String id, Map<Long, DepartmentCard> departments) {
        DepartmentCard card = departments.get(Long.valueOf(id));
        return card == null ? "" : card.code();
    }
}
