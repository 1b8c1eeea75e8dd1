package org.kesheng.exchange.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.Set;

/** Names under which the files of imports are stored. */
@ApplicationScoped
public class StoredFiles {
    @PersistenceContext
    EntityManager em;

    public Set<String> names() {
        return new HashSet<>(em.createQuery("select i.storedAs from ImportRun i", String.class)
                .getResultList());
    }
}
