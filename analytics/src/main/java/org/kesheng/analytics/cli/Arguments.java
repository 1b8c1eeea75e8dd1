package org.kesheng.analytics.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Options of a command: {@code --name VALUE}, or {@code --flag} alone for the names given as flags. */
final class Arguments {

    private final Map<String, String> values = new LinkedHashMap<>();

    Arguments(List<String> arguments, Set<String> named, Set<String> flags) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            String name = argument.startsWith("--") ? argument.substring(2) : "";
            if (flags.contains(name)) {
                values.put(name, "true");
            } else if (named.contains(name)) {
                if (i + 1 == arguments.size()) {
                    throw new BadInput("option --" + name + " needs a value");
                }
                values.put(name, arguments.get(++i));
            } else {
                throw new BadInput("unknown option " + argument + ", see --help");
            }
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String required(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new BadInput("option --" + name + " is needed, see --help");
        }
        return value;
    }

    String text(String name, String other) {
        return values.getOrDefault(name, other);
    }
}
