package org.kesheng.analytics.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The night's work as DuckDB does it with two threads, in memory: the statements of the reference script {@code duck_nightly.mjs}.
 * {@code main} is a process of its own: folder of the data, folder of the reference, folder for the results.
 */
final class DuckDbNight implements AutoCloseable {

    private static final String THREADS = "2";
    private static final int ITEMS = 10;

    private final Connection connection;
    private final Path reference;
    private final Path out;

    DuckDbNight(Path reference, Path out) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("threads", THREADS);
        connection = DriverManager.getConnection("jdbc:duckdb:", settings);
        this.reference = reference;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        try (DuckDbNight night = new DuckDbNight(Path.of(arguments[1]), Path.of(arguments[2]))) {
            night.load(Path.of(arguments[0]));
            night.answers();
            night.complaints();
        }
    }

    void load(Path data) throws SQLException {
        for (String table : new String[] {"responses", "complaints"}) {
            run("create table " + table + " as select * from read_csv('" + data.resolve(table + ".csv")
                    + "', header = true)");
        }
    }

    /** Figures of the groups, and the sums of the regression. */
    void answers() throws Exception {
        String variances = items("var_samp(%s)");
        copy(
                "select department,month,count(*) n,avg(i1) mean,stddev_samp(i1) sd,avg((i1>=4)::int) top2,"
                        + "100*(avg((rec>=9)::int)-avg((rec<=6)::int)) nps,10.0/9*(1-(" + variances + ")/var_samp("
                        + items("%s") + ")) alpha from responses group by 1,2 order by 1,2",
                "groups.csv");
        String sums = Files.readString(reference.resolve("ols_sums.sql"), StandardCharsets.UTF_8)
                .trim()
                .replaceAll(";$", "");
        copy(sums.replace("1.0*", "1::bigint*"), "sums.csv");
    }

    void complaints() throws SQLException {
        copy(
                "select department,strftime(make_timestamp(opened*1000000),'%Y%m') m,count(*) n,count(closed) k,"
                        + "quantile_cont((closed-opened)/3600.0,[0.5,0.9]) q,avg((closed-opened<=259200)::int) w"
                        + " from complaints group by 1,2 order by 1,2",
                "complaints.csv");
    }

    private static String items(String form) {
        return IntStream.rangeClosed(1, ITEMS)
                .mapToObj(i -> form.replace("%s", "i" + i))
                .collect(Collectors.joining("+"));
    }

    private void copy(String query, String file) throws SQLException {
        run("copy (" + query + ") to '" + out.resolve(file) + "'");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
