package org.kesheng.policy;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What an action asks for.
 *
 * @param choices empty unless the type is {@link Type#CHOICE}
 */
public record ActionField(String name, Text title, Type type, boolean required, List<Choice> choices) {
    /** How a value looks in JSON and which control a screen shows. */
    public enum Type {
        TEXT,
        LONG_TEXT,
        /** ISO date. */
        DATE,
        /** ISO date and time with offset. */
        DATE_TIME,
        BOOLEAN,
        /** Code of one of the choices. */
        CHOICE,
        /** Code of a department. */
        DEPARTMENT,
        /** List of {@code {department, duty}}. */
        CO_DEPARTMENTS,
        /** Account of a member of staff. */
        STAFF,
        /** List of {@code {text, person, date}}. */
        PLAN_STEPS,
        /** Ids of attachments of the case. */
        ATTACHMENTS
    }

    public ActionField {
        choices = List.copyOf(choices);
    }

    /** The codes of the choices, for whoever named another. */
    public String codes() {
        return choices.stream().map(Choice::code).collect(Collectors.joining(", "));
    }

    public boolean offers(String code) {
        return choices.stream().anyMatch(choice -> choice.code().equals(code));
    }
}
