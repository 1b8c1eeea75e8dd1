package org.kesheng.insight.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.kesheng.insight.control.CodingAgreement.Coded;

/** Codes that people gave to comments. */
public final class CodingStore {
    private final Connection connection;

    public CodingStore(Connection connection) {
        this.connection = connection;
    }

    /** Keeps a coding, in the place of an earlier one by the same coder. */
    public void keep(long surveyId, Coded coded, Instant now) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from comment_coding where survey_id = ? and response_id = ? and coder_id = ?")) {
            delete.setLong(1, surveyId);
            delete.setLong(2, coded.comment());
            delete.setLong(3, coded.coder());
            delete.executeUpdate();
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into comment_coding (survey_id, response_id, coder_id, coded_at,"
                        + " sentiment, theme, machine_sentiment, machine_theme) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, surveyId);
            insert.setLong(2, coded.comment());
            insert.setLong(3, coded.coder());
            insert.setObject(4, now.atOffset(ZoneOffset.UTC));
            insert.setString(5, coded.sentiment());
            insert.setString(6, coded.theme());
            insert.setString(7, coded.machineSentiment());
            insert.setString(8, coded.machineTheme());
            insert.executeUpdate();
        }
    }

    /** All codings of the comments of a survey. */
    public List<Coded> all(long surveyId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select response_id, coder_id, sentiment, theme,"
                + " machine_sentiment, machine_theme from comment_coding where survey_id = ?"
                + " order by response_id, coder_id")) {
            select.setLong(1, surveyId);
            List<Coded> codings = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    codings.add(new Coded(
                            rows.getLong(1),
                            rows.getLong(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getString(6)));
                }
            }
            return codings;
        }
    }
}
