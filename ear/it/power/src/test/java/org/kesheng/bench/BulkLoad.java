package org.kesheng.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kesheng.testing.SurveyLoad;

/** Answers of the survey of {@link SurveyLoad} as that makes them, made inside PostgreSQL: ten million take minutes. */
final class BulkLoad {
    private static final int FIRST_ID = 1_000_001;
    private static final int DAYS = 730;

    private final Connection connection;

    BulkLoad(Connection connection) {
        this.connection = connection;
    }

    /** Answers waiting for the first night. The rows that they refer to are known to be there, so nothing is looked up for each. */
    void answers(int count) throws SQLException {
        run("set session_replication_role = replica");
        run("set max_parallel_workers_per_gather = 0");
        run("select setseed(0.20261122)");
        String answers = IntStream.range(0, SurveyLoad.ITEMS)
                .mapToObj(item ->
                        "case when random() < 0.02 then 'ff' else lpad(greatest(1, least(5, round(mood + random() * 2.4"
                                + " - 1.2 + 0.05 * " + item + ")))::text, 2, '0') end")
                .collect(Collectors.joining(", "));
        run(
                "insert into response (id, survey_id, survey_version_id, department_id, channel, answered_on, received_at, answers)"
                        + " select " + FIRST_ID
                        + " + i, 100000, 100000, 100000 + department, channel, date '2024-11-01' + day,"
                        + " timestamptz '2026-11-01 00:00:00Z', decode(concat(" + answers + "), 'hex')"
                        + " from (select i, department, day, channel,"
                        + " 3.4 + 0.01 * department - 0.0003 * day + random() * 2 - 1 as mood"
                        + " from (select i, 1 + floor(random() * " + SurveyLoad.DEPARTMENTS + ")::int as department,"
                        + " floor(random() * " + DAYS + ")::int as day,"
                        + " (array['WEB', 'WECHAT', 'PHONE', 'SHOP', 'VISIT'])[1 + floor(random() * 5)::int] as channel"
                        + " from generate_series(0, " + (count - 1) + ") as i) as drawn) as felt");
        run("insert into response_inbox (response_id) select id from response order by id");
        run("set session_replication_role = origin");
        run("alter sequence response_seq restart with " + (FIRST_ID + count + 100));
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                try (ResultSet rows = statement.getResultSet()) {
                    rows.next();
                }
            }
        }
    }
}
