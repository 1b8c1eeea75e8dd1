package org.kesheng.insight.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.policy.ParameterValues;

/** PRM-58: groups of fewer than five persons are not shown, nor what would tell them. */
class SmallGroupsTest {
    private static final SmallGroups GROUPS = SmallGroups.of(ParameterValues.DEFAULTS);

    private static List<Long> shown(boolean parts, Long... persons) {
        return GROUPS.apply(List.of(persons), parts ? group -> "whole" : null, Long::longValue, group -> -1L);
    }

    @Test
    @DisplayName("PRM-58 one to four persons are suppressed; nobody and five are shown")
    void primary() {
        assertEquals(List.of(0L, -1L, -1L, 5L), shown(false, 0L, 1L, 4L, 5L));
    }

    @Test
    @DisplayName(
            "PRM-58 a single suppressed part takes the next smallest with it, because the whole less the others would tell")
    void complementary() {
        assertEquals(List.of(-1L, 40L, -1L, 0L), shown(true, 3L, 40L, 7L, 0L));
    }

    @Test
    @DisplayName("PRM-58 two suppressed parts protect each other")
    void twoAreEnough() {
        assertEquals(List.of(-1L, -1L, 7L), shown(true, 3L, 2L, 7L));
    }

    @Test
    @DisplayName("PRM-58 suppressed parts of too few persons together take the next smallest with them")
    void fewTogether() {
        assertEquals(List.of(-1L, -1L, -1L, 40L), shown(true, 1L, 2L, 7L, 40L));
    }

    @Test
    @DisplayName("PRM-58 a cell of a table is protected along its row and along its column")
    void rowsAndColumns() {
        record Cell(String row, String column, long persons) {}
        List<Cell> cells = List.of(
                new Cell("A", "X", 3),
                new Cell("A", "Y", 9),
                new Cell("A", "Z", 20),
                new Cell("B", "X", 8),
                new Cell("B", "Y", 30),
                new Cell("B", "Z", 6));
        List<Long> shown = GROUPS
                .apply(
                        cells,
                        List.<java.util.function.Function<Cell, Object>>of(Cell::row, Cell::column),
                        Cell::persons,
                        cell -> new Cell(cell.row(), cell.column(), -1))
                .stream()
                .map(Cell::persons)
                .toList();
        // A loses X and Y; then X and Y each have one hidden cell in their column and lose B's.
        assertEquals(List.of(-1L, -1L, 20L, -1L, -1L, 6L), shown);
    }

    @Test
    @DisplayName("PRM-58 between nights: a figure that moves by one to four persons stays as it was shown")
    void steps() {
        assertEquals(
                List.of(false, true, true, false, false, true),
                List.of(
                        GROUPS.isTooSmallAStep(10, 10),
                        GROUPS.isTooSmallAStep(10, 11),
                        GROUPS.isTooSmallAStep(10, 14),
                        GROUPS.isTooSmallAStep(10, 15),
                        GROUPS.isTooSmallAStep(0, 3),
                        GROUPS.isTooSmallAStep(10, 9)));
    }
}
