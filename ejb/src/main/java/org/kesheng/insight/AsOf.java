package org.kesheng.insight;

/**
 * Which night is read. Readers see the published one; a {@link NightlyStep} sees the one that is about to be published, so that what it
 * computes from figures is published together with them.
 */
public final class AsOf {
    private static final ThreadLocal<Long> NIGHT = new ThreadLocal<>();
    private static final String PUBLISHED = "(select run_no from publication)";

    private AsOf() {}

    /** Runs something that reads figures as that night will publish them. */
    public static void night(long runNo, Runnable work) {
        NIGHT.set(runNo);
        try {
            work.run();
        } finally {
            NIGHT.remove();
        }
    }

    /** Number of the night that is read on this thread, null: the published one. */
    public static Long night() {
        return NIGHT.get();
    }

    /** The same as an SQL expression. */
    public static String sql() {
        Long runNo = NIGHT.get();
        return runNo == null ? PUBLISHED : runNo.toString();
    }
}
