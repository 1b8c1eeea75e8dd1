package org.kesheng.survey;

import java.time.LocalDate;
import java.util.Map;

/**
 * One answer sheet.
 *
 * @param version number of the version that was answered; null: the latest
 * @param answers of the closed items, by code; a missing one is left out
 * @param texts of the open items, by code
 * @param department code of the department that is judged, or null
 * @param channel how it came in, at most 20 characters
 * @param answeredOn the day of the answers; null: today
 * @param weight of the sheet, positive; null: 1
 * @param seconds from opening to sending, or null
 */
public record SubmitResponse(
        Integer version,
        Map<String, Integer> answers,
        Map<String, String> texts,
        String department,
        String channel,
        String category,
        String region,
        LocalDate answeredOn,
        Double weight,
        Double seconds) {
    public SubmitResponse {
        answers = answers == null ? Map.of() : answers;
        texts = texts == null ? Map.of() : texts;
    }
}
