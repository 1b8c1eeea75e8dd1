package org.kesheng.customer;

/** Whether we deal with the customer ourselves (ARC-01). */
public enum Relation {
    DIRECT,
    INDIRECT
}
