package org.kesheng.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.kesheng.jobs.Jobs;
import org.kesheng.operation.JobExecution;
import org.kesheng.operation.RunState;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Role;
import org.kesheng.testing.SurveyLoad;

/** A deployed server with generated answers that wait for the night, and what its tests do to it. */
abstract class NightHouse extends Deployed {
    static final String NIGHT = "nightly-analytics";
    private static final long PATIENCE_SECONDS = 90;
    private static final Actor ADMIN =
            new Actor(null, "it-night", "IT", null, "-", EnumSet.of(Role.SYSADMIN, Role.ANALYST));

    @Inject
    Jobs jobs;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Resource(lookup = "java:jboss/datasources/KeshengDS")
    DataSource database;

    <T> T asAdmin(Callable<T> work) {
        return current.as(ADMIN, () -> {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** So many answers, and nothing counted. */
    void answers(int count, long seed) throws SQLException {
        run("delete from response_inbox");
        try (Connection connection = database.getConnection()) {
            SurveyLoad load = new SurveyLoad(connection);
            load.prepare("unused");
            connection.createStatement().execute("delete from response where survey_id = 100000");
            load.answers(count, seed, 730);
            load.forget();
        }
    }

    void forget() throws SQLException {
        try (Connection connection = database.getConnection()) {
            new SurveyLoad(connection).forget();
        }
    }

    long startNight() {
        return start(NIGHT).id();
    }

    JobExecution start(String job) {
        return asAdmin(() -> jobs.start(job, null));
    }

    JobExecution night() {
        return ended(startNight());
    }

    /** Waits for the end. */
    JobExecution ended(long id) {
        await("execution " + id, () -> execution(id).status() != RunState.RUNNING);
        return execution(id);
    }

    JobExecution execution(long id) {
        return asAdmin(() -> jobs.execution(id));
    }

    static void await(String what, Callable<Boolean> there) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            while (!there.call()) {
                assertTrue(System.nanoTime() < deadline, "waited in vain for " + what);
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isH2() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return "H2".equals(connection.getMetaData().getDatabaseProductName());
        }
    }

    /** Statements that wait for a lock. */
    List<String> blocked() throws SQLException {
        return texts(
                isH2()
                        ? "select executing_statement from information_schema.sessions where blocker_id is not null"
                        : "select query from pg_stat_activity where cardinality(pg_blocking_pids(pid)) > 0");
    }

    void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long count(String sql) throws SQLException {
        return Long.parseLong(texts(sql).get(0));
    }

    List<String> texts(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
