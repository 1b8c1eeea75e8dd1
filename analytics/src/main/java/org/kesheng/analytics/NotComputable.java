package org.kesheng.analytics;

/**
 * The clear refusal of a statistic: the data do not allow it, and why.
 *
 * <p>Single fields that are undefined for the data (a division by zero) are {@code NaN} in a result; this exception is
 * for data that leave nothing to compute or that contradict themselves. {@link #reason()} is stable and can be
 * translated; the message is English and names the offending value.
 */
public final class NotComputable extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Why a statistic is refused. */
    public enum Reason {
        /** A value is NaN or infinite. */
        NOT_FINITE,
        /** Columns that belong together differ in length. */
        LENGTHS_DIFFER,
        /** Fewer values than the statistic needs. */
        TOO_FEW_VALUES,
        /** Fewer groups with cases than the statistic needs. */
        TOO_FEW_GROUPS,
        /** A count, size, exposure, weight or time below zero. */
        NEGATIVE,
        /** More successes than cases, or events without exposure. */
        COUNT_ABOVE_SIZE,
        /** An option outside its range. */
        OPTION_OUT_OF_RANGE,
        /** Columns that are linearly dependent. */
        SINGULAR,
        /** An iteration that does not settle: the estimate does not exist or is not identified. */
        NO_ESTIMATE
    }

    private final Reason reason;

    /**
     * @param reason stable code
     * @param message English text naming the value or the number that is at fault
     */
    public NotComputable(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** The stable code of the refusal, never null. */
    public Reason reason() {
        return reason;
    }
}
