package org.kesheng.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A real PostgreSQL from Maven Central, on a given port, with an empty database, until this process ends. */
public final class PostgresForTests {
    private PostgresForTests() {}

    public static void main(String[] args) throws IOException, SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setPort(Integer.parseInt(args[0]))
                .setDataDirectory(fresh(Path.of(args[1])))
                .setCleanDataDirectory(true)
                .setServerConfig("max_connections", "100")
                .start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database kesheng encoding 'UTF8'");
            statement.execute("create database kesheng_serve encoding 'UTF8'");
        }
    }

    /** Each run has a folder of its own: that of a run that was killed may still be in use. */
    private static Path fresh(Path parent) throws IOException {
        Files.createDirectories(parent);
        return Files.createTempDirectory(parent, "data");
    }
}
