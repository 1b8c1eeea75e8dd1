package org.kesheng.analytics.numeric;

import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;

/** Refusals shared by all statistics. Every check is written positively, so that NaN falls through to the refusal. */
public final class Checks {

    private static final double SQUARABLE = 1e145;

    private Checks() {}

    /** Refuses NaN and infinities, naming the position from 1. */
    public static void finite(String role, double[] x) {
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i])) {
                throw new NotComputable(Reason.NOT_FINITE, role + " number " + (i + 1) + " is " + x[i]);
            }
        }
    }

    /** Refuses NaN, infinities and values of which sums of squares would be infinite, naming the position from 1. */
    public static void squarable(String role, double[] x) {
        finite(role, x);
        for (int i = 0; i < x.length; i++) {
            if (Math.abs(x[i]) >= SQUARABLE) {
                throw new NotComputable(
                        Reason.NOT_FINITE, role + " number " + (i + 1) + " is " + x[i] + ", too large to be squared");
            }
        }
    }

    /** Refuses NaN, infinities and values below zero, naming the position from 1. */
    public static void nonNegative(String role, double[] x) {
        finite(role, x);
        for (int i = 0; i < x.length; i++) {
            if (x[i] < 0) {
                throw new NotComputable(Reason.NEGATIVE, role + " number " + (i + 1) + " is " + x[i]);
            }
        }
    }

    /** Refuses counts that are not within 0 and their size. */
    public static void shares(double[] count, double[] size) {
        sameLength("count", count.length, "size", size.length);
        nonNegative("count", count);
        nonNegative("size", size);
        for (int i = 0; i < count.length; i++) {
            if (count[i] > size[i]) {
                throw new NotComputable(
                        Reason.COUNT_ABOVE_SIZE,
                        "count number " + (i + 1) + " is " + count[i] + " of a size of " + size[i]);
            }
        }
    }

    /** Refuses columns of different length. */
    public static void sameLength(String a, int lengthA, String b, int lengthB) {
        if (lengthA != lengthB) {
            throw new NotComputable(Reason.LENGTHS_DIFFER, a + " has " + lengthA + " values, " + b + " has " + lengthB);
        }
    }

    /** Refuses fewer than {@code least} values. */
    public static void atLeast(int least, String role, long n) {
        if (n < least) {
            throw new NotComputable(Reason.TOO_FEW_VALUES, role + ": " + n + " values, at least " + least + " needed");
        }
    }

    /** Refuses a probability outside the open interval (0, 1). */
    public static void probability(String option, double p) {
        if (!(p > 0 && p < 1)) {
            throw new NotComputable(Reason.OPTION_OUT_OF_RANGE, option + " is " + p + ", not between 0 and 1");
        }
    }

    /** Refuses an option that is not a finite number above zero. */
    public static void positive(String option, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new NotComputable(Reason.OPTION_OUT_OF_RANGE, option + " is " + value + ", not above 0");
        }
    }
}
