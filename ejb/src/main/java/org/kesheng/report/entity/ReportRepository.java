package org.kesheng.report.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.kesheng.report.ReportKind;
import org.kesheng.report.ReportState;
import org.kesheng.report.control.CauseTally;
import org.kesheng.shared.BusinessClock;
import org.kesheng.shared.Slice;

/** Reports, and what the register of cases says about causes. */
@ApplicationScoped
public class ReportRepository {
    private static final String SEEN = "(:drafts = true or r.state in (org.kesheng.report.ReportState.DISTRIBUTED,"
            + " org.kesheng.report.ReportState.FILED))";
    private static final String RECORDED = " from complaint where kind = 'COMPLAINT' and party_kind <> 'EMPLOYEE'"
            + " and coalesce(cause_code, cause, '') <> '' and received_at >= :from and received_at < :to";

    @PersistenceContext
    EntityManager em;

    public void add(Report report) {
        em.persist(report);
        em.flush();
    }

    /** @param drafts whether what is not distributed is seen too (R5) */
    public Optional<Report> find(String number, boolean drafts) {
        return em.createQuery("select r from Report r where r.number = :number and " + SEEN, Report.class)
                .setParameter("number", number)
                .setParameter("drafts", drafts)
                .getResultStream()
                .findFirst();
    }

    /** Newest period first. */
    public List<Report> list(ReportKind kind, ReportState state, boolean drafts, String after, int limit) {
        LocalDate day = Slice.place(after, place -> LocalDate.parse(place.substring(0, 10)), LocalDate.of(9999, 1, 1));
        return em.createQuery(
                        "select r from Report r where " + SEEN + " and (:kind is null or r.kind = :kind)"
                                + " and (:state is null or r.state = :state)"
                                + " and (r.to < :day or r.to = :day and r.number > :number) order by r.to desc, r.number",
                        Report.class)
                .setParameter("drafts", drafts)
                .setParameter("kind", kind)
                .setParameter("state", state)
                .setParameter("day", day)
                .setParameter("number", Slice.place(after, place -> place.substring(11), ""))
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many complaints of customers received in the period have a recorded cause. */
    public long withCause(LocalDate from, LocalDate to) {
        return ((Number) em.createNativeQuery("select count(*)" + RECORDED)
                        .setParameter("from", start(from))
                        .setParameter("to", start(to.plusDays(1)))
                        .getSingleResult())
                .longValue();
    }

    /** Causes within their class, by their code where they have one. */
    public List<CauseTally.Row> causes(LocalDate from, LocalDate to) {
        List<?> rows = em.createNativeQuery("select coalesce(category, ''), coalesce(cause_code, cause), count(*) as n"
                        + RECORDED + " group by coalesce(category, ''), coalesce(cause_code, cause)")
                .setParameter("from", start(from))
                .setParameter("to", start(to.plusDays(1)))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new CauseTally.Row((String) row[0], (String) row[1], ((Number) row[2]).longValue()))
                .toList();
    }

    private static OffsetDateTime start(LocalDate day) {
        Instant begin = day.atStartOfDay(BusinessClock.ZONE).toInstant();
        return begin.atOffset(ZoneOffset.UTC);
    }
}
