package org.kesheng.improvement;

import jakarta.validation.constraints.NotNull;

/**
 * What a plan wants to move.
 *
 * @param kind the statistic
 * @param survey code of the survey, for TOPBOX, MEAN and NPS
 * @param item code of the item, for TOPBOX, MEAN and NPS
 * @param threshold first value of the top box, for TOPBOX
 * @param departmentId narrows to a department, null: the company
 * @param category complaint category, for ON_TIME_RATE and CATEGORY_SHARE
 */
public record Measure(
        @NotNull Kind kind, String survey, String item, Integer threshold, Long departmentId, String category) {
    public enum Kind {
        /** Share of answers at or above the threshold, 0 to 1. */
        TOPBOX,
        /** Mean answer on the scale of the item. */
        MEAN,
        /** Net promoter score, -100 to 100. */
        NPS,
        /** Share of complaints answered within all their limits, 0 to 1. */
        ON_TIME_RATE,
        /** Share of the category among all complaints, 0 to 1; lower is better. */
        CATEGORY_SHARE;

        public boolean ofAnswers() {
            return this == TOPBOX || this == MEAN || this == NPS;
        }

        public boolean lowerIsBetter() {
            return this == CATEGORY_SHARE;
        }
    }
}
