package org.kesheng.survey;

import java.time.LocalDate;
import org.kesheng.shared.AuditSubject;

/**
 * That an answer sheet is stored. It has no number: an answer sheet is nobody's.
 *
 * @param counted whether it counts; cleaning may have excluded it (SUR-10)
 */
public record ResponseReceipt(String survey, int version, LocalDate answeredOn, boolean counted)
        implements AuditSubject {
    @Override
    public String subjectKind() {
        return "survey";
    }

    @Override
    public String subjectKey() {
        return survey;
    }
}
