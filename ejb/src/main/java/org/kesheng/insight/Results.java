package org.kesheng.insight;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.kesheng.analytics.sufficient.ItemCell;
import org.kesheng.analytics.sufficient.Score;
import org.kesheng.analytics.sufficient.Scores;
import org.kesheng.insight.ScoreQuery.Statistic;
import org.kesheng.insight.SurveyFigures.ItemFigures;
import org.kesheng.insight.control.AnswerLayout;
import org.kesheng.insight.control.AnswerLayout.ClosedItem;
import org.kesheng.insight.control.AnswerLayout.ItemSet;
import org.kesheng.insight.control.ScoreReading;
import org.kesheng.insight.control.ShownGroups.Group;
import org.kesheng.insight.control.SmallGroups;
import org.kesheng.insight.entity.Discreet;
import org.kesheng.insight.entity.NightStore;
import org.kesheng.insight.entity.ResultReader;
import org.kesheng.insight.entity.ScoreReader;
import org.kesheng.insight.entity.SurveyStore;
import org.kesheng.insight.entity.SurveyStore.SurveyLayouts;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.policy.CompanyParameters;
import org.kesheng.shared.Refused;
import org.kesheng.survey.Item;

/** The published results of a survey, all items in one look. */
@Stateless
public class Results {
    private static final Scores SCORES = Scores.withDefaults();

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
     * Distribution, top box, mean and NPS of each item, index and alpha of the survey.
     *
     * @throws Refused NOT_FOUND for an unknown survey, INVALID for an unknown department or a range that ends before it begins,
     *     FORBIDDEN for a department outside the reader's scope
     */
    @Allowed(value = Function.STATISTICS, rights = Right.READ)
    public SurveyFigures read(ResultQuery query) {
        Departments departments = Departments.of(
                organisation.departments(),
                current.get(),
                permissions.scope(current.get(), Function.STATISTICS, Right.READ));
        Departments.Choice choice =
                departments.choose(Departments.EACH.equals(query.department()) ? null : query.department());
        try (Connection connection = source.getConnection()) {
            return read(connection, query, choice);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private SurveyFigures read(Connection connection, ResultQuery asked, Departments.Choice departments)
            throws SQLException {
        SurveyStore store = new SurveyStore(connection);
        SurveyLayouts survey =
                store.survey(asked.survey()).orElseThrow(() -> Refused.notFound("insight.noSurvey", asked.survey()));
        ResultQuery query = dated(store, survey, asked);
        ResultReader reader = new ResultReader(connection, survey);
        ResultReader.Asked questions = reader.asked();
        Instant cut = new NightStore(connection).publication().cut();
        reader.read(
                departments.codes() == null ? null : departments.codes().keySet(),
                query.channel(),
                query.from(),
                query.to());
        boolean waiting = !store.uncountedDays(rows(survey, departments, query)).isEmpty();
        SmallGroups smallGroups = SmallGroups.of(parameters.values());
        Discreet.Survey shown = discreet.of(connection, survey, organisation.departments(), smallGroups);
        Group group = new Group(
                departments.codes() == null ? null : departments.codes().keySet(), false, query.channel(), null);
        Writer writer = new Writer(query, cut, waiting, smallGroups);
        List<ItemFigures> items = new ArrayList<>();
        for (ClosedItem item : survey.newest().items()) {
            Item text = questions.questionnaire().item(item.code()).orElseThrow();
            boolean told = shown.shows(new ItemSet(item.code(), List.of(item)), group, query.from(), query.to());
            items.add(writer.figures(text, item, reader.cell(item), told));
        }
        boolean index = survey.newest().set(AnswerLayout.ALL).isPresent();
        boolean alpha = index
                && survey.newest().set(AnswerLayout.ALL).orElseThrow().items().size() > 1;
        return new SurveyFigures(
                query.survey(),
                questions.nameZh(),
                questions.nameEn(),
                questions.version(),
                query.from(),
                query.to(),
                cut,
                items,
                index ? score(connection, query, departments, Statistic.INDEX, smallGroups) : null,
                alpha ? score(connection, query, departments, Statistic.ALPHA, smallGroups) : null,
                reader.channels());
    }

    private ScoreRow score(
            Connection connection,
            ResultQuery query,
            Departments.Choice departments,
            Statistic statistic,
            SmallGroups smallGroups)
            throws SQLException {
        ScoreReader reader = new ScoreReader(connection, LocalDate.now(clock));
        ScoreReading reading = reader.read(query.of(statistic), departments);
        Discreet.Survey shown = discreet.of(connection, reader.survey(), organisation.departments(), smallGroups);
        return reading.rows(smallGroups, reader.shown(shown)).get(0);
    }

    /** What is not given follows from the data, in whole months. */
    private ResultQuery dated(SurveyStore store, SurveyLayouts survey, ResultQuery query) throws SQLException {
        YearMonth now = YearMonth.from(LocalDate.now(clock));
        YearMonth[] months = store.months(survey.id()).orElse(new YearMonth[] {now, now});
        LocalDate from = query.from() == null ? months[0].atDay(1) : query.from();
        LocalDate to = query.to() == null ? months[1].atEndOfMonth() : query.to();
        if (to.isBefore(from) && query.to() == null) {
            to = from;
        } else if (to.isBefore(from) && query.from() == null) {
            from = to;
        } else if (to.isBefore(from)) {
            throw Refused.invalid("to", "insight.rangeReversed", from, to);
        }
        return new ResultQuery(query.survey(), query.department(), query.channel(), from, to);
    }

    private static SurveyStore.Rows rows(SurveyLayouts survey, Departments.Choice departments, ResultQuery query) {
        return new SurveyStore.Rows(
                survey.versionIds(),
                departments.codes() == null ? null : departments.codes().keySet(),
                query.channel(),
                null,
                query.from(),
                query.to());
    }

    /** Writes figures of items, or why there are none. */
    private record Writer(ResultQuery query, Instant cut, boolean waiting, SmallGroups smallGroups) {
        /** @param told whether it may be shown beside whatever else can be asked for */
        ItemFigures figures(Item item, ClosedItem closed, ItemCell cell, boolean told) {
            FigureStatus status = cell.n() > 0 && !told ? FigureStatus.SUPPRESSED : status(cell.n());
            boolean shown = status == FigureStatus.OK;
            boolean graded = closed.isGraded();
            return new ItemFigures(
                    item,
                    closed.topFrom(),
                    status,
                    status == FigureStatus.SUPPRESSED || status == FigureStatus.PENDING ? null : cell.n(),
                    shown ? counts(closed, cell) : List.of(),
                    graded ? row(status, SCORES.topBox(cell, closed.topFrom())) : null,
                    graded ? row(status, SCORES.mean(cell)) : null,
                    closed.isNps() ? row(status, SCORES.nps(cell)) : null);
        }

        private FigureStatus status(long n) {
            if (n == 0) {
                return waiting ? FigureStatus.PENDING : FigureStatus.NO_DATA;
            }
            return smallGroups.isTooSmall(n) ? FigureStatus.SUPPRESSED : FigureStatus.OK;
        }

        private static List<Long> counts(ClosedItem item, ItemCell cell) {
            List<Long> counts = new ArrayList<>();
            for (int answer = item.low(); answer <= item.high(); answer++) {
                counts.add(cell.count(answer));
            }
            return counts;
        }

        private ScoreRow row(FigureStatus status, Score score) {
            boolean shown = status == FigureStatus.OK;
            return new ScoreRow(
                    query.from() + "/" + query.to(),
                    query.department(),
                    query.channel(),
                    shown || status == FigureStatus.NO_DATA ? score.n() : null,
                    shown && score.hasValue() ? number(score.value()) : null,
                    shown ? number(score.lower()) : null,
                    shown ? number(score.upper()) : null,
                    score.method(),
                    cut,
                    shown && !score.hasValue() ? FigureStatus.NO_DATA : status);
        }

        private static Double number(double value) {
            return Double.isNaN(value) ? null : value;
        }
    }

    /** A survey that has a published version. */
    public record Named(String code, String nameZh, String nameEn) {
        public String name(Locale locale) {
            return "en".equals(locale.getLanguage()) ? nameEn : nameZh;
        }
    }

    /** Those whose results can be read, the oldest first. */
    @Allowed(value = Function.STATISTICS, rights = Right.READ)
    public List<Named> surveys() {
        try (Connection connection = source.getConnection()) {
            return new SurveyStore(connection).names();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
