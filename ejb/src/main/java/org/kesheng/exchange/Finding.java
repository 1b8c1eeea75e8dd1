package org.kesheng.exchange;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something to tell about a row.
 *
 * @param row number in the file
 * @param column as its header names it, or null where it is about the row
 * @param severity whether the row is refused
 * @param code key of the text
 * @param arguments of the text
 */
public record Finding(long row, String column, Severity severity, String code, List<String> arguments) {
    /** What follows from it. */
    public enum Severity {
        /** The record was not stored. */
        REJECTED,
        /** It was stored; somebody should look. */
        NOTICE,
        /** Nothing of the file was stored. */
        FAILED
    }

    public static Finding rejected(long row, String column, String code, Object... arguments) {
        return new Finding(row, column, Severity.REJECTED, code, texts(arguments));
    }

    public static Finding notice(long row, String column, String code, Object... arguments) {
        return new Finding(row, column, Severity.NOTICE, code, texts(arguments));
    }

    public static Finding failed(long row, String column, String code, Object... arguments) {
        return new Finding(row, column, Severity.FAILED, code, texts(arguments));
    }

    private static List<String> texts(Object... arguments) {
        return Stream.of(arguments)
                .map(argument -> shorten(String.valueOf(argument)))
                .toList();
    }

    private static String shorten(String text) {
        String clean = text.replace('\0', '\u2400');
        return clean.length() <= 80 ? clean : clean.substring(0, 79) + "…";
    }
}
