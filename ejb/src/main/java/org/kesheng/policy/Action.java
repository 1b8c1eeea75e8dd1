package org.kesheng.policy;

import java.util.List;
import java.util.Optional;

/** Something one can do with a case: a stable name in upper snake case, a title for buttons, and what it asks for. */
public record Action(String name, Text title, List<ActionField> fields) {
    public Action {
        fields = List.copyOf(fields);
    }

    public Optional<ActionField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
