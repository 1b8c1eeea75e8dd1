package org.kesheng.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.kesheng.testing.SurveyLoad;
import org.postgresql.PGConnection;

/**
 * The 2,000,000 answers of the reference load in PostgreSQL twice: as the wide table of the reference, and as our own rows with packed
 * answers, of a survey with ten ratings and a recommendation.
 */
final class WideLoad {
    static final long VERSION = 100_001;

    private static final String ROWS =
            "insert into response (id, survey_id, survey_version_id, department_id, channel, answered_on, received_at, answers)"
                    + " select %d + id, 100000, " + VERSION
                    + ", 100000 + department, (array['WEB', 'WECHAT', 'PHONE', 'SHOP', 'VISIT'])[channel],"
                    + " make_date(month / 100, month %% 100, 1 + id %% 28), timestamptz '2026-11-01 00:00:00Z',"
                    + " decode(concat('0', i1, '0', i2, '0', i3, '0', i4, '0', i5, '0', i6, '0', i7, '0', i8, '0', i9, '0', i10,"
                    + " lpad(to_hex(rec), 2, '0')), 'hex') from responses";

    private final Connection connection;

    WideLoad(Connection connection) {
        this.connection = connection;
    }

    /** @param copies how often the answers stand in our own rows */
    void load(Path csv, int copies) throws SQLException, IOException {
        run(
                "create table responses (id int, department smallint, channel smallint, month int, i1 int, i2 int, i3 int, i4 int,"
                        + " i5 int, i6 int, i7 int, i8 int, i9 int, i10 int, rec int)");
        try (Reader reader = Files.newBufferedReader(csv)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy responses from stdin csv header", reader);
        }
        new SurveyLoad(connection).prepare("no-token-of-anybody");
        StringBuilder items = new StringBuilder("[");
        for (int i = 1; i <= SurveyLoad.ITEMS; i++) {
            items.append("{\"code\":\"Q").append(i).append("\",\"type\":\"RATING\",\"min\":1,\"max\":5},");
        }
        items.append("{\"code\":\"R\",\"type\":\"NPS\",\"nps\":true}]");
        run("insert into survey_version (id, survey_id, number, published_at, definition) values (" + VERSION
                + ", 100000, 2, timestamptz '2022-12-01 00:00:00Z', '" + items + "')");
        long width = number("select max(id) from responses");
        for (int copy = 0; copy < copies; copy++) {
            run(String.format(ROWS, 1_000_000 + copy * width));
        }
        run("vacuum analyze responses");
        run("vacuum analyze response");
    }

    long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
