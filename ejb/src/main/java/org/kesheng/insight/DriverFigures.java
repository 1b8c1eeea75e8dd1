package org.kesheng.insight;

import java.time.Instant;
import java.util.List;

/**
 * What moves the outcome of a survey: least squares on the items of the index, and the share of each in R².
 *
 * @param outcome item that is explained
 * @param n complete answers
 * @param r2 null unless OK
 * @param rows by importance, empty unless OK
 * @param method {@code relative-weights.1}
 * @param cut of the published night, null before the first
 */
public record DriverFigures(
        String outcome, Long n, Double r2, List<Row> rows, String method, Instant cut, FigureStatus status) {
    /**
     * One driver.
     *
     * @param performance mean, brought to 0..100
     * @param correlation with the outcome
     * @param coefficient of the regression, null where the drivers depend on each other
     * @param importance share of R² (Johnson's relative weight / R²), null where it is not defined
     */
    public record Row(String item, double performance, Double correlation, Double coefficient, Double importance) {}
}
