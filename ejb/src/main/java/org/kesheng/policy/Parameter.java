package org.kesheng.policy;

import java.util.List;

/**
 * A blank or an unquantified word of a regulation that a company fills in (requirements, section 3).
 *
 * @param code PRM-01 to PRM-60
 * @param source clause of the regulation
 * @param mandatory without it the company cannot go live
 * @param fields one, or several where the row names several values
 */
public record Parameter(String code, Text title, String source, boolean mandatory, List<Field> fields) {
    /** What a value looks like. */
    public enum Type {
        INTEGER,
        DECIMAL,
        BOOLEAN,
        CHOICE,
        /** HH:mm */
        TIME,
        TEXT,
        PHONE,
        EMAIL,
        /** Ascending numbers with commas between them. */
        NUMBERS
    }

    /** What a number counts. Titles: {@code policy.Unit.<NAME>}. */
    public enum Unit {
        NONE,
        MINUTES,
        HOURS,
        WORKING_DAYS,
        CALENDAR_DAYS,
        MONTHS,
        PERCENT,
        POINTS,
        PERSONS,
        CASES,
        ANSWERS,
        ATTEMPTS,
        YUAN
    }

    /**
     * One value.
     *
     * @param key {@code PRM-19}, or {@code PRM-18.hold} where the parameter has several
     * @param standard default, empty where there is none
     * @param min least number; for text the least length is 0
     * @param max greatest number, or greatest length of a text
     * @param choices for {@link Type#CHOICE}
     */
    public record Field(
            String key, Text title, Type type, Unit unit, String standard, int min, int max, List<String> choices) {
        public Field {
            choices = List.copyOf(choices);
        }
    }

    public Parameter {
        fields = List.copyOf(fields);
    }
}
