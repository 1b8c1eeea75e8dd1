package org.kesheng.insight.entity;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kesheng.insight.Results;
import org.kesheng.insight.SurveyNames;
import org.kesheng.insight.SurveyNames.ItemName;
import org.kesheng.insight.control.AnswerLayout;
import org.kesheng.survey.ItemType;
import org.kesheng.survey.Questionnaire;

/** Surveys as the figures need them, and the rows of responses where cells do not tell enough. */
public final class SurveyStore {
    private final Connection connection;

    public SurveyStore(Connection connection) {
        this.connection = connection;
    }

    /** A survey with the layouts of its versions, oldest first. */
    public record SurveyLayouts(long id, String code, List<AnswerLayout> versions) {
        public List<Long> versionIds() {
            return versions.stream().map(AnswerLayout::versionId).toList();
        }

        /** The newest version. */
        public AnswerLayout newest() {
            return versions.get(versions.size() - 1);
        }
    }

    public Optional<SurveyLayouts> survey(String code) throws SQLException {
        return surveys("s.code = ?", code).stream().findFirst();
    }

    /** All surveys that have a published version. */
    public List<SurveyLayouts> surveys() throws SQLException {
        return surveys("? is not null", "");
    }

    /** What the surveys are called that have a published version, the oldest first. */
    public List<Results.Named> names() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select s.code, s.name_zh, s.name_en from survey s"
                        + " where exists (select 1 from survey_version v where v.survey_id = s.id) order by s.id");
                ResultSet rows = select.executeQuery()) {
            List<Results.Named> names = new ArrayList<>();
            while (rows.next()) {
                names.add(new Results.Named(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
            return names;
        }
    }

    private List<SurveyLayouts> surveys(String condition, String argument) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select s.id, s.code, v.id, v.definition from survey s"
                        + " join survey_version v on v.survey_id = s.id where " + condition
                        + " order by s.id, v.number")) {
            select.setString(1, argument);
            List<SurveyLayouts> surveys = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    long id = rows.getLong(1);
                    if (surveys.isEmpty() || surveys.get(surveys.size() - 1).id() != id) {
                        surveys.add(new SurveyLayouts(id, rows.getString(2), new ArrayList<>()));
                    }
                    surveys.get(surveys.size() - 1).versions().add(AnswerLayout.of(rows.getLong(3), rows.getString(4)));
                }
            }
            return surveys;
        }
    }

    /** Names of the surveys that have a published version, and of the closed items of the newest. */
    public List<SurveyNames> surveyNames() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select s.code, s.name_zh, s.name_en, v.definition from survey s join survey_version v"
                                + " on v.survey_id = s.id where v.number = (select max(w.number) from survey_version w"
                                + " where w.survey_id = s.id and w.published_at is not null) order by s.id");
                ResultSet rows = select.executeQuery()) {
            List<SurveyNames> names = new ArrayList<>();
            while (rows.next()) {
                List<ItemName> items = Questionnaire.parse(rows.getString(4)).closed().stream()
                        .map(item -> new ItemName(
                                item.code(), item.textZh(), item.textEn(), item.nps(), item.type() != ItemType.CHOICE))
                        .toList();
                names.add(new SurveyNames(rows.getString(1), rows.getString(2), rows.getString(3), items));
            }
            return names;
        }
    }

    /**
     * Which responses.
     *
     * @param departmentIds null: all; 0 stands for those without a department
     * @param channel null: all
     * @param category null: all
     */
    public record Rows(
            Collection<Long> versionIds,
            Collection<Long> departmentIds,
            String channel,
            String category,
            LocalDate from,
            LocalDate to) {}

    /** Takes responses as they come. */
    public interface RowReader {
        void read(
                long versionId, long departmentId, String channel, LocalDate answeredOn, double weight, byte[] answers);
    }

    /** Responses that were counted up to the cut and are not excluded. */
    public void readRows(Rows wanted, Instant cut, RowReader reader) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select r.survey_version_id, coalesce(r.department_id, 0),"
                        + " coalesce(r.channel, ''), r.answered_on, r.weight, r.answers from response r"
                        + condition(wanted)
                        + " and r.excluded is null and r.received_at <= ?"
                        + " and not exists (select 1 from response_inbox i where i.response_id = r.id)")) {
            select.setFetchSize(2_000);
            int at = bind(select, wanted);
            select.setObject(at, OffsetDateTime.ofInstant(cut, ZoneOffset.UTC));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    double weight = rows.getDouble(5);
                    boolean unweighted = rows.wasNull();
                    reader.read(
                            rows.getLong(1),
                            rows.getLong(2),
                            rows.getString(3),
                            rows.getObject(4, LocalDate.class),
                            unweighted ? 1 : weight,
                            rows.getBytes(6));
                }
            }
        }
    }

    /** Days on which something was answered that no published night has counted. */
    public List<LocalDate> uncountedDays(Rows wanted) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select distinct r.answered_on from response_inbox i"
                        + " join response r on r.id = i.response_id" + condition(wanted)
                        + " and i.counted = false and r.excluded is null order by r.answered_on")) {
            bind(select, wanted);
            List<LocalDate> days = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    days.add(rows.getObject(1, LocalDate.class));
                }
            }
            return days;
        }
    }

    /** First and last month in which something was answered. */
    public Optional<YearMonth[]> months(long surveyId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select min(answered_on), max(answered_on) from response where survey_id = ?")) {
            select.setLong(1, surveyId);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                LocalDate first = rows.getObject(1, LocalDate.class);
                return first == null
                        ? Optional.empty()
                        : Optional.of(new YearMonth[] {
                            YearMonth.from(first), YearMonth.from(rows.getObject(2, LocalDate.class))
                        });
            }
        }
    }

    private static String condition(Rows wanted) {
        return " where r.survey_version_id in " + in(wanted.versionIds())
                + (wanted.departmentIds() == null
                        ? ""
                        : " and coalesce(r.department_id, 0) in " + in(wanted.departmentIds()))
                + (wanted.channel() == null ? "" : " and r.channel = ?")
                + (wanted.category() == null ? "" : " and r.category = ?")
                + " and r.answered_on between ? and ?";
    }

    private static int bind(PreparedStatement select, Rows wanted) throws SQLException {
        int at = 1;
        if (wanted.channel() != null) {
            select.setString(at++, wanted.channel());
        }
        if (wanted.category() != null) {
            select.setString(at++, wanted.category());
        }
        select.setDate(at++, Date.valueOf(wanted.from()));
        select.setDate(at++, Date.valueOf(wanted.to()));
        return at;
    }

    private static String in(Collection<Long> ids) {
        return ids.isEmpty() ? "(-1)" : ids.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
    }
}
