package org.kesheng.survey;

import org.kesheng.shared.AuditSubject;

/**
 * A new survey without questions.
 *
 * @param code 1 to 40 of letters, digits, {@code _ - .}
 * @param owner code of the department that owns it; null: the company
 */
public record CreateSurvey(String code, String nameZh, String nameEn, SurveyKind kind, String owner, Boolean anonymous)
        implements AuditSubject {
    @Override
    public String subjectKind() {
        return "survey";
    }

    @Override
    public String subjectKey() {
        return code;
    }
}
