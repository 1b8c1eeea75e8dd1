package org.kesheng.insight.control;

import java.time.LocalDate;

/**
 * What somebody wrote.
 *
 * @param departmentId 0 where it belongs to none
 * @param favourable whether the writer was clearly satisfied, clearly not, or null where nobody knows
 */
public record Comment(long id, long departmentId, LocalDate on, String text, Boolean favourable) {
    private static final double CHINESE = 0.3;

    /** {@code zh} where a good part of the letters are Chinese, else {@code en}. */
    public String language() {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long chinese = text.codePoints()
                .filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN)
                .count();
        return chinese > 0 && chinese >= CHINESE * letters ? "zh" : "en";
    }
}
