package org.kesheng.insight;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kesheng.insight.control.AnswerLayout;
import org.kesheng.insight.control.ComplaintCells;
import org.kesheng.insight.entity.AlertStore;
import org.kesheng.insight.entity.AlertStore.Signal;
import org.kesheng.insight.entity.SeriesStore;
import org.kesheng.insight.entity.SurveyStore;
import org.kesheng.insight.entity.SurveyStore.SurveyLayouts;
import org.kesheng.operation.Grip;
import org.kesheng.operation.Runs;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Organisation.DepartmentCard;
import org.kesheng.organisation.Right;
import org.kesheng.organisation.Role;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Texts;
import org.kesheng.work.OpenTask;
import org.kesheng.work.Tasks;

/**
 * Signals of control charts become work, once each: of the company for the analysts, of a department for its head. Only those of the
 * last complete month: what lies further back is seen in the chart and alarms nobody any more. Only the charts that people steer by,
 * not those of single questions, whose many limits ring by chance.
 */
@Stateless
public class ChartAlerts {
    /** Kind and object of the tasks. */
    public static final String TASK = "CHART_SIGNAL";

    public static final String OBJECT = "signal";

    private static final long COMPANY = 0;

    @Resource(lookup = "java:jboss/datasources/KeshengDS")
    DataSource source;

    @Inject
    Runs runs;

    @Inject
    Organisation organisation;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    /** In the night: tells of the signals of the last complete month that nobody was told of. */
    public void raise(Grip grip) {
        YearMonth month = lastComplete(grip.businessDate());
        Map<Long, DepartmentCard> departments = organisation.departments().stream()
                .collect(Collectors.toMap(DepartmentCard::id, department -> department));
        try (Connection connection = source.getConnection()) {
            raise(connection, grip, ComplaintCells.SUBJECT, "", month, departments);
            for (SurveyLayouts survey : new SurveyStore(connection).surveys()) {
                raise(connection, grip, survey.id(), survey.code(), month, departments);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        runs.hold(grip.job(), grip.fence());
    }

    static YearMonth lastComplete(LocalDate businessDate) {
        return YearMonth.from(businessDate.plusDays(1)).minusMonths(1);
    }

    private void raise(
            Connection connection,
            Grip grip,
            long surveyId,
            String survey,
            YearMonth month,
            Map<Long, DepartmentCard> departments)
            throws SQLException {
        AlertStore store = new AlertStore(connection);
        for (SeriesStore.Kept kept : new SeriesStore(connection).since(surveyId, 0)) {
            if (!isSteeredBy(kept.series())) {
                continue;
            }
            for (Series.Signal signal : kept.series().signals()) {
                if (signal.month().equals(month)) {
                    Signal found = new Signal(
                            kept.series().measure(),
                            surveyId,
                            kept.series().item(),
                            kept.departmentId(),
                            signal.kind(),
                            month);
                    OptionalLong raised = store.raise(found, grip.runNo(), clock.instant());
                    raised.ifPresent(id -> tell(id, found, survey, departments.get(kept.departmentId())));
                }
            }
        }
    }

    private static boolean isSteeredBy(Series series) {
        return !series.measure().isOfSurveys()
                || series.measure() == Series.Measure.NPS
                || series.item().equals(AnswerLayout.ALL);
    }

    private void tell(long id, Signal signal, String survey, DepartmentCard department) {
        String subject = say(Texts.DEFAULT, signal, department) + " / " + say(Locale.ENGLISH, signal, department)
                + (survey.isEmpty() ? "" : " · " + survey);
        boolean company = signal.departmentId() == COMPANY;
        tasks.open(new OpenTask(
                TASK,
                OBJECT,
                String.valueOf(id),
                1,
                subject,
                null,
                company ? Role.ANALYST : Role.DEPT_HEAD,
                company ? null : signal.departmentId(),
                null));
    }

    private static String say(Locale locale, Signal signal, DepartmentCard department) {
        String what = Texts.of(
                locale, "insight.SignalKind." + signal.kind(), signal.month().toString());
        String measure = Texts.of(locale, "insight", signal.measure());
        return (department == null ? "" : department.name(locale) + " · ") + measure + ": " + what;
    }

    /** A signal as a page finds its chart. */
    public record Told(TrendQuery query, Series.SignalKind kind, YearMonth month) {}

    /** @throws Refused NOT_FOUND for an unknown number */
    @Allowed(value = Function.STATISTICS, rights = Right.READ)
    public Told find(long id) {
        try (Connection connection = source.getConnection()) {
            Signal signal =
                    new AlertStore(connection).signal(id).orElseThrow(() -> Refused.notFound("insight.noSignal", id));
            String survey = surveyCode(connection, signal.surveyId());
            String department = signal.departmentId() == COMPANY ? null : organisation.codeOf(signal.departmentId());
            String item = signal.item().isEmpty() ? null : signal.item();
            return new Told(new TrendQuery(signal.measure(), survey, item, department), signal.kind(), signal.month());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String surveyCode(Connection connection, long id) throws SQLException {
        List<SurveyLayouts> surveys = new SurveyStore(connection).surveys();
        return surveys.stream()
                .filter(survey -> survey.id() == id)
                .map(SurveyLayouts::code)
                .findFirst()
                .orElse(null);
    }
}
