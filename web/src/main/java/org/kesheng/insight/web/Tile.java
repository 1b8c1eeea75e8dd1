package org.kesheng.insight.web;

/**
 * A figure on top of a page, written out.
 *
 * @param value null unless {@code status} is OK
 * @param change against the month before, null where there is none
 */
public record Tile(
        String name, String value, String period, String n, String lower, String upper, String status, String change) {}
