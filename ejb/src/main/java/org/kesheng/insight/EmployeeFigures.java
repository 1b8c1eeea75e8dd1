package org.kesheng.insight;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * Cases of employees as their own desk sees them: human resources or administration (ANA-06, EMP-12, EMP-15).
 *
 * @param desk code of the department whose cases they are
 * @param months oldest first, every month of the range
 * @param topics in the order of their number, each with one cell a month
 * @param cut when they were read
 */
public record EmployeeFigures(String desk, List<Month> months, List<Topic> topics, Instant cut) {
    /**
     * A month as a whole.
     *
     * @param cases received; null where suppressed
     * @param closed of them
     * @param medianMinutes from receipt to closing; null where none is closed
     * @param accepted share of satisfied answers; null where nobody answered, or fewer than PRM-58 did
     */
    public record Month(
            YearMonth month, Long cases, Long closed, Double medianMinutes, Double accepted, FigureStatus status) {}

    /** @param topic class or what the employee said it is about; empty where neither is known */
    public record Topic(String topic, List<Cell> cells) {}

    /** @param cases null unless OK; NO_DATA: none */
    public record Cell(YearMonth month, Long cases, FigureStatus status) {}
}
