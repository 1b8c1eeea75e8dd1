package org.kesheng.survey;

/** What a survey is for. */
public enum SurveyKind {
    /** Runs for a period, to a sample. */
    CAMPAIGN,
    /** Runs without end (SUR-25). */
    PULSE,
    /** Confirms the result of a case (SUR-28). */
    CASE_CLOSURE,
    /** Came in as a file. */
    IMPORTED
}
