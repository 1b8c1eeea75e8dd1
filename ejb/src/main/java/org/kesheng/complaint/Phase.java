package org.kesheng.complaint;

/** Where in the life of the business it arose (CHN-01): 售前, 售中, 售后. */
public enum Phase {
    PRE_SALE,
    IN_SALE,
    AFTER_SALE
}
