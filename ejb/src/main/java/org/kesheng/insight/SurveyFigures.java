package org.kesheng.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.kesheng.survey.Item;

/**
 * The result of a survey in one look.
 *
 * @param survey code
 * @param version number of the version whose items are listed, the newest
 * @param from first day that is counted
 * @param to last day that is counted
 * @param cut up to when answers were taken in, null before the first night
 * @param items closed items in the order of the questionnaire
 * @param index of the survey, and {@code alpha} of the items it is made of; null where it has no such items
 * @param channels by which answers of the range came in
 */
public record SurveyFigures(
        String survey,
        String nameZh,
        String nameEn,
        int version,
        LocalDate from,
        LocalDate to,
        Instant cut,
        List<ItemFigures> items,
        ScoreRow index,
        ScoreRow alpha,
        List<String> channels) {
    /**
     * One item.
     *
     * @param status why there are figures, or none
     * @param n answers; null where suppressed or pending
     * @param counts answers from the lowest to the highest of the scale; empty unless OK
     * @param topBox share at or above {@code topFrom}; null for a choice, as {@code mean}
     * @param nps null unless the item declares it
     */
    public record ItemFigures(
            Item item,
            int topFrom,
            FigureStatus status,
            Long n,
            List<Long> counts,
            ScoreRow topBox,
            ScoreRow mean,
            ScoreRow nps) {
        public ItemFigures {
            counts = List.copyOf(counts);
        }
    }

    public String name(Locale locale) {
        return "en".equals(locale.getLanguage()) ? nameEn : nameZh;
    }
}
