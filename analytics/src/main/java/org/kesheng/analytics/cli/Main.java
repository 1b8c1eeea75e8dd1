package org.kesheng.analytics.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The command line of the statistics: {@code java -jar kesheng-analytics.jar COMMAND ...}. It needs no server.
 *
 * <p>Exit codes: 0, 1 if a check is not met, 2 with one line on the standard error stream for bad input.
 */
public final class Main {

    private static final String[] COMMANDS = {
        "evaluate",
        "nightly",
        "describe",
        "score",
        "reliability",
        "correlate",
        "regress",
        "drivers",
        "crosstab",
        "compare",
        "trend",
        "chart",
        "changepoint",
        "effect",
        "shrink",
        "weight",
        "keywords"
    };

    private Main() {}

    /** A switch and no table of suppliers: a command pays only for its own classes when it starts. */
    private static Command command(String name) {
        return switch (name) {
            case "evaluate" -> new EvaluateCommand();
            case "nightly" -> new NightlyCommand();
            default -> forPeople(name);
        };
    }

    private static Command forPeople(String name) {
        return switch (name) {
            case "describe" -> new DescribeCommand();
            case "score" -> new ScoreCommand();
            case "reliability" -> new ReliabilityCommand();
            case "correlate" -> new CorrelateCommand();
            case "regress" -> new RegressCommand();
            case "drivers" -> new DriversCommand();
            case "crosstab" -> new CrosstabCommand();
            case "compare" -> new CompareCommand();
            case "trend" -> new TrendCommand();
            case "chart" -> new ChartCommand();
            case "changepoint" -> new ChangepointCommand();
            case "effect" -> new EffectCommand();
            case "shrink" -> new ShrinkCommand();
            case "weight" -> new WeightCommand();
            case "keywords" -> new KeywordsCommand();
            default -> null;
        };
    }

    /** Runs the command named by the first argument and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        int code = run(List.of(arguments), out, err);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** The same without ending the process. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            return dispatch(arguments, out, err);
        } catch (BadInput e) {
            out.flush();
            err.println(e.getMessage());
            return 2;
        } catch (OutOfMemoryError e) {
            err.println("not enough memory for this much data, give more with java -Xmx...");
            return 2;
        }
    }

    private static int dispatch(List<String> arguments, PrintStream out, PrintStream err) {
        String name = arguments.isEmpty() ? "--help" : arguments.get(0);
        if (isHelp(name)) {
            out.print(overview());
            return 0;
        }
        Command command = command(name);
        if (command == null) {
            throw new BadInput("unknown command " + name + ", see --help");
        }
        List<String> rest = arguments.subList(1, arguments.size());
        for (String argument : rest) {
            if (isHelp(argument)) {
                out.print(command.help());
                return 0;
            }
        }
        return command.run(rest, out, err);
    }

    private static boolean isHelp(String argument) {
        return argument.equals("--help") || argument.equals("-h") || argument.equals("help");
    }

    private static String overview() {
        StringBuilder text = new StringBuilder("usage: java -jar kesheng-analytics.jar COMMAND [OPTIONS]\n\n");
        for (String name : COMMANDS) {
            text.append(String.format("  %-12s %s%n", name, command(name).summary()));
        }
        return text.append("\nCOMMAND --help tells the options of a command.\n").toString();
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16), false, StandardCharsets.UTF_8);
    }
}
