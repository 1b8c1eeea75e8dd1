package org.kesheng.entry.entity;

import jakarta.ejb.ApplicationException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.kesheng.entry.Answer;
import org.kesheng.entry.control.EntryKey;
import org.kesheng.shared.Refused;

/** One try: the key is taken first, so that of parallel requests the primary key lets only one pass. */
@Stateless
public class FirstAttempt {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Another request holds the key or has just used it. */
    @ApplicationException(rollback = true)
    public static class KeyTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KeyTaken(Throwable cause) {
            super(cause);
        }
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Answer> before(EntryKey key, String requestHash) {
        Entry entry = em.find(Entry.class, key.id());
        if (entry == null) {
            return Optional.empty();
        }
        if (!entry.requestHash().equals(requestHash)) {
            throw new Refused("shared.idempotencyReused");
        }
        return Optional.of(read(key.unlock(entry.answer())));
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Answer run(EntryKey key, String requestHash, Supplier<Answer> work) {
        Entry entry = new Entry(key.id(), requestHash, LocalDate.now(clock));
        try {
            em.persist(entry);
            em.flush();
        } catch (PersistenceException taken) {
            throw new KeyTaken(taken);
        }
        Answer answer = work.get();
        entry.answered(key.lock(write(answer)));
        return answer;
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public int forgetBefore(LocalDate day) {
        return em.createQuery("delete from Entry e where e.createdOn < :day")
                .setParameter("day", day)
                .executeUpdate();
    }

    private static String write(Answer answer) {
        return answer.status() + "\n" + blank(answer.location()) + "\n" + blank(answer.etag()) + "\n" + answer.body();
    }

    private static Answer read(String text) {
        String[] lines = text.split("\n", 4);
        return new Answer(Integer.parseInt(lines[0]), orNull(lines[1]), orNull(lines[2]), lines[3]);
    }

    private static String blank(String text) {
        return text == null ? "" : text;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
