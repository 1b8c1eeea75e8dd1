package org.kesheng.policy;

/** Where the cause of a complaint lies (ANA-05): in what was made, in how it was served, in how the house is run, or with the customer. */
public enum CauseDomain {
    PRODUCT,
    SERVICE,
    MANAGEMENT,
    /** Misunderstandings, among them not knowing the market policy (CLS-10, ANA-10). */
    CUSTOMER
}
