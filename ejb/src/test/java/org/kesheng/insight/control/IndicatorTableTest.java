package org.kesheng.insight.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.GradeCount;
import org.kesheng.insight.GradeCount.Dimension;
import org.kesheng.insight.Indicator;
import org.kesheng.insight.IndicatorRow;
import org.kesheng.policy.Verdict;

/**
 * ANA-04, 09, 10, 11, 15 by hand. October: ten cases of customers, six of them complaints A to F, two inquiries, two suggestions.
 *
 * <pre>
 *   case  founded grumble  first duty   closed      late  satisfied   priority
 *   A     yes     no         30 min      10 h       no    yes         HIGH
 *   B     yes     no         60 min      20 h       no    very        HIGH
 *   C     yes     no         90 min      30 h       yes   neutral     LOW
 *   D     no      yes       120 min      40 h       no    yes         LOW
 *   E     no      no        150 min      50 h       no    not stated  LOW
 *   F     yes     no           -          -         -     -           LOW
 * </pre>
 */
class IndicatorTableTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant RECEIVED = Instant.parse("2026-10-08T01:00:00Z");

    private final IndicatorTable table = new IndicatorTable(OCTOBER, OCTOBER, Instant.EPOCH);
    private long id;
    private boolean invalid;

    private void count(
            String kind,
            boolean founded,
            boolean grumble,
            String satisfaction,
            String priority,
            int minutes,
            int hours,
            boolean late) {
        boolean closed = hours > 0;
        List<CaseFacts.Clock> clocks = closed
                ? List.of(
                        new CaseFacts.Clock(
                                "SLA-01", RECEIVED, RECEIVED.plus(Duration.ofMinutes(minutes)), Verdict.MET),
                        new CaseFacts.Clock(
                                "SLA-11",
                                RECEIVED,
                                RECEIVED.plus(Duration.ofHours(hours)),
                                late ? Verdict.MET_LATE : Verdict.MET))
                : List.of();
        CaseFacts facts = new CaseFacts(
                ++id,
                1,
                kind,
                "PHONE",
                "",
                "",
                priority,
                "",
                "LOW",
                founded,
                invalid,
                grumble,
                satisfaction,
                RECEIVED,
                closed ? RECEIVED.plus(Duration.ofHours(hours)) : null,
                clocks);
        facts.contributions(ZONE)
                .forEach(count -> table.cells("D1", YearMonth.from(count.block().monthStart()))
                        .add(count.key(), 1));
    }

    private void october() {
        count("COMPLAINT", true, false, "SATISFIED", "HIGH", 30, 10, false);
        count("COMPLAINT", true, false, "VERY_SATISFIED", "HIGH", 60, 20, false);
        count("COMPLAINT", true, false, "NEUTRAL", "LOW", 90, 30, true);
        count("COMPLAINT", false, true, "SATISFIED", "LOW", 120, 40, false);
        count("COMPLAINT", false, false, "NOT_STATED", "LOW", 150, 50, false);
        count("COMPLAINT", true, false, "", "LOW", 0, 0, false);
        count("INQUIRY", false, false, "", "LOW", 0, 0, false);
        count("INQUIRY", false, false, "", "LOW", 0, 0, false);
        count("SUGGESTION", true, false, "", "LOW", 0, 0, false);
        count("SUGGESTION", true, false, "", "LOW", 0, 0, false);
        count(ComplaintCells.EMPLOYEE, true, false, "SATISFIED", "LOW", 5, 5, false);
    }

    private IndicatorRow row(Indicator indicator) {
        return table.rows(new SmallGroups(5)).stream()
                .filter(row -> row.indicator() == indicator)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("ANA-04 number, timeliness rate and satisfaction with the handling by hand: 6, 4 of 5, 3 of 4")
    void numberTimelinessSatisfaction() {
        october();
        assertEquals(6.0, row(Indicator.COMPLAINTS).value());
        assertEquals(0.8, row(Indicator.ON_TIME).value());
        assertEquals(5, row(Indicator.ON_TIME).n());
        assertEquals(0.75, row(Indicator.CUSTOMER_SATISFACTION).value());
        assertEquals(4, row(Indicator.CUSTOMER_SATISFACTION).n());
        // Wilson 95 % of 4 of 5, by hand: prop.test(4, 5, correct = FALSE)
        assertEquals(0.3755346298, row(Indicator.ON_TIME).lower(), 1e-9);
        assertEquals(0.9637758914, row(Indicator.ON_TIME).upper(), 1e-9);
    }

    @Test
    @DisplayName("REG-14 what was declared invalid is counted as received, and in no rate and no duration")
    void invalidCases() {
        october();
        invalid = true;
        for (int i = 0; i < 5; i++) {
            count("COMPLAINT", false, false, "DISSATISFIED", "LOW", 500, 500, true);
        }
        assertEquals(11.0, row(Indicator.COMPLAINTS).value());
        assertEquals(0.8, row(Indicator.ON_TIME).value());
        assertEquals(5, row(Indicator.ON_TIME).n());
        assertEquals(4, row(Indicator.CUSTOMER_SATISFACTION).n());
        assertEquals(90.0, row(Indicator.RESPONSE).value());
        assertEquals(1_800.0, row(Indicator.RESOLUTION).value());
    }

    @Test
    @DisplayName("ANA-04, ANA-06 one case of an employee is suppressed")
    void employees() {
        october();
        assertEquals(
                FigureStatus.SUPPRESSED, row(Indicator.EMPLOYEE_SATISFACTION).status());
        assertNull(row(Indicator.EMPLOYEE_SATISFACTION).value());
        for (int i = 0; i < 5; i++) {
            count(ComplaintCells.EMPLOYEE, true, false, i < 2 ? "NEUTRAL" : "SATISFIED", "LOW", 5, 5, false);
        }
        assertEquals(4.0 / 6, row(Indicator.EMPLOYEE_SATISFACTION).value());
    }

    @Test
    @DisplayName(
            "ANA-09 response and resolution: medians 90 minutes and 30 hours, 90th percentiles 138 minutes and 46 hours")
    void responseAndResolution() {
        october();
        assertEquals(90.0, row(Indicator.RESPONSE).value());
        assertEquals(138.0, row(Indicator.RESPONSE).p90(), 1e-9);
        assertEquals(1_800.0, row(Indicator.RESOLUTION).value());
        assertEquals(46 * 60.0, row(Indicator.RESOLUTION).p90(), 1e-9);
    }

    @Test
    @DisplayName("ANA-10 grumble rate: 1 of 6 complaints was caused by not knowing the rules")
    void grumbleRate() {
        october();
        assertEquals(1.0 / 6, row(Indicator.GRUMBLE_RATE).value());
    }

    @Test
    @DisplayName("ANA-11 complaint rate: 4 founded complaints among 10 contacts of the month")
    void complaintRate() {
        october();
        assertEquals(10.0, row(Indicator.CONTACTS).value());
        assertEquals(0.4, row(Indicator.COMPLAINT_RATE).value());
    }

    @Test
    @DisplayName(
            "ANA-15 complaints by priority, severity and scope: 2 high, 4 low; 6 of small scope; none has a severity")
    void grades() {
        october();
        assertEquals(
                List.of(
                        new GradeCount(OCTOBER, Dimension.PRIORITY, "HIGH", 2),
                        new GradeCount(OCTOBER, Dimension.PRIORITY, "LOW", 4),
                        new GradeCount(OCTOBER, Dimension.EXTENT, "LOW", 6)),
                table.grades());
    }

    @Test
    @DisplayName("A month without cases: counts are 0, shares and durations are no data")
    void emptyMonth() {
        table.cells("D1", OCTOBER);
        assertEquals(0.0, row(Indicator.COMPLAINTS).value());
        assertEquals(FigureStatus.NO_DATA, row(Indicator.ON_TIME).status());
        assertEquals(FigureStatus.NO_DATA, row(Indicator.RESPONSE).status());
    }
}
