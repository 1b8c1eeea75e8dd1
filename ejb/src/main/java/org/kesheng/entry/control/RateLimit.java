package org.kesheng.entry.control;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicIntegerArray;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * So many in a window of time from one sender, without remembering the sender: his address is hashed with a key that lives as long as
 * the window and leads to one of 65,536 counters, which he shares with others. Nobody can tell afterwards who was here (H35), and the
 * memory does not grow with the number of senders.
 */
public final class RateLimit {
    private static final int COUNTERS = 1 << 16;
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int most;
    private final long windowMillis;
    private Window window = new Window(Long.MIN_VALUE);

    /** @param most from one sender in one window */
    public RateLimit(int most, Duration window) {
        this.most = most;
        this.windowMillis = window.toMillis();
    }

    /** Counts one more, if it is within the limit. */
    public boolean take(byte[] sender, Instant now) {
        return window(now).take(sender, most);
    }

    /** It should not count after all. */
    public void giveBack(byte[] sender, Instant now) {
        window(now).giveBack(sender);
    }

    private synchronized Window window(Instant now) {
        long number = Math.floorDiv(now.toEpochMilli(), windowMillis);
        if (window.number != number) {
            window = new Window(number);
        }
        return window;
    }

    private static final class Window {
        private final long number;
        private final AtomicIntegerArray counts = new AtomicIntegerArray(COUNTERS);
        private final SecretKeySpec key;

        Window(long number) {
            this.number = number;
            byte[] secret = new byte[KEY_BYTES];
            RANDOM.nextBytes(secret);
            this.key = new SecretKeySpec(secret, "HmacSHA256");
        }

        boolean take(byte[] sender, int most) {
            int before = counts.getAndUpdate(place(sender), count -> count < most ? count + 1 : count);
            return before < most;
        }

        void giveBack(byte[] sender) {
            counts.updateAndGet(place(sender), count -> Math.max(0, count - 1));
        }

        private int place(byte[] sender) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
                byte[] hash = mac.doFinal(sender);
                return (hash[0] & 0xff) << 8 | hash[1] & 0xff;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
