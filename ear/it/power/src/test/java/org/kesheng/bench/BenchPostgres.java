package org.kesheng.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.kesheng.testing.Storage;

/** PostgreSQL on a folder that stays, with the settings of the reference; stopped and started like any other. */
final class BenchPostgres implements AutoCloseable {
    private final EmbeddedPostgres server;

    private BenchPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Fills a fresh database. */
    interface Filling {
        void fill(Connection connection) throws Exception;
    }

    static BenchPostgres start(Path home) throws IOException {
        return new BenchPostgres(EmbeddedPostgres.builder()
                .setPort(Integer.getInteger("it.pg"))
                .setDataDirectory(home.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "2GB")
                .setServerConfig("work_mem", "256MB")
                .setServerConfig("maintenance_work_mem", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("max_parallel_workers_per_gather", "2")
                .start());
    }

    /** A database of that name, migrated and filled the first time. */
    Storage kept(String name, Filling filling) throws Exception {
        try (Connection admin = server.getPostgresDatabase().getConnection();
                Statement statement = admin.createStatement()) {
            if (!exists(statement, name)) {
                try (Connection connection =
                        Storage.postgres("kesheng_loading").fresh().connect()) {
                    filling.fill(connection);
                    connection.createStatement().execute("vacuum analyze");
                }
                statement.execute("alter database kesheng_loading rename to " + name);
            }
        }
        return Storage.postgres(name);
    }

    /** A copy of a kept database. */
    Storage copy(String kept) throws SQLException {
        try (Connection admin = server.getPostgresDatabase().getConnection();
                Statement statement = admin.createStatement()) {
            statement.execute("drop database if exists kesheng_bench with (force)");
            statement.execute("create database kesheng_bench template " + kept);
        }
        return Storage.postgres("kesheng_bench");
    }

    private static boolean exists(Statement statement, String database) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
            return rows.next();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
