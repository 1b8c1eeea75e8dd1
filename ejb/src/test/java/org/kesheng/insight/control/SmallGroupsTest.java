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
}
