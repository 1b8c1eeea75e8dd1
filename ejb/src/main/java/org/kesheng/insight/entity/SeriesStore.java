package org.kesheng.insight.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kesheng.insight.AsOf;
import org.kesheng.insight.Series;
import org.kesheng.insight.control.SeriesText;

/** Published series. */
public final class SeriesStore {
    private static String newest(String upTo) {
        return " and s.since_run = (select max(t.since_run) from series t where t.measure = s.measure"
                + " and t.survey_id = s.survey_id and t.item = s.item and t.department_id = s.department_id"
                + " and t.since_run <= " + upTo + ")";
    }

    private final Connection connection;

    public SeriesStore(Connection connection) {
        this.connection = connection;
    }

    /** A series with what it is of; department 0: the company; survey 0: complaints. */
    public record Kept(long surveyId, long departmentId, Series series) {}

    /** Replaces what this night wrote for the survey. */
    public void replace(long surveyId, long runNo, List<Kept> series) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from series where survey_id = ? and since_run = ?")) {
            delete.setLong(1, surveyId);
            delete.setLong(2, runNo);
            delete.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into series (measure, survey_id, item, department_id, since_run, content) values (?, ?, ?, ?, ?, ?)")) {
            for (Kept kept : series) {
                insert.setString(1, kept.series().measure().name());
                insert.setLong(2, surveyId);
                insert.setString(3, kept.series().item());
                insert.setLong(4, kept.departmentId());
                insert.setLong(5, runNo);
                insert.setString(6, SeriesText.write(kept.series()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** One series. */
    public Optional<Series> find(Series.Measure measure, long surveyId, String item, long departmentId, String code)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select s.content from series s where s.measure = ?"
                + " and s.survey_id = ? and s.item = ? and s.department_id = ?"
                + newest(AsOf.sql()))) {
            select.setString(1, measure.name());
            select.setLong(2, surveyId);
            select.setString(3, item);
            select.setLong(4, departmentId);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(SeriesText.read(rows.getString(1), code)) : Optional.empty();
            }
        }
    }

    /** All published series of a measure and survey of one department, by item. */
    public List<Series> ofDepartment(Series.Measure measure, long surveyId, long departmentId, String code)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select s.content from series s where s.measure = ?"
                + " and s.survey_id = ? and s.department_id = ?" + newest(AsOf.sql()) + " order by s.item")) {
            select.setString(1, measure.name());
            select.setLong(2, surveyId);
            select.setLong(3, departmentId);
            List<Series> series = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    series.add(SeriesText.read(rows.getString(1), code));
                }
            }
            return series;
        }
    }

    /** The newest published series of a survey (0: complaints) that were written after a night. */
    public List<Kept> since(long surveyId, long nightNo) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select s.department_id, s.content from series s where s.survey_id = ?" + " and s.since_run > ?"
                        + newest(AsOf.sql()) + " order by s.measure, s.item, s.department_id")) {
            select.setLong(1, surveyId);
            select.setLong(2, nightNo);
            List<Kept> series = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    series.add(new Kept(surveyId, rows.getLong(1), SeriesText.read(rows.getString(2), null)));
                }
            }
            return series;
        }
    }

    /** Deletes what a newer published one has replaced. */
    public void forgetOld() throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from series where exists (select 1 from series t"
                        + " where t.measure = series.measure and t.survey_id = series.survey_id and t.item = series.item"
                        + " and t.department_id = series.department_id and t.since_run > series.since_run"
                        + " and t.since_run <= (select run_no from publication))")) {
            delete.executeUpdate();
        }
    }
}
