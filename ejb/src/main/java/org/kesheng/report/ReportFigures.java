package org.kesheng.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.Series;

/**
 * The figures a report rests on, as they were published when it was drafted (R1). Suppressed values are not in it (R3).
 *
 * @param from first day of the period
 * @param to last day
 * @param cut of the published night they come from
 * @param smallest groups of fewer persons are suppressed (PRM-58)
 * @param required index that the company requires (PRM-30)
 * @param survey what the scores come from, null without a survey
 * @param kinds cases received by kind
 * @param complaints cases of kind complaint and what they are told apart by
 * @param grades complaints of each of the last twelve months by priority, severity and extent (ANA-15)
 * @param clocks on-time rates of deadlines in the period
 * @param series months up to the period
 * @param scores of the survey, null without one
 * @param plans improvement plans that are not closed, or were closed in the period
 * @param findings by the rules of {@link Finding.Kind}, the good ones first
 */
public record ReportFigures(
        LocalDate from,
        LocalDate to,
        Instant cut,
        int smallest,
        double required,
        Survey survey,
        List<Count> kinds,
        Complaints complaints,
        List<Grades> grades,
        List<OnTime> clocks,
        List<Line> series,
        Scores scores,
        List<PlanLine> plans,
        List<Finding> findings) {
    /** A code with its names at the time. */
    public record Label(String code, String zh, String en) {
        public String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : zh;
        }
    }

    /**
     * The survey.
     *
     * @param responses that count, as of the cut
     * @param excluded by cleaning
     * @param invited null where it is open to everybody
     */
    public record Survey(Label name, Long responses, long excluded, Long invited, Long answered) {}

    /**
     * How many.
     *
     * @param share of all, 0 to 1
     * @param before the same over the twelve months before
     * @param shareBefore null where there were none
     * @param p of the difference of the shares, Holm's adjustment over the rows; null where it cannot be tested
     */
    public record Count(Label label, long n, double share, long before, Double shareBefore, Double p) {}

    /**
     * Complaints of the period.
     *
     * @param total received
     * @param previous the month before, null where nothing was counted then
     * @param yearAgo the same month a year ago
     * @param causes recorded causes that occur at least {@code smallest} times, within their class
     * @param withCause complaints of the period that have a recorded cause
     */
    public record Complaints(
            long total,
            Long previous,
            Long yearAgo,
            List<Count> classes,
            List<Count> channels,
            List<Count> departments,
            List<Cause> causes,
            long withCause) {}

    /**
     * A recorded cause.
     *
     * @param category class of most of its cases
     * @param text as it was typed; null where it has a code
     * @param name null where it has no code
     * @param domain branch of the tree of causes (ANA-05), null where it has no code
     * @param share of those with a cause
     */
    public record Cause(Label category, String text, Label name, Label domain, long n, double share) {
        /** What it is called. */
        public Label label() {
            return name == null ? new Label(text, text, text) : name;
        }
    }

    /** A month by grades; codes of {@code PriorityMatrix}. */
    public record Grades(YearMonth month, List<Grade> priorities, List<Grade> severities, List<Grade> extents) {}

    /** How many of a grade. */
    public record Grade(String code, long n) {}

    /** A deadline; interval by Wilson. */
    public record OnTime(Label clock, long met, long missed, double rate, double lower, double upper) {}

    /**
     * A measure by month, up to the period.
     *
     * @param unit how it is written
     * @param trend over the complete months shown
     */
    public record Line(Series.Measure measure, List<Point> points, Trend trend) {}

    /** A month; nulls where the figure is not OK. */
    public record Point(
            YearMonth month,
            FigureStatus status,
            Long n,
            Double value,
            Double centre,
            Double lowerLimit,
            Double upperLimit,
            Double p90) {}

    /** Mann-Kendall and Sen; nulls where fewer than ten months are there. */
    public record Trend(int months, Double p, Double slope, Double lower, Double upper) {}

    /**
     * Scores of the survey in the period.
     *
     * @param index of all
     * @param before index of the period before, as long
     * @param items by questionnaire order
     * @param departments index of each; suppressed ones have no numbers
     * @param channels index of each channel
     * @param nps null where the questionnaire asks for no recommendation
     * @param alpha reliability of the index
     * @param drivers what moves the outcome, by importance; empty where it cannot be computed
     * @param outcome item that is explained
     * @param r2 of the regression
     */
    public record Scores(
            Score index,
            Score before,
            Score nps,
            Score alpha,
            List<ItemScore> items,
            List<GroupScore> departments,
            List<GroupScore> channels,
            Label outcome,
            Double r2,
            Long driverN,
            List<Driver> drivers) {}

    /** A score with its interval; numbers only where the status is OK. */
    public record Score(FigureStatus status, Long n, Double value, Double lower, Double upper) {
        public boolean isThere() {
            return status == FigureStatus.OK && value != null;
        }
    }

    /** A question: mean, share of satisfied answers, and that of the period before; {@code p} of the difference of the shares. */
    public record ItemScore(Label item, Score mean, Score top, Score before, Double p) {}

    /** A group. */
    public record GroupScore(Label group, Score score) {}

    /** A driver: performance 0..100, importance as share of R². */
    public record Driver(Label item, double performance, Double importance) {}

    /** A plan. */
    public record PlanLine(
            String code,
            String title,
            String state,
            String department,
            int progress,
            boolean onCourse,
            String verdict) {}
}
