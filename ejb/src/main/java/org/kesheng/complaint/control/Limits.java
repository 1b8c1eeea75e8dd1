package org.kesheng.complaint.control;

import org.kesheng.shared.Refused;

/** How long texts may be and which characters they may hold. */
public final class Limits {
    public static final int LONGEST_TEXT = 20_000;

    private Limits() {}

    /**
     * The text itself if it is acceptable.
     *
     * @throws Refused 413 if it is too long, 422 if it holds a NUL character, which no database keeps alike
     */
    public static String text(String field, String text, int longest) {
        if (text == null) {
            return null;
        }
        if (text.length() > longest) {
            throw Refused.tooLarge("complaint.text.tooLong", field, longest, text.length());
        }
        if (text.indexOf('\0') >= 0) {
            throw Refused.invalid(field, "complaint.text.nul", field);
        }
        return text;
    }
}
