package org.kesheng.analytics.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kesheng.analytics.sufficient.Regression;

/**
 * {@code nightly}: the statistics of a night over a file of responses and one of complaints.
 *
 * <p>It is a short process over much data, so what it does on the usual path is plain code: a lambda, a stream or a
 * format string would cost more than all regressions.
 */
final class NightlyCommand implements Command {

    @Override
    public String summary() {
        return "scores by department and month, drivers, complaint times";
    }

    @Override
    public String help() {
        return """
                usage: nightly --responses FILE.csv --complaints FILE.csv --out DIR

                Reads both files, writes three and prints a summary as JSON.

                  --responses FILE   id, department, channel, month (yyyymm), i1..i10 (1..5), rec (0..10)
                  --complaints FILE  id, department, category, opened, closed (seconds since 1970, UTC;
                                     closed is empty while the complaint is open)
                  --out DIR          is made if it does not exist; receives
                    groups.csv       department, month, n (rows), mean, sd and top2 (share >= 4) of i1, nps of rec,
                                     alpha of i1..i10
                    ols.csv          rec on i1..i10 over all rows: term, coefficient, standard error
                    complaints.csv   department, month of opening, opened, closed, median and p90 in hours (type 7),
                                     within72 (share of the closed within 72 hours)

                Columns are found by their names, in any order; id, channel and category may be absent. CSV after
                RFC 4180, .gz too. Empty cells and NA are missing: mean, sd, top2 and nps leave out the answer, alpha and
                ols the row; a row without department or month is in no group. A figure that is not defined is an
                empty cell. Files of digits in the column order above are read on two threads at full speed, any other
                with care on one.
                """;
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        NightlyOptions options = new NightlyOptions(arguments);
        Path directory = Path.of(options.out());
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new BadInput(options.out().concat(": is not a directory"));
        }
        NightlyRun run = new NightlyRun(options.responses(), options.complaints());
        run.compute();
        try {
            Files.createDirectories(directory);
            write(directory, "groups.csv", run.groupsCsv());
            write(directory, "ols.csv", run.ols().csv());
            write(directory, "complaints.csv", run.complaintsCsv());
        } catch (IOException e) {
            throw new BadInput(options.out().concat(": cannot be written, ").concat(String.valueOf(e.getMessage())));
        }
        out.append(summary(run)).append('\n');
        return 0;
    }

    private static void write(Path directory, String name, String text) throws IOException {
        Files.write(directory.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private static String summary(NightlyRun run) {
        Regression fit = run.ols().exact();
        return new StringBuilder("{\"responses\":")
                .append(run.responses().rows())
                .append(",\"groups\":")
                .append(run.responses().groups())
                .append(",\"ols\":{\"n\":")
                .append(fit.n())
                .append(",\"r2\":")
                .append(fit.isDefined() && !Double.isNaN(fit.rSquared()) ? Double.toString(fit.rSquared()) : "null")
                .append("},\"complaints\":")
                .append(run.complaints().rows())
                .append(",\"complaintGroups\":")
                .append(run.complaints().groups())
                .append('}')
                .toString();
    }
}
