package org.kesheng.analytics.sufficient;

/** What a missing answer does to the row it stands in. */
public enum MissingRule {
    /** The row is left out. */
    LISTWISE,
    /** The row counts for the pairs of items that it answers. */
    PAIRWISE
}
