package org.kesheng.analytics.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The command line of the statistics: {@code java -jar kesheng-analytics.jar COMMAND ...}. It needs no server.
 *
 * <p>Exit codes: 0, 1 if a check is not met, 2 with one line on the standard error stream for bad input.
 */
public final class Main {

    /** Suppliers, so that a command pays only for its own classes when it starts. */
    private static final Map<String, Supplier<Command>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("evaluate", EvaluateCommand::new);
    }

    private Main() {}

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
        }
    }

    private static int dispatch(List<String> arguments, PrintStream out, PrintStream err) {
        String name = arguments.isEmpty() ? "--help" : arguments.get(0);
        if (isHelp(name)) {
            out.print(overview());
            return 0;
        }
        Supplier<Command> supplier = COMMANDS.get(name);
        if (supplier == null) {
            throw new BadInput("unknown command " + name + ", see --help");
        }
        List<String> rest = arguments.subList(1, arguments.size());
        Command command = supplier.get();
        if (rest.stream().anyMatch(Main::isHelp)) {
            out.print(command.help());
            return 0;
        }
        return command.run(rest, out, err);
    }

    private static boolean isHelp(String argument) {
        return Arrays.asList("--help", "-h", "help").contains(argument);
    }

    private static String overview() {
        StringBuilder text = new StringBuilder("usage: java -jar kesheng-analytics.jar COMMAND [OPTIONS]\n\n");
        COMMANDS.forEach((name, command) ->
                text.append(String.format("  %-12s %s%n", name, command.get().summary())));
        return text.append("\nCOMMAND --help tells the options of a command.\n").toString();
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16), false, StandardCharsets.UTF_8);
    }
}
