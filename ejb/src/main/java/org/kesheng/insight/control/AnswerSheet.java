package org.kesheng.insight.control;

import java.time.LocalDate;

/**
 * A response as the night reads it.
 *
 * @param departmentId 0 where it belongs to none
 * @param channel empty where unknown
 * @param category empty where unknown
 * @param excluded whether cleaning took it out
 * @param counted whether it is in the cells already
 */
public record AnswerSheet(
        long id,
        long versionId,
        long departmentId,
        String channel,
        String category,
        LocalDate answeredOn,
        byte[] answers,
        boolean excluded,
        boolean counted) {
    /** Whether the cells change: counted for the first time, or taken out again. */
    public boolean changesCells() {
        return excluded == counted;
    }
}
