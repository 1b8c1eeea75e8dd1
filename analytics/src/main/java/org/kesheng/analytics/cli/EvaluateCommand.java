package org.kesheng.analytics.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code evaluate}: computes a file of requests. */
final class EvaluateCommand implements Command {

    @Override
    public String summary() {
        return "compute a file of statistic requests";
    }

    @Override
    public String help() {
        return """
                usage: evaluate --requests FILE.json --data DIR [--check]

                Computes every request of the file over the CSV files of the directory and prints
                {"results":[{"id","result"}|{"id","error"}]}.

                  --requests FILE.json  the requests
                  --data DIR            where their data files are
                  --check               compare with the expectations in the file instead and print a table of
                                        what is met; exit code 0 only if all are

                A request that cannot be computed has an error in place of its result and does not stop the others. If a
                data file is broken (a row too long or too short, a quote not closed), all that can be answered is, and
                the exit code is 2 with the place on the error stream.
                """;
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        Arguments options = new Arguments(arguments, Set.of("requests", "data"), Set.of("check"));
        Path file = Path.of(options.required("requests"));
        Path directory = Path.of(options.required("data"));
        if (!Files.isDirectory(directory)) {
            throw new BadInput(directory + ": there is no such directory");
        }
        List<Map<String, Object>> requests = Evaluate.requests(Json.read(file), file.toString());
        Evaluate evaluate = new Evaluate(directory);
        int code = options.has("check") ? check(requests, evaluate, out) : print(requests, evaluate, out);
        if (evaluate.broken() != null) {
            throw new BadInput(evaluate.broken());
        }
        return code;
    }

    private static int print(List<Map<String, Object>> requests, Evaluate evaluate, PrintStream out) {
        out.print("{\"results\":[");
        String separator = "\n";
        for (Map<String, Object> request : requests) {
            out.print(separator + Json.text(evaluate.answer(request)));
            separator = ",\n";
        }
        out.println("\n]}");
        return 0;
    }

    private static int check(List<Map<String, Object>> requests, Evaluate evaluate, PrintStream out) {
        Expectations expectations = new Expectations();
        for (Map<String, Object> request : requests) {
            expectations.check(request, evaluate.answer(request));
        }
        expectations.print(out);
        return expectations.allMet() ? 0 : 1;
    }
}
