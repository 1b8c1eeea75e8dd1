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

    /** The next serial, 1 for the first. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public int next(String series) {
        Series counter = locked(series);
        if (counter == null) {
            openQuietly(series);
            counter = locked(series);
        }
        return counter.draw();
    }

    private Series locked(String series) {
        return em.find(Series.class, series, LockModeType.PESSIMISTIC_WRITE);
    }

    private void openQuietly(String series) {
        try {
            opening.open(series);
        } catch (EJBException | PersistenceException lostRace) {
            // Somebody else opened it a moment ago; if it was something worse, the second look finds nothing and fails.
            return;
        }
    }
}
