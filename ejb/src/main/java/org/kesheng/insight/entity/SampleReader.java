package org.kesheng.insight.entity;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kesheng.insight.control.AnswerLayout;
import org.kesheng.insight.control.Comment;
import org.kesheng.insight.control.ComplaintCells;
import org.kesheng.insight.control.MatrixAnalysis;
import org.kesheng.insight.control.MatrixAnalysis.Question;
import org.kesheng.insight.control.Recurrence.Occurrence;
import org.kesheng.insight.entity.SurveyStore.SurveyLayouts;
import org.kesheng.shared.BusinessClock;

/** What cells do not tell: rows for the bootstrap, texts, and causes of single complaints. Only what the night has counted. */
public final class SampleReader {
    /** So many answer sheets of a survey are read at most: of more, every k-th by id. */
    private static final long MOST_ROWS = 10L * MatrixAnalysis.MOST_ROWS;

    private static final int MOST_TEXTS = 20_000;
    private static final String COUNTED = " and r.excluded is null and r.received_at <= ?"
            + " and not exists (select 1 from response_inbox i where i.response_id = r.id)";

    private final Connection connection;
    private final LocalDate from;
    private final LocalDate to;
    private final Instant cut;

    /** @param cut up to when answers were taken in */
    public SampleReader(Connection connection, LocalDate from, LocalDate to, Instant cut) {
        this.connection = connection;
        this.from = from;
        this.to = to;
        this.cut = cut;
    }

    private int bindPeriod(PreparedStatement select, int at) throws SQLException {
        select.setDate(at, Date.valueOf(from));
        select.setDate(at + 1, Date.valueOf(to));
        select.setObject(at + 2, OffsetDateTime.ofInstant(cut, ZoneOffset.UTC));
        return at + 3;
    }

    private static String in(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
    }

    /** Complete rows of one department, and how many sheets there were in the period. */
    public static final class Sheets {
        private final List<int[]> rows = new ArrayList<>();
        private long all;

        public List<int[]> rows() {
            return rows;
        }

        /** Complete or not, used or not. */
        public long all() {
            return all;
        }
    }

    /** Rows by department, 0: the company. Versions that do not ask the same on the same scales take no part. */
    public Map<Long, Sheets> sheets(SurveyLayouts survey, Question question) throws SQLException {
        Map<Long, Question> versions = new TreeMap<>();
        for (AnswerLayout version : survey.versions()) {
            Question asked = Question.of(survey.code(), version);
            if (asked != null && scales(asked).equals(scales(question))) {
                versions.put(version.versionId(), asked);
            }
        }
        List<Long> ids = List.copyOf(versions.keySet());
        long step = Math.max(1, (count(ids) + MOST_ROWS - 1) / MOST_ROWS);
        Map<Long, Sheets> departments = new TreeMap<>();
        departments.put(0L, new Sheets());
        try (PreparedStatement select = connection.prepareStatement(
                "select r.survey_version_id, coalesce(r.department_id, 0), r.answers from response r"
                        + " where r.survey_version_id in " + in(ids) + " and r.answered_on between ? and ?" + COUNTED
                        + " and mod(r.id, ?) = 0")) {
            select.setFetchSize(2_000);
            select.setLong(bindPeriod(select, 1), step);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    int[] row = versions.get(rows.getLong(1)).row(rows.getBytes(3));
                    add(departments.get(0L), row, step);
                    if (rows.getLong(2) != 0) {
                        add(departments.computeIfAbsent(rows.getLong(2), id -> new Sheets()), row, step);
                    }
                }
            }
        }
        return departments;
    }

    private static void add(Sheets sheets, int[] row, long step) {
        sheets.all += step;
        if (row != null) {
            sheets.rows.add(row);
        }
    }

    private static List<List<Object>> scales(Question question) {
        List<AnswerLayout.ClosedItem> items = new ArrayList<>(question.drivers());
        items.add(question.outcome());
        return items.stream()
                .map(item -> List.<Object>of(item.code(), item.low(), item.high()))
                .toList();
    }

    private long count(List<Long> versions) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select count(*) from response r where r.survey_version_id in "
                        + in(versions) + " and r.answered_on between ? and ?" + COUNTED)) {
            bindPeriod(select, 1);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** What people wrote in a survey, the newest 20,000, ascending by id. */
    public List<Comment> comments(SurveyLayouts survey) throws SQLException {
        Map<Long, Question> versions = new TreeMap<>();
        survey.versions().forEach(version -> versions.put(version.versionId(), Question.of(survey.code(), version)));
        List<Comment> comments = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select r.id, coalesce(r.department_id, 0), r.answered_on, r.survey_version_id, r.answers, t.text"
                        + " from response r join response_text t on t.response_id = r.id where r.survey_id = ?"
                        + " and r.answered_on between ? and ?" + COUNTED
                        + " order by r.id desc, t.item_code fetch first ? rows only")) {
            select.setLong(1, survey.id());
            select.setInt(bindPeriod(select, 2), MOST_TEXTS);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    comments.add(new Comment(
                            rows.getLong(1),
                            rows.getLong(2),
                            rows.getObject(3, LocalDate.class),
                            rows.getString(6),
                            favourable(versions.get(rows.getLong(4)), rows.getBytes(5))));
                }
            }
        }
        java.util.Collections.reverse(comments);
        return comments;
    }

    /** Satisfied from the declared top box on, dissatisfied in the lower half of the scale. */
    private static Boolean favourable(Question question, byte[] answers) {
        if (question == null) {
            return null;
        }
        int answer = AnswerLayout.answer(answers, question.outcome());
        if (AnswerLayout.isMissing(answer)) {
            return null;
        }
        double middle = (question.outcome().low() + question.outcome().high()) / 2.0;
        return answer >= question.outcome().topFrom() ? Boolean.TRUE : answer <= middle ? Boolean.FALSE : null;
    }

    /** What customers complained about, the newest 20,000; anonymous cases and those of employees are not read. */
    public List<Comment> complaints() throws SQLException {
        List<Comment> comments = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select c.id, coalesce(c.lead_department_id, c.unit_id), c.received_at, c.content from complaint c"
                        + " where c.kind = 'COMPLAINT' and c.party_kind <> '" + ComplaintCells.EMPLOYEE
                        + "' and c.anonymous = false and c.received_at >= ? and c.received_at < ?"
                        + " order by c.received_at desc, c.id fetch first ? rows only")) {
            bindCases(select);
            select.setInt(3, MOST_TEXTS);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    comments.add(new Comment(
                            rows.getLong(1), rows.getLong(2), day(rows, 3), rows.getString(4), Boolean.FALSE));
                }
            }
        }
        java.util.Collections.reverse(comments);
        return comments;
    }

    /** Complaints with a cause and a product; those found to be without reason do not count. */
    public List<Occurrence> occurrences() throws SQLException {
        List<Occurrence> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select coalesce(c.cause_code, c.cause), c.product, c.received_at from complaint c"
                        + " where c.kind = 'COMPLAINT' and c.party_kind <> '" + ComplaintCells.EMPLOYEE
                        + "' and c.received_at >= ? and c.received_at < ? and coalesce(c.verified, true) = true"
                        + " and coalesce(c.cause_code, c.cause) is not null and c.product is not null")) {
            bindCases(select);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Occurrence(rows.getString(1), rows.getString(2), day(rows, 3)));
                }
            }
        }
        return found;
    }

    private void bindCases(PreparedStatement select) throws SQLException {
        Instant begin = from.atStartOfDay(BusinessClock.ZONE).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
        select.setObject(1, OffsetDateTime.ofInstant(begin, ZoneOffset.UTC));
        select.setObject(2, OffsetDateTime.ofInstant(end, ZoneOffset.UTC));
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return LocalDate.ofInstant(row.getObject(column, OffsetDateTime.class).toInstant(), BusinessClock.ZONE);
    }
}
