package org.kesheng.message;

import java.util.List;
import java.util.stream.Stream;

/** What people are told about. */
public enum MessageKind {
    TASK_ASSIGNED(false, List.of("task", "number", "due"), List.of("subject")),
    TASK_ESCALATED(true, List.of("task", "number", "due", "level"), List.of("subject")),
    IMPORT_FINISHED(false, List.of("file", "outcome", "accepted", "rejected"), List.of()),
    NIGHT_FAILED(true, List.of("job", "date"), List.of()),
    DIGEST(false, List.of("count", "lines"), List.of());

    /** Known of every message. */
    private static final List<String> ALWAYS = List.of("link", "name");

    private final boolean urgent;
    private final List<String> open;
    private final List<String> guarded;

    MessageKind(boolean urgent, List<String> open, List<String> guarded) {
        this.urgent = urgent;
        this.open = open;
        this.guarded = guarded;
    }

    /** Knows no quiet hours. */
    public boolean isUrgent() {
        return urgent;
    }

    /** Only for those who may read the object, and never out of the house. */
    public List<String> guarded() {
        return guarded;
    }

    /** All names that a template of this kind may use. */
    public List<String> fields() {
        return Stream.of(open, guarded, ALWAYS).flatMap(List::stream).toList();
    }
}
