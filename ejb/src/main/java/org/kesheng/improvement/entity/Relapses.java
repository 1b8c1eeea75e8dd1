package org.kesheng.improvement.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kesheng.improvement.PlanSource;
import org.kesheng.insight.CauseAndProduct;
import org.kesheng.shared.BusinessClock;

/** Cases that bring back what a closed plan was to prevent: the same cause and the same product (IMP-10). */
@ApplicationScoped
public class Relapses {
    @PersistenceContext
    EntityManager em;

    /**
     * The first case that brings back what the plan was about.
     *
     * @param months from the closing of the plan; later cases are no relapse (PRM-57)
     * @param until last day on which a case counts
     * @return its number; empty where there is none, or where nobody knows cause and product of the plan
     */
    public Optional<String> of(Plan plan, int months, LocalDate until) {
        Set<CauseAndProduct> about = about(plan);
        if (about.isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = plan.closedOn().plusMonths(months);
        Instant from = plan.closedAt() == null ? begin(plan.closedOn().plusDays(1)) : plan.closedAt();
        Instant to = begin((last.isBefore(until) ? last : until).plusDays(1));
        for (Object row : rows(
                "select c.number, coalesce(c.cause_code, c.cause), c.product from complaint c"
                        + " where c.kind = 'COMPLAINT' and c.state <> 'INVALID' and coalesce(c.verified, true) = true"
                        + " and c.received_at > ?1 and c.received_at < ?2 and c.product is not null"
                        + " and coalesce(c.cause_code, c.cause) is not null order by c.received_at, c.id",
                moment(from),
                moment(to))) {
            Object[] found = (Object[]) row;
            if (about.contains(pair(found[1], found[2]))) {
                return Optional.of((String) found[0]);
            }
        }
        return Optional.empty();
    }

    /** Cause and product of the case the plan comes from, and of every systemic issue that it answers. */
    private Set<CauseAndProduct> about(Plan plan) {
        Set<CauseAndProduct> pairs = new HashSet<>();
        if (plan.source() == PlanSource.COMPLAINT) {
            add(
                    pairs,
                    rows(
                            "select coalesce(cause_code, cause), product from complaint where number = ?1",
                            plan.sourceKey()));
        }
        add(pairs, rows("select cause, product from systemic_issue where plan_code = ?1", plan.code()));
        if (plan.source() == PlanSource.SYSTEMIC_ISSUE && plan.sourceKey() != null) {
            add(
                    pairs,
                    rows(
                            "select cause, product from systemic_issue where cast(id as varchar(20)) = ?1",
                            plan.sourceKey()));
        }
        return pairs;
    }

    private static void add(Set<CauseAndProduct> pairs, List<?> rows) {
        for (Object row : rows) {
            Object[] found = (Object[]) row;
            CauseAndProduct pair = pair(found[0], found[1]);
            if (pair.isKnown()) {
                pairs.add(pair);
            }
        }
    }

    private static CauseAndProduct pair(Object cause, Object product) {
        return CauseAndProduct.of((String) cause, (String) product);
    }

    private List<?> rows(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList();
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(BusinessClock.ZONE).toInstant();
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
