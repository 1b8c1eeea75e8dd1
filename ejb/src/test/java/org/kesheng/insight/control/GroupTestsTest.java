package org.kesheng.insight.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.insight.control.GroupTests.Outcome;

/** Which test the kind of the data asks for; values from R 4.2. */
class GroupTestsTest {
    private static final long[] A = {2, 3, 5, 9, 6};
    private static final long[] B = {6, 7, 5, 4, 2};
    private static final long[] C = {1, 4, 8, 7, 5};

    @Test
    @DisplayName("Two groups of grades: Mann-Whitney, wilcox.test(a, b, exact = FALSE, correct = FALSE)")
    void twoGroupsOfGrades() {
        Outcome outcome = GroupTests.grades(1, List.of(A, B));
        assertEquals("mann-whitney.1", outcome.test());
        assertEquals(0.00783424475918705, outcome.p(), 1e-14);
        assertEquals(49, outcome.n());
    }

    @Test
    @DisplayName("Three groups of grades: Kruskal-Wallis, kruskal.test(x, g)")
    void moreGroupsOfGrades() {
        Outcome outcome = GroupTests.grades(1, List.of(A, B, C));
        assertEquals("kruskal-wallis.1", outcome.test());
        assertEquals(8.92766520965877, outcome.statistic(), 1e-12);
        assertEquals(0.0115181341286773, outcome.p(), 1e-14);
        assertEquals(0.122296783693956, outcome.effect(), 1e-14);
    }

    @Test
    @DisplayName("Durations are ranked as grades are")
    void durations() {
        List<Map<Long, Long>> groups = List.of(counted(A), counted(B), counted(C));
        assertEquals(0.0115181341286773, GroupTests.durations(groups).p(), 1e-14);
    }

    private static Map<Long, Long> counted(long[] counts) {
        Map<Long, Long> map = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            map.put(i + 1L, counts[i]);
        }
        return map;
    }

    @Test
    @DisplayName("Choices: chisq.test(x, correct = FALSE); an option that nobody chose takes no part")
    void choices() {
        Outcome outcome = GroupTests.choices(List.of(new long[] {30, 25, 0, 40}, new long[] {20, 15, 0, 20}));
        assertEquals(0.538277511961723, outcome.statistic(), 1e-12);
        assertEquals(0.764037233557013, outcome.p(), 1e-13);
    }

    @Test
    @DisplayName("Choices with an expected count below five are not tested, and the reason is named")
    void tooFewForChiSquare() {
        Outcome outcome = GroupTests.choices(List.of(new long[] {3, 2}, new long[] {20, 15}));
        assertNull(outcome.p());
        assertEquals("EXPECTED_TOO_SMALL", outcome.reason());
    }

    @Test
    @DisplayName("A group too small for chi-square takes no part; the others are tested as without it")
    void smallGroupTakesNoPart() {
        long[] first = {30, 25, 40};
        long[] second = {20, 15, 20};
        Outcome outcome = GroupTests.choices(List.of(new long[] {1, 1, 0}, first, second));
        assertEquals(0.764037233557013, outcome.p(), 1e-13);
        assertEquals(150, outcome.n());
    }

    @Test
    @DisplayName("Counts of two quarters: exact rates, twice the smaller tail of pbinom(60, 100, 92/183)")
    void counts() {
        assertEquals(0.0643771318294775, GroupTests.counts(60, 92, 40, 91).p(), 1e-12);
    }

    @Test
    @DisplayName("Constant answers have no test, and the reason is named")
    void constant() {
        Outcome outcome = GroupTests.grades(1, List.of(new long[] {0, 0, 9}, new long[] {0, 0, 7}));
        assertNull(outcome.p());
        assertEquals("CONSTANT_ANSWERS", outcome.reason());
    }

    @Test
    @DisplayName("A series that steps from 10 to 20 after its sixth month changes there, by 10")
    void change() {
        double[] values = {10, 11, 9, 10, 11, 9, 20, 21, 19, 20, 21, 19};
        GroupTests.Change change = GroupTests.change(values);
        assertEquals(6, change.at());
        assertEquals(10, change.before(), 1e-12);
        assertEquals(10, change.outcome().effect(), 1e-12);
        // K = 36: 2 exp(-6*36^2/(12^3+12^2))
        assertEquals(2 * Math.exp(-6.0 * 1296 / 1872), change.outcome().p(), 1e-12);
    }
}
