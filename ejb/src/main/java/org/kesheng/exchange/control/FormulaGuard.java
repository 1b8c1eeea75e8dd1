package org.kesheng.exchange.control;

/**
 * Texts that a spreadsheet would run: they get an apostrophe on the way out (H18), and lose exactly that one on the way in, so that a
 * file of rejected rows can be mended and sent again.
 */
public final class FormulaGuard {
    private static final String DANGEROUS = "=+-@\t\r\n\0＝＋－＠";
    private static final char GUARD = '\'';

    private FormulaGuard() {}

    /** The text as it may stand in a CSV file. */
    public static String guarded(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return dangerous(text) || text.charAt(0) == GUARD && dangerous(text.substring(1)) ? GUARD + text : text;
    }

    private static boolean dangerous(String text) {
        if (text.isEmpty()) {
            return false;
        }
        if (DANGEROUS.indexOf(text.charAt(0)) >= 0) {
            return true;
        }
        String trimmed = text.strip();
        return !trimmed.isEmpty() && DANGEROUS.indexOf(trimmed.charAt(0)) >= 0;
    }

    /** The text that was guarded; any other text as it is. */
    public static String opened(String cell) {
        boolean guarded = cell.length() > 1 && cell.charAt(0) == GUARD;
        if (!guarded) {
            return cell;
        }
        String inner = cell.substring(1);
        return guarded(inner).length() > inner.length() ? inner : cell;
    }

    /** Whether somebody wrote a formula; a sign before a number is none. */
    public static boolean isFormula(String cell) {
        return cell.length() > 1 && (cell.charAt(0) == '=' || cell.charAt(0) == '＝');
    }
}
