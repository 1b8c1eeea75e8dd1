package org.kesheng.improvement.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;

/** Counts of complaints for the measures of plans. */
@ApplicationScoped
public class ComplaintFigures {
    private static final String CASES = "from complaint c where c.received_at >= :from and c.received_at < :to"
            + " and c.state <> 'INVALID' and (:unit = -1 or c.lead_department_id = :unit)";
    private static final String LATE = "exists (select 1 from complaint_clock k where k.complaint_id = c.id"
            + " and k.verdict in ('BREACHED', 'MET_LATE'))";

    @PersistenceContext
    EntityManager em;

    /** @param hits of them so many have what the measure counts */
    public record Share(long n, long hits) {}

    /** Of all valid cases received in the time, those of the category. */
    public Share ofCategory(String category, Long departmentId, Instant from, Instant to) {
        long n = count(em.createNativeQuery("select count(*) " + CASES), departmentId, from, to);
        Query hits = em.createNativeQuery("select count(*) " + CASES + " and c.category = :category")
                .setParameter("category", category);
        return new Share(n, count(hits, departmentId, from, to));
    }

    /** Of the cases received in the time and finished, those none of whose clocks was late (KPI-02). */
    public Share onTime(Long departmentId, Instant from, Instant to) {
        String finished = CASES + " and c.closed_at is not null";
        long n = count(em.createNativeQuery("select count(*) " + finished), departmentId, from, to);
        Query hits = em.createNativeQuery("select count(*) " + finished + " and not " + LATE);
        return new Share(n, count(hits, departmentId, from, to));
    }

    private static long count(Query query, Long departmentId, Instant from, Instant to) {
        Object found = query.setParameter("from", from)
                .setParameter("to", to)
                .setParameter("unit", departmentId == null ? -1L : departmentId)
                .getSingleResult();
        return ((Number) found).longValue();
    }
}
