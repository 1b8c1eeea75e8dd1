package org.kesheng.survey;

/** Where a survey stands. */
public enum SurveyState {
    DRAFT,
    OPEN,
    CLOSED
}
