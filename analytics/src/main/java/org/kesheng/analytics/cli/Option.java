package org.kesheng.analytics.cli;

/**
 * An option of a command for people.
 *
 * @param name without the dashes
 * @param argument what its value is, in capitals; null for a flag
 * @param text one line of help
 * @param needed whether the command cannot do without it
 */
record Option(String name, String argument, String text, boolean needed) {

    static Option needed(String name, String argument, String text) {
        return new Option(name, argument, text, true);
    }

    static Option of(String name, String argument, String text) {
        return new Option(name, argument, text, false);
    }

    static Option flag(String name, String text) {
        return new Option(name, null, text, false);
    }

    boolean isFlag() {
        return argument == null;
    }

    String usage() {
        return isFlag() ? "--" + name : "--" + name + " " + argument;
    }
}
