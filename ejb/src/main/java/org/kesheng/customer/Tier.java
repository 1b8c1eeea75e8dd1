package org.kesheng.customer;

/** Who manages the card and who else may see it (ARC-23 to ARC-25). */
public enum Tier {
    COMPANY,
    DEPARTMENT,
    PERSONAL
}
