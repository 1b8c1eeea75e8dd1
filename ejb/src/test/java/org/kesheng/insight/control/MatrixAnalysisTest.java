package org.kesheng.insight.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.insight.DriverMatrix;
import org.kesheng.insight.DriverMatrix.Quadrant;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.control.AnswerLayout.ClosedItem;
import org.kesheng.survey.ItemType;

/** The driver matrix: importance, ranks and places of items. */
class MatrixAnalysisTest {
    private static final MatrixAnalysis ANALYSIS = new MatrixAnalysis(
            new MatrixAnalysis.Question("S", item(3, "ALL"), List.of(item(0, "A"), item(1, "B"), item(2, "C"))),
            new MatrixAnalysis.Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), Instant.EPOCH),
            new SmallGroups(5));

    private static ClosedItem item(int position, String code) {
        return new ClosedItem(position, code, 1, 5, ItemType.RATING, false, null, 0, 4);
    }

    /** B counts four times as much as A in the sum, C not at all; C is good, B bad. */
    private static List<int[]> rows(int n) {
        Random random = new Random(7);
        List<int[]> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int a = 1 + random.nextInt(5);
            int b = 1 + random.nextInt(3);
            int c = 4 + random.nextInt(2);
            double felt = (a + 4.0 * b) / 5 + random.nextGaussian() * 0.3;
            rows.add(new int[] {a, b, c, (int) Math.max(1, Math.min(5, Math.round(felt)))});
        }
        return rows;
    }

    @Test
    @DisplayName(
            "The item that moves the outcome most leads with certainty; one that is important and bad is to concentrate on")
    void orderAndPlaces() {
        DriverMatrix matrix = ANALYSIS.of(rows(600), 650);
        assertEquals(FigureStatus.OK, matrix.status());
        assertEquals(
                List.of("B", "A", "C"),
                matrix.rows().stream().map(DriverMatrix.Row::item).toList());
        assertEquals(1, matrix.rows().get(0).rankLower());
        assertEquals(1, matrix.rows().get(0).rankUpper());
        assertEquals(1.0, matrix.rows().get(0).first());
        assertEquals(Quadrant.CONCENTRATE_HERE, matrix.rows().get(0).quadrant());
        assertEquals(Quadrant.POSSIBLE_OVERKILL, matrix.rows().get(2).quadrant());
        assertEquals(
                1, matrix.rows().stream().mapToDouble(DriverMatrix.Row::share).sum(), 1e-12);
        assertEquals(600, matrix.n());
        assertEquals(650, matrix.of());
    }

    @Test
    @DisplayName("The order in which the database gives rows changes no digit")
    void orderOfRows() {
        List<int[]> rows = rows(300);
        String straight = Documents.write(ANALYSIS.of(rows, 300));
        Collections.shuffle(rows, new Random(3));
        assertEquals(straight, Documents.write(ANALYSIS.of(rows, 300)));
    }

    @Test
    @DisplayName("PRM-58 four sheets are suppressed, a few are no data, and a constant outcome is no data")
    void tooFew() {
        assertEquals(FigureStatus.SUPPRESSED, ANALYSIS.of(rows(4), 4).status());
        assertEquals(FigureStatus.NO_DATA, ANALYSIS.of(rows(29), 29).status());
        List<int[]> constant = new ArrayList<>();
        rows(100).forEach(row -> constant.add(new int[] {row[0], row[1], row[2], 3}));
        assertEquals(FigureStatus.NO_DATA, ANALYSIS.of(constant, 100).status());
    }

    @Test
    @DisplayName("What is stored is read back as it was")
    void stored() {
        DriverMatrix matrix = ANALYSIS.of(rows(100), 100);
        assertEquals(matrix, Documents.read(DriverMatrix.class, Documents.write(matrix)));
        assertTrue(Documents.write(matrix).contains("\"method\":\"shapley-r2.1\""));
    }
}
