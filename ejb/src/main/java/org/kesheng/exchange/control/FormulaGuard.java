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
        if (text == null) {
            return "";
        }
        return needsGuard(text) ? GUARD + text : text;
    }

    /** The text that was guarded; any other text as it is. */
    public static String opened(String cell) {
        boolean guarded = !cell.isEmpty() && cell.charAt(0) == GUARD && needsGuard(cell.substring(1));
        return guarded ? cell.substring(1) : cell;
    }

    /** Also what looks guarded already needs one more, so that opening gives back exactly what was there. */
    private static boolean needsGuard(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == GUARD) {
            start++;
        }
        return dangerous(text.substring(start));
    }

    private static boolean dangerous(String text) {
        if (text.isEmpty()) {
            return false;
        }
        String trimmed = text.strip();
        return DANGEROUS.indexOf(text.charAt(0)) >= 0
                || !trimmed.isEmpty() && DANGEROUS.indexOf(trimmed.charAt(0)) >= 0;
    }

    /** Whether somebody wrote a formula; a sign before a number is none. */
    public static boolean isFormula(String cell) {
        return cell.length() > 1 && (cell.charAt(0) == '=' || cell.charAt(0) == '＝');
    }
}
