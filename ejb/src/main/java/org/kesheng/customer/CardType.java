package org.kesheng.customer;

/** Which card it is (ARC-07, ARC-10). */
public enum CardType {
    DEALER,
    END_CUSTOMER,
    OWNER_TENANT
}
