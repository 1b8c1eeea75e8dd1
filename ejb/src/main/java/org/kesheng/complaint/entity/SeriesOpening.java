package org.kesheng.complaint.entity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Makes the counter of a new year. In a transaction of its own, so that losing the race harms nobody. */
@Stateless
public class SeriesOpening {
    @PersistenceContext
    EntityManager em;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void open(String series) {
        em.persist(new Series(series));
        em.flush();
    }
}
