package org.kesheng.shared;

import java.security.SecureRandom;

/**
 * Ids that tell no order (H35): between two neighbours with a time of day, a number from a sequence would tell that of an anonymous row.
 * They stay below 2^53, the largest integers that every reader of JSON keeps.
 */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long END = 1L << 53;

    private Ids() {}

    /** @return 1 to 2^53 - 1 */
    public static long random() {
        return RANDOM.nextLong(1, END);
    }
}
