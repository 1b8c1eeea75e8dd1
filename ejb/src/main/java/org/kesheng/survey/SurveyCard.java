package org.kesheng.survey;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.kesheng.shared.Versioned;

/**
 * A survey and how it goes.
 *
 * @param latest number of the latest published version, null before the first
 * @param responses that count, as of now
 * @param excluded responses that do not count, by reason; null in lists
 * @param invited number of invitations
 * @param invitedAnswered how many of them were used
 */
public record SurveyCard(
        int version,
        String code,
        String nameZh,
        String nameEn,
        SurveyKind kind,
        Long ownerDepartmentId,
        boolean anonymous,
        SurveyState state,
        Instant createdAt,
        Integer latest,
        Long responses,
        Map<String, Long> excluded,
        Long invited,
        Long invitedAnswered)
        implements Versioned {
    /** Share of the invitations that were answered, null where nobody was invited. */
    public Double rate() {
        return invited == null || invited == 0 ? null : (double) invitedAnswered / invited;
    }

    public String name(Locale locale) {
        return "en".equals(locale.getLanguage()) ? nameEn : nameZh;
    }
}
