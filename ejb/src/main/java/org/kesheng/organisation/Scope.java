package org.kesheng.organisation;

/** How far a right reaches; the larger contains the smaller. */
public enum Scope {
    /** Not at all. */
    NONE,
    /** What the person registered, handles or owns. */
    OWN,
    /** Own department and those below it. */
    DEPARTMENT,
    /** The whole company. */
    COMPANY;

    public Scope or(Scope other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
