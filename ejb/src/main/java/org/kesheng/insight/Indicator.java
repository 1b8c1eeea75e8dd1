package org.kesheng.insight;

/** Monthly indicators of the handling of feedback. */
public enum Indicator {
    /** Everything that customers brought: complaints, suggestions, inquiries, repairs (the service contacts of ANA-11). */
    CONTACTS(Kind.COUNT),
    /** Complaints received (ANA-04). */
    COMPLAINTS(Kind.COUNT),
    /** Of the complaints closed in the month: no deadline was missed (处理及时率, ANA-04). */
    ON_TIME(Kind.SHARE),
    /** Of the complaints closed in the month whose customers answered: satisfied with the handling (ANA-04). */
    CUSTOMER_SATISFACTION(Kind.SHARE),
    /** The same of cases of employees, suppressed below PRM-58 (ANA-04, ANA-06). */
    EMPLOYEE_SATISFACTION(Kind.SHARE),
    /** Minutes from receipt to the first duty done (ANA-09). */
    RESPONSE(Kind.DURATION),
    /** Minutes from receipt to closing (ANA-09). */
    RESOLUTION(Kind.DURATION),
    /** Grumbles, that is complaints whose recorded cause is not knowing the market policy, among all (抱怨类投诉率, ANA-10). */
    GRUMBLE_RATE(Kind.SHARE),
    /** Founded complaints among the contacts of the month (投诉率, ANA-11). */
    COMPLAINT_RATE(Kind.SHARE);

    /** What the value is. */
    public enum Kind {
        COUNT,
        /** 0 to 1. */
        SHARE,
        /** Median in minutes. */
        DURATION
    }

    private final Kind kind;

    Indicator(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
