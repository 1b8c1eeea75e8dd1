package org.kesheng.insight;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * How favourable comments are, month by month. The classifier learns from comments whose writers also gave a grade, in three parts:
 * each text is judged by what the other two taught, so that accuracy and kappa are those of texts it has not seen.
 *
 * @param survey code
 * @param department code, null for the company
 * @param graded comments whose writers were clearly satisfied or dissatisfied, null unless OK
 * @param accuracy share of them that is judged as their writers graded
 * @param kappa Cohen's kappa of text and grade
 */
public record SentimentFigures(
        String survey,
        String department,
        Long graded,
        Double accuracy,
        Double kappa,
        Double kappaLower,
        Double kappaUpper,
        List<Month> months,
        String method,
        Instant cut,
        FigureStatus status) {
    /**
     * One month.
     *
     * @param n comments, null where suppressed
     * @param favourable share of favourable ones, with Wilson's 95 % interval
     */
    public record Month(YearMonth month, Long n, Double favourable, Double lower, Double upper, FigureStatus status) {
        /** The same with nothing to be read from it. */
        public Month suppressed() {
            return new Month(month, null, null, null, null, FigureStatus.SUPPRESSED);
        }
    }

    /** The same under the code of the department, as the reader knows it. */
    public SentimentFigures of(String code) {
        return new SentimentFigures(
                survey, code, graded, accuracy, kappa, kappaLower, kappaUpper, months, method, cut, status);
    }
}
