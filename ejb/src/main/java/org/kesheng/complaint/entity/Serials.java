package org.kesheng.complaint.entity;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Draws serials without duplicate and without gap: the counter is locked until the transaction of the case ends, and goes back with
 * it.
 */
@Stateless
public class Serials {
    @PersistenceContext
    EntityManager em;

    @Inject
    SeriesOpening opening;

    /** Within this server the first cases of a year wait for each other here, so that none of them runs into a refusal. */
    private static final Lock OPENING = new ReentrantLock();

    /** The next serial, 1 for the first. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public int next(String series) {
        Series counter = locked(series);
        if (counter == null) {
            openOnce(series);
            counter = locked(series);
        }
        return counter.draw();
    }

    private Series locked(String series) {
        return em.find(Series.class, series, LockModeType.PESSIMISTIC_WRITE);
    }

    private void openOnce(String series) {
        OPENING.lock();
        try {
            if (!isOpen(series)) {
                openQuietly(series);
            }
        } finally {
            OPENING.unlock();
        }
    }

    /** Asked without locking the counter: whoever waits for it must not keep others from opening another one. */
    private boolean isOpen(String series) {
        return em.createQuery("select count(s) from Series s where s.name = :series", Long.class)
                        .setParameter("series", series)
                        .getSingleResult()
                > 0;
    }

    private void openQuietly(String series) {
        try {
            opening.open(series);
        } catch (EJBException | PersistenceException lostRace) {
            // Another server on the same database opened it a moment ago; if it was something worse, the second look
            // finds nothing and fails.
            return;
        }
    }
}
