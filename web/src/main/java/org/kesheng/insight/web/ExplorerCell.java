package org.kesheng.insight.web;

import java.time.Instant;
import org.kesheng.insight.FigureStatus;

/**
 * A figure of a group and period.
 *
 * @param group name, empty where groups are not told apart
 * @param n null where suppressed
 * @param value in the unit of the measure, null unless OK
 * @param p90 90th percentile of durations, else null
 * @param cases address of the cases behind it, null where there are none that the reader may open
 */
public record ExplorerCell(
        String group,
        String period,
        Long n,
        Double value,
        Double lower,
        Double upper,
        Double p90,
        String method,
        Instant cut,
        FigureStatus status,
        String cases) {}
