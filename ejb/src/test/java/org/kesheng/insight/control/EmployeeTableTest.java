package org.kesheng.insight.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.insight.EmployeeFigures;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.control.EmployeeTable.Case;

/** ANA-06, EMP-12, EMP-15: cases of employees, without groups of fewer than five persons. */
class EmployeeTableTest {
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    private final List<Case> cases = new ArrayList<>();
    private long person;

    private void lodged(String topic, YearMonth month, int times) {
        for (int i = 0; i < times; i++) {
            Instant received = month.atDay(3).atTime(9, 0).toInstant(ZoneOffset.UTC);
            cases.add(new Case(
                    topic,
                    ++person,
                    received,
                    received.plus(Duration.ofHours(10L * (i + 1))),
                    i % 2 == 0 ? "SATISFIED" : "DISSATISFIED"));
        }
    }

    private EmployeeFigures figures() {
        return new EmployeeTable(cases, MAY, MAY.plusMonths(1), ZoneOffset.UTC, new SmallGroups(5))
                .figures("HR", Instant.EPOCH);
    }

    private static List<FigureStatus> statuses(EmployeeFigures figures, int topic) {
        return figures.topics().get(topic).cells().stream()
                .map(EmployeeFigures.Cell::status)
                .toList();
    }

    @Test
    @DisplayName("ANA-06 cells under 5 persons are suppressed, and so are those that would tell them")
    void small() {
        lodged("PAY", MAY, 9);
        lodged("PAY", MAY.plusMonths(1), 8);
        lodged("CAREER", MAY, 3);
        lodged("CAREER", MAY.plusMonths(1), 7);
        EmployeeFigures figures = figures();
        assertEquals(
                List.of(12L, 15L),
                figures.months().stream().map(EmployeeFigures.Month::cases).toList());
        assertEquals(List.of(FigureStatus.SUPPRESSED, FigureStatus.SUPPRESSED), statuses(figures, 0));
        assertEquals(List.of(FigureStatus.SUPPRESSED, FigureStatus.SUPPRESSED), statuses(figures, 1));
        assertNull(figures.topics().get(1).cells().get(0).cases());
    }

    @Test
    @DisplayName(
            "ANA-06 number, topic, duration and acceptance by month, by hand: 5 cases, 10 to 50 hours, 3 of 5 accept")
    void month() {
        lodged("PAY", MAY, 5);
        EmployeeFigures.Month may = figures().months().get(0);
        assertEquals(5, may.cases());
        assertEquals(30 * 60.0, may.medianMinutes());
        assertEquals(0.6, may.accepted());
        assertEquals(FigureStatus.NO_DATA, figures().months().get(1).status());
    }

    @Test
    @DisplayName("PRM-58 six cases of one person are one person")
    void onePerson() {
        lodged("PAY", MAY, 6);
        cases.replaceAll(one -> new Case(one.topic(), 1L, one.receivedAt(), one.closedAt(), one.satisfaction()));
        assertEquals(FigureStatus.SUPPRESSED, figures().months().get(0).status());
        assertNull(figures().months().get(0).medianMinutes());
    }
}
