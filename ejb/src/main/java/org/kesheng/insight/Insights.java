package org.kesheng.insight;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kesheng.insight.LedgerEntry.Question;
import org.kesheng.insight.control.CodingSample;
import org.kesheng.insight.control.Comment;
import org.kesheng.insight.control.ComplaintCells;
import org.kesheng.insight.control.Documents;
import org.kesheng.insight.control.MatrixAnalysis;
import org.kesheng.insight.control.SentimentReading;
import org.kesheng.insight.control.SmallGroups;
import org.kesheng.insight.control.TextThemes;
import org.kesheng.insight.entity.CellStore;
import org.kesheng.insight.entity.ComparisonReader;
import org.kesheng.insight.entity.InsightStore;
import org.kesheng.insight.entity.InsightStore.Published;
import org.kesheng.insight.entity.InsightStore.Run;
import org.kesheng.insight.entity.InsightStore.Subject;
import org.kesheng.insight.entity.LedgerStore;
import org.kesheng.insight.entity.SampleReader;
import org.kesheng.insight.entity.SeriesChanges;
import org.kesheng.insight.entity.SurveyStore;
import org.kesheng.insight.entity.SurveyStore.SurveyLayouts;
import org.kesheng.operation.Grip;
import org.kesheng.operation.Runs;
import org.kesheng.policy.CompanyParameters;

/**
 * The work of {@code nightly-insights}, one transaction a call; each that writes ends with a look at the fence.
 *
 * <p>The rule of what is examined: a survey, or the complaints, of which a night has published blocks since the night that the last
 * published run has read; all of them where the methods have changed since. What is not examined stands as it was published.
 */
@Stateless
public class Insights {
    public static final String DRIVERS = "DRIVERS";
    public static final String THEMES = "THEMES";
    public static final String SENTIMENT = "SENTIMENT";
    public static final String CODING = "CODING";

    /** To be raised when a method changes: then everything is examined anew. */
    private static final int METHODS = 2;

    private static final int MONTHS = 12;
    private static final int YEARS_KEPT = 2;
    private static final long COMPANY = 0;

    @Resource(lookup = "java:jboss/datasources/KeshengDS")
    DataSource source;

    @Inject
    Runs runs;

    @Inject
    CompanyParameters parameters;

    @Inject
    Clock clock;

    /** What is examined. */
    public enum Step {
        DRIVERS,
        COMPARISONS,
        TEXTS,
        CHANGES
    }

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

    private void hold(Grip grip) {
        runs.hold(grip.job(), grip.fence());
    }

    /** Fixes which night of figures the run reads. */
    public void begin(Grip grip) {
        with(connection -> new InsightStore(connection).begin(grip.runNo(), grip.businessDate()));
        runs.expect(grip.attemptId(), (long) toExamine(grip).size() * Step.values().length);
        hold(grip);
    }

    /** Surveys to examine, 0: complaints; none before the first night. */
    public List<Long> toExamine(Grip grip) {
        return with(connection -> {
            Run run = run(connection, grip);
            Published before = new InsightStore(connection).published();
            long since = before.methods() == METHODS ? before.nightNo() : 0;
            List<Long> subjects = run.nightNo() == 0 ? List.of() : new CellStore(connection).subjectsSince(since);
            List<Long> surveys = new ArrayList<>();
            if (subjects.contains(ComplaintCells.SUBJECT)) {
                surveys.add(ComplaintCells.SUBJECT);
            }
            new SurveyStore(connection)
                    .surveys().stream()
                            .filter(survey -> survey.versionIds().stream().anyMatch(subjects::contains))
                            .map(SurveyLayouts::id)
                            .forEach(surveys::add);
            return surveys;
        });
    }

    private static Run run(Connection connection, Grip grip) throws SQLException {
        return new InsightStore(connection).run(grip.runNo()).orElseThrow();
    }

    /** Examines surveys, or complaints (0). */
    public void examine(Grip grip, Step step, List<Long> surveyIds) {
        SmallGroups smallGroups = SmallGroups.of(parameters.values());
        with(connection -> {
            Run run = run(connection, grip);
            for (Long surveyId : surveyIds) {
                SurveyLayouts survey = surveyId == ComplaintCells.SUBJECT
                        ? null
                        : new SurveyStore(connection)
                                .surveys().stream()
                                        .filter(found -> found.id() == surveyId)
                                        .findFirst()
                                        .orElseThrow();
                examine(connection, run, step, survey, smallGroups);
            }
            return null;
        });
        hold(grip);
        runs.count(grip.attemptId(), surveyIds.size(), surveyIds.size(), 0);
    }

    private void examine(Connection connection, Run run, Step step, SurveyLayouts survey, SmallGroups smallGroups)
            throws SQLException {
        switch (step) {
            case DRIVERS -> {
                if (survey != null) {
                    drivers(connection, run, survey, smallGroups);
                }
            }
            case COMPARISONS -> compare(connection, run, survey, smallGroups);
            case TEXTS -> texts(connection, run, survey, smallGroups);
            case CHANGES -> changes(connection, run, survey);
        }
    }

    private static LocalDate from(Run run) {
        return run.businessDate().withDayOfMonth(1).minusMonths(MONTHS - 1L);
    }

    private static SampleReader samples(Connection connection, Run run) {
        return new SampleReader(connection, from(run), run.businessDate(), run.cut());
    }

    private static void drivers(Connection connection, Run run, SurveyLayouts survey, SmallGroups smallGroups)
            throws SQLException {
        MatrixAnalysis.Question question = MatrixAnalysis.Question.of(survey.code(), survey.newest());
        if (question == null) {
            return;
        }
        MatrixAnalysis.Period period = new MatrixAnalysis.Period(from(run), run.businessDate(), run.cut());
        MatrixAnalysis analysis = new MatrixAnalysis(question, period, smallGroups);
        InsightStore store = new InsightStore(connection);
        Map<Long, SampleReader.Sheets> departments = samples(connection, run).sheets(survey, question);
        for (Map.Entry<Long, SampleReader.Sheets> department : departments.entrySet()) {
            DriverMatrix matrix = analysis.of(
                    department.getValue().rows(), department.getValue().all());
            store.keep(new Subject(DRIVERS, survey.id(), department.getKey()), run.runNo(), Documents.write(matrix));
        }
    }

    private static void compare(Connection connection, Run run, SurveyLayouts survey, SmallGroups smallGroups)
            throws SQLException {
        ComparisonReader reader = new ComparisonReader(connection, run.businessDate(), smallGroups);
        List<LedgerStore.Entry> entries = survey == null ? reader.ofComplaints() : reader.ofSurvey(survey);
        long surveyId = survey == null ? ComplaintCells.SUBJECT : survey.id();
        LedgerStore ledger = new LedgerStore(connection);
        for (Question question : List.of(Question.DEPARTMENTS, Question.CHANNELS, Question.WAVES)) {
            List<LedgerStore.Entry> own = entries.stream()
                    .filter(entry -> entry.key().question() == question)
                    .toList();
            ledger.replace(run.runNo(), run.businessDate(), question, surveyId, own);
        }
    }

    private static void texts(Connection connection, Run run, SurveyLayouts survey, SmallGroups smallGroups)
            throws SQLException {
        SampleReader reader = samples(connection, run);
        List<Comment> all = survey == null ? reader.complaints() : reader.comments(survey);
        String code = survey == null ? "" : survey.code();
        long surveyId = survey == null ? ComplaintCells.SUBJECT : survey.id();
        SentimentReading sentiment = new SentimentReading(code, run.cut(), smallGroups);
        InsightStore store = new InsightStore(connection);
        for (Map.Entry<Long, List<Comment>> department : byDepartment(all).entrySet()) {
            TextThemes themes = new TextThemes(code, from(run), run.businessDate(), run.cut(), smallGroups);
            ThemeFigures found = themes.of(department.getValue());
            store.keep(new Subject(THEMES, surveyId, department.getKey()), run.runNo(), Documents.write(found));
            if (survey != null) {
                SentimentReading.Judged judged = sentiment.judge(department.getValue());
                Subject sentimentOf = new Subject(SENTIMENT, surveyId, department.getKey());
                store.keep(sentimentOf, run.runNo(), Documents.write(judged.figures()));
                if (department.getKey() == COMPANY) {
                    CodingSample sample =
                            CodingSample.draw(department.getValue(), judged.favourable(), themes.places(), found);
                    store.keep(new Subject(CODING, surveyId, COMPANY), run.runNo(), Documents.write(sample));
                }
            }
        }
    }

    /** The company, and the departments with enough texts of their own. */
    private static Map<Long, List<Comment>> byDepartment(List<Comment> all) {
        Map<Long, List<Comment>> departments = all.stream()
                .filter(comment -> comment.departmentId() != COMPANY)
                .collect(Collectors.groupingBy(Comment::departmentId, java.util.TreeMap::new, Collectors.toList()));
        departments.values().removeIf(texts -> texts.size() < TextThemes.LEAST_OF_DEPARTMENT);
        departments.put(COMPANY, all);
        return departments;
    }

    private static void changes(Connection connection, Run run, SurveyLayouts survey) throws SQLException {
        long surveyId = survey == null ? ComplaintCells.SUBJECT : survey.id();
        Published before = new InsightStore(connection).published();
        long since = before.methods() == METHODS ? before.nightNo() : 0;
        List<LedgerStore.Entry> entries = new SeriesChanges(connection).of(surveyId, since);
        new LedgerStore(connection).replace(run.runNo(), run.businessDate(), Question.CHANGE, surveyId, entries);
    }

    /** Adjusts the tests of the night as one family, and shows the run to readers. */
    public void publish(Grip grip) {
        with(connection -> {
            new LedgerStore(connection).judge(grip.runNo());
            new InsightStore(connection).publish(run(connection, grip), METHODS, clock.instant());
            return null;
        });
        hold(grip);
    }

    /** Deletes what no reader sees any more. */
    public void tidy(Grip grip) {
        with(connection -> {
            new InsightStore(connection).forgetOld();
            new LedgerStore(connection).forgetBefore(grip.businessDate().minusYears(YEARS_KEPT));
            return null;
        });
        hold(grip);
    }
}
