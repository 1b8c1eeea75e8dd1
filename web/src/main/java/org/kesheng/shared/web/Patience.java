package org.kesheng.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.kesheng.shared.Refused;

/**
 * Lets those wait who guess: every wrong code or link is answered after the same time, whatever is wrong with it. Only a few wait at
 * once, so that guessing does not use up the threads of the server; the others are sent away.
 */
@ApplicationScoped
public class Patience {
    private static final int PLACES = 6;
    private static final Duration WAIT = Duration.ofMillis(800);

    private final Semaphore places = new Semaphore(PLACES);

    /**
     * @param since {@link System#nanoTime()} at the beginning of the request
     * @throws Refused TOO_MANY where too many wait already
     */
    public void answerSlowly(long since) {
        if (!places.tryAcquire()) {
            throw Refused.tooMany("shared.form.tooMany");
        }
        try {
            long left = since + WAIT.toNanos() - System.nanoTime();
            while (left > 0) {
                LockSupport.parkNanos(left);
                left = since + WAIT.toNanos() - System.nanoTime();
            }
        } finally {
            places.release();
        }
    }
}
