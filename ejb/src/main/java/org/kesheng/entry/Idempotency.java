package org.kesheng.entry;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.kesheng.entry.control.EntryKey;
import org.kesheng.entry.entity.FirstAttempt;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.shared.Refused;

/** Does a request once, however often and however parallel it is sent. */
@Stateless
public class Idempotency {
    /** Each try waits for the one before to end; only attempts that all fail use them up. */
    private static final int TRIES = 20;

    private static final int LONGEST_KEY = 200;
    private static final int KEPT_DAYS = 7;

    @Inject
    FirstAttempt attempt;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * @param key chosen by the client, 1 to 200 printable characters
     * @param requestHash of everything that makes the request what it is
     * @param work runs in one transaction with the record of its answer
     * @return the answer of this work, or that of the first request with this key
     * @throws Refused {@code shared.idempotencyReused} if the key was used for another request
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Answer once(String key, String requestHash, Supplier<Answer> work) {
        EntryKey entry = EntryKey.of(current.get().account(), checked(key));
        for (int i = 0; i < TRIES; i++) {
            Optional<Answer> before = attempt.before(entry, requestHash);
            if (before.isPresent()) {
                return before.get();
            }
            try {
                return attempt.run(entry, requestHash, work);
            } catch (FirstAttempt.KeyTaken other) {
                // Somebody was faster: his answer is read at the next turn, or he failed and it is ours.
                continue;
            }
        }
        throw new Refused("shared.idempotencyBusy");
    }

    private static String checked(String key) {
        boolean good =
                !key.isBlank() && key.length() <= LONGEST_KEY && key.chars().allMatch(c -> c > ' ' && c < 0x7f);
        if (!good) {
            throw Refused.invalid("Idempotency-Key", "shared.idempotencyKey", LONGEST_KEY);
        }
        return key;
    }

    /** Forgets answers of more than a week ago; called by the night. */
    public int forgetOld() {
        return attempt.forgetBefore(LocalDate.now(clock).minusDays(KEPT_DAYS));
    }
}
