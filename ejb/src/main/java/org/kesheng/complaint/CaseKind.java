package org.kesheng.complaint;

/** What a customer brings. */
public enum CaseKind {
    COMPLAINT,
    SUGGESTION,
    PRAISE,
    INQUIRY,
    REPAIR,
    PAID_SERVICE,
    PROPERTY_DAMAGE
}
