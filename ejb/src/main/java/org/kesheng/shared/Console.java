package org.kesheng.shared;

import org.jboss.logging.Logger;

/** What is said to whoever started the product, in single lines on the console; it stands in the log files as well. */
public final class Console {
    private static final Logger LOG = Logger.getLogger("org.kesheng.console");

    private Console() {}

    public static void say(String line, Object... arguments) {
        LOG.infof(line, arguments);
    }
}
