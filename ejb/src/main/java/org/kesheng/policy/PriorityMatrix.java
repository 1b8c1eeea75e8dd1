package org.kesheng.policy;

import java.util.Map;

/** Priority from three scores (ASM-03). Complete: every combination has one. */
public record PriorityMatrix(Map<String, Priority> cells) {
    /** A score of severity, scope or consequence. */
    public enum Score {
        LOW,
        MEDIUM,
        HIGH
    }

    /** How soon a case is treated. */
    public enum Priority {
        LOW,
        NORMAL,
        HIGH,
        URGENT;

        /** One step up (ASM-12). */
        public Priority raised() {
            return this == URGENT ? URGENT : values()[ordinal() + 1];
        }
    }

    public PriorityMatrix {
        cells = Map.copyOf(cells);
        for (Score severity : Score.values()) {
            for (Score scope : Score.values()) {
                for (Score consequence : Score.values()) {
                    if (!cells.containsKey(key(severity, scope, consequence))) {
                        throw new IllegalArgumentException("no priority for " + key(severity, scope, consequence));
                    }
                }
            }
        }
    }

    public Priority of(Score severity, Score scope, Score consequence) {
        return cells.get(key(severity, scope, consequence));
    }

    public static String key(Score severity, Score scope, Score consequence) {
        return severity + "/" + scope + "/" + consequence;
    }
}
