package org.kesheng.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An answer sheet that is ready to be stored.
 *
 * @param answers one unsigned byte per closed item in the order of the version, 255 = missing
 * @param texts open answers by item code
 * @param excluded why it does not count, or null
 * @param flags hints of the cleaning
 * @param contentKey by which it is known again, at most 64 characters, or null
 */
public record NewResponse(
        Long surveyId,
        Long versionId,
        Long departmentId,
        String channel,
        String category,
        String region,
        Double weight,
        LocalDate answeredOn,
        Instant receivedAt,
        byte[] answers,
        Map<String, String> texts,
        String excluded,
        List<String> flags,
        String contentKey) {
    public NewResponse {
        answers = answers.clone();
        texts = Map.copyOf(texts);
        flags = List.copyOf(flags);
    }

    @Override
    public byte[] answers() {
        return answers.clone();
    }
}
