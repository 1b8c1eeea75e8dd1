package org.kesheng.complaint.control;

import org.kesheng.shared.Refused;

/** How long texts may be and which characters they may hold. */
public final class Limits {
    public static final int LONGEST_TEXT = 20_000;

    private Limits() {}

    /**
     * The text itself if it is acceptable; it may have lines.
     *
     * @throws Refused 413 if it is too long, 422 if it holds half a character or a control character: no database keeps them alike,
     *     and no screen shows them
     */
    public static String text(String field, String text, int longest) {
        return checked(field, text, longest, "\n\r\t");
    }

    /** The same for a text of one line: a name, a subject, an address. */
    public static String line(String field, String text, int longest) {
        return checked(field, text, longest, "\t");
    }

    private static String checked(String field, String text, int longest, String allowed) {
        if (text == null) {
            return null;
        }
        if (text.length() > longest) {
            throw Refused.tooLong(field, "complaint.text.tooLong", field, longest, text.length());
        }
        if (text.indexOf('\0') >= 0) {
            throw Refused.invalid(field, "complaint.text.nul", field);
        }
        text.codePoints()
                .filter(point -> isUnseen(point) && allowed.indexOf(point) < 0)
                .findFirst()
                .ifPresent(point -> {
                    throw Refused.invalid(field, "complaint.text.character", field, String.format("U+%04X", point));
                });
        return text;
    }

    private static boolean isUnseen(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
    }
}
