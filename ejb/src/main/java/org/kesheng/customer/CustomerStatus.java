package org.kesheng.customer;

/** When there is business (ARC-01). */
public enum CustomerStatus {
    PAST,
    CURRENT,
    PROSPECT
}
