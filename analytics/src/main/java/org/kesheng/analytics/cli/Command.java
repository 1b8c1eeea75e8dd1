package org.kesheng.analytics.cli;

import java.io.PrintStream;
import java.util.List;

/** One word of the command line. */
public interface Command {

    /** One line about the command, for the list of commands. */
    String summary();

    /** The full text of {@code --help}. */
    String help();

    /**
     * Does the work.
     *
     * @param arguments what follows the command's name
     * @param out where the result goes
     * @param err where remarks go
     * @return exit code: 0, or 1 for a check that is not met
     * @throws BadInput for anything wrong with arguments or files (exit code 2)
     */
    int run(List<String> arguments, PrintStream out, PrintStream err);
}
