package org.kesheng.survey.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class SurveySchemaTest {
    private static final String URL =
            "jdbc:h2:mem:schema;DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH;NON_KEYWORDS=VALUE,KEY,DAY,MONTH,YEAR";

    @Test
    void theLongFormShowsOneRowPerClosedItemAndNullForTheByte255() throws SQLException {
        Flyway.configure()
                .dataSource(URL, "sa", "")
                .locations("classpath:db/migration", "classpath:db/vendor/h2")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(URL, "sa", "")) {
            store(connection, new byte[] {5, (byte) 200, (byte) 255});
            assertEquals(List.of("Q1=5", "Q2=200", "Q3=null"), longForm(connection));
        }
    }

    private static void store(Connection connection, byte[] answers) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into survey values (1, 0, 'S', 'S', 'S', 'IMPORTED', null, true, 'OPEN', current_timestamp)");
            statement.execute("insert into survey_version (id, survey_id, number, definition) values (1, 1, 1, '[]')");
            statement.execute("insert into survey_item values (1, 0, 'Q1', 1, 5, null), (1, 1, 'Q2', 0, 254, null),"
                    + " (1, 2, 'Q3', 1, 5, null)");
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into response (id, survey_id, survey_version_id,"
                        + " answered_on, received_at, answers) values (1, 1, 1, date '2026-01-02', current_timestamp, ?)")) {
            insert.setBytes(1, answers);
            insert.execute();
        }
    }

    private static List<String> longForm(Connection connection) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select item_code, answer from response_long order by position")) {
            while (found.next()) {
                rows.add(found.getString(1) + "=" + found.getObject(2));
            }
        }
        return rows;
    }
}
