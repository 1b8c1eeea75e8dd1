package org.kesheng.analytics.cli;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * One value of a request or a cell: a text that may also be a number, or missing.
 *
 * <p>Two values are equal if both are numbers and numerically equal, or if their texts are equal. Their order is numeric
 * if both are numbers, otherwise by Unicode code point.
 *
 * @param text the text without blanks around it; null if missing
 * @param number the number; NaN if the text is not a decimal number
 */
record Value(String text, double number) {

    static final Value MISSING = new Value(null, Double.NaN);

    /** Texts by Unicode code point; differs from {@link String#compareTo} beyond the basic plane. */
    static final Comparator<String> BY_CODE_POINT = Value::compareCodePoints;

    /** The value of a cell of text: the empty text and {@code NA} are missing. */
    static Value ofText(String cell) {
        String text = tidy(cell);
        return text == null ? MISSING : new Value(text, parse(text));
    }

    /** The text of a cell without blanks around it; null if missing. */
    static String tidy(String cell) {
        String text = cell == null ? "" : cell.trim();
        return text.isEmpty() || text.equals("NA") ? null : text;
    }

    /** The value of a number made by a data step, named by its shortest form ({@code 7}, {@code 0.5}). */
    static Value ofNumber(double number) {
        return Double.isNaN(number) ? MISSING : new Value(shortest(number), number);
    }

    /** The value of a JSON scalar; numbers and strings mean the same. */
    static Value of(Object json) {
        return json == null ? MISSING : ofText(json.toString());
    }

    boolean missing() {
        return text == null;
    }

    boolean isNumber() {
        return !Double.isNaN(number);
    }

    boolean sameAs(Value other) {
        if (missing() || other.missing()) {
            return false;
        }
        return isNumber() && other.isNumber() ? number == other.number : text.equals(other.text);
    }

    int compareWith(Value other) {
        return isNumber() && other.isNumber()
                ? Double.compare(number + 0.0, other.number + 0.0)
                : compareCodePoints(text, other.text);
    }

    /** What equal values have in common, for use as a key. */
    Object key() {
        return isNumber() ? (Object) (number + 0.0) : text;
    }

    /** The number that is all of the text, or NaN. */
    static double parse(String text) {
        return isDecimal(text) ? Double.parseDouble(text) : Double.NaN;
    }

    /** Sign, digits with at most one point and at least one digit, exponent; nothing else, no {@code NaN}, no hexadecimals. */
    private static boolean isDecimal(String text) {
        int n = text.length();
        int i = n > 0 && isSign(text.charAt(0)) ? 1 : 0;
        int start = i;
        i = digits(text, i);
        int digits = i - start;
        if (i < n && text.charAt(i) == '.') {
            int fraction = digits(text, i + 1);
            digits += fraction - i - 1;
            i = fraction;
        }
        if (digits == 0) {
            return false;
        }
        if (i < n && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            int exponent = i + 1 < n && isSign(text.charAt(i + 1)) ? i + 2 : i + 1;
            i = digits(text, exponent);
            return i == n && i > exponent;
        }
        return i == n;
    }

    private static boolean isSign(char c) {
        return c == '+' || c == '-';
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private static String shortest(double number) {
        if (Double.isInfinite(number)) {
            return Double.toString(number);
        }
        if (Math.rint(number) == number && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    private static int compareCodePoints(String a, String b) {
        int n = Math.min(a.length(), b.length());
        for (int i = 0; i < n; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean surrogates = Character.isSurrogate(x) != Character.isSurrogate(y);
                return surrogates ? Boolean.compare(Character.isSurrogate(x), Character.isSurrogate(y)) : x - y;
            }
        }
        return a.length() - b.length();
    }
}
