package org.kesheng.analytics.cli;

import java.util.List;

/** The three options of {@code nightly}. */
final class NightlyOptions {

    private String responses;
    private String complaints;
    private String out;

    NightlyOptions(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            if (i + 1 == arguments.size()) {
                throw new BadInput("option ".concat(option).concat(" needs a value"));
            }
            set(option, arguments.get(i + 1));
        }
        required("--responses", responses);
        required("--complaints", complaints);
        required("--out", out);
    }

    private void set(String option, String value) {
        switch (option) {
            case "--responses" -> responses = value;
            case "--complaints" -> complaints = value;
            case "--out" -> out = value;
            default -> throw new BadInput("unknown option ".concat(option).concat(", see --help"));
        }
    }

    private static void required(String option, String value) {
        if (value == null) {
            throw new BadInput("option ".concat(option).concat(" is needed, see --help"));
        }
    }

    String responses() {
        return responses;
    }

    String complaints() {
        return complaints;
    }

    String out() {
        return out;
    }
}
