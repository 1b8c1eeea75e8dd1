package org.kesheng.survey;

/** Kinds of items. All but {@link #TEXT} are closed: their answers are packed into the response. */
public enum ItemType {
    /** Graded on a scale. */
    RATING,
    /** 0 to 10, how likely to recommend. */
    NPS,
    /** One of several, by number, without order. */
    CHOICE,
    /** Open answer. */
    TEXT
}
