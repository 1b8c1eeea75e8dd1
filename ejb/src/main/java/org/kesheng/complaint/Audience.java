package org.kesheng.complaint;

/** Who may read an entry of the history. */
public enum Audience {
    /** Also the customer, by his receipt code. */
    CUSTOMER,
    /** Those who deal with the case. */
    STAFF
}
