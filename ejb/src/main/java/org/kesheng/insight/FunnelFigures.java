package org.kesheng.insight;

import java.time.Instant;
import java.util.List;

/**
 * Departments by their size against a share: who differs from all together by more than chance, given how small it is. In the place of
 * a league table, whose ends are held by the smallest (Spiegelhalter 2005).
 *
 * @param centre share of all together, null unless OK
 * @param spread factor by which the limits are wider than chance alone, because departments differ among themselves; at least 1
 * @param units by code; those without cases are left out
 * @param limits by ascending size, empty unless OK
 */
public record FunnelFigures(
        Double centre,
        double spread,
        List<Unit> units,
        List<Limit> limits,
        String method,
        Instant cut,
        FigureStatus status) {
    /** Where a department lies. */
    public enum Place {
        WITHIN,
        /** Beyond the 95 % limits and within the 99.8 % limits: one in twenty does by chance. */
        NOTABLE_ABOVE,
        NOTABLE_BELOW,
        /** Beyond the 99.8 % limits. */
        ABOVE,
        BELOW
    }

    /**
     * One department.
     *
     * @param n cases or answers, null where suppressed
     * @param value its share, null unless OK
     * @param z deviation in standard errors, the spread taken into account
     * @param place null unless OK
     */
    public record Unit(String department, Long n, Double value, Double z, Place place, FigureStatus status) {}

    /** Limits for a department of that size. */
    public record Limit(double size, double lower95, double upper95, double lower998, double upper998) {}
}
