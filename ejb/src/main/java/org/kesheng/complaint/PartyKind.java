package org.kesheng.complaint;

/** Who it comes from (CHN-01). */
public enum PartyKind {
    CUSTOMER,
    PARTNER,
    EMPLOYEE
}
