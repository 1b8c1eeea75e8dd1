package org.kesheng.complaint.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Daily check-offs in the database. */
@ApplicationScoped
public class ChannelChecksRepository {
    @PersistenceContext
    EntityManager em;

    public Optional<ChannelCheck> find(ChannelCheck.Key key) {
        return Optional.ofNullable(em.find(ChannelCheck.class, key));
    }

    public void add(ChannelCheck check) {
        em.persist(check);
    }

    public List<ChannelCheck> between(LocalDate from, LocalDate to) {
        return em.createQuery(
                        "select k from ChannelCheck k where k.key.checkedOn between :from and :to", ChannelCheck.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }
}
