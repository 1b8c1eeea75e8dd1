package org.kesheng.improvement.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kesheng.improvement.Effect;
import org.kesheng.improvement.PlanSource;
import org.kesheng.improvement.PlanState;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.Role;
import org.kesheng.organisation.Scope;
import org.kesheng.shared.Slice;

/** Plans and their nightly effects in the database; every query carries the scope of the reader. */
@ApplicationScoped
public class PlanRepository {
    /** Matrix 25.2: what supervision found in a spot check is its own, whoever of the group wrote it down. */
    private static final String SEEN = "(:everything = true or p.ownerId = :me or p.authorId = :me"
            + " or :supervises = true and p.source = org.kesheng.improvement.PlanSource.SPOT_CHECK"
            + " or p.departmentId in (select d.id from Department d where d.path like :path))";

    @PersistenceContext
    EntityManager em;

    public void add(Plan plan) {
        em.persist(plan);
        em.flush();
    }

    /** The running number of the year; the counter row is locked until the transaction ends, so numbers have no gap. */
    public int nextNumber(int year) {
        em.createNativeQuery("insert into plan_counter (counter_year, last_number) select :year, 0"
                        + " where not exists (select 1 from plan_counter where counter_year = :year)")
                .setParameter("year", year)
                .executeUpdate();
        em.createNativeQuery("update plan_counter set last_number = last_number + 1 where counter_year = :year")
                .setParameter("year", year)
                .executeUpdate();
        return ((Number) em.createNativeQuery("select last_number from plan_counter where counter_year = :year")
                        .setParameter("year", year)
                        .getSingleResult())
                .intValue();
    }

    public Optional<Plan> find(String code, Actor actor, Scope scope) {
        return bound(
                        em.createQuery("select p from Plan p where p.code = :code and " + SEEN, Plan.class)
                                .setParameter("code", code),
                        actor,
                        scope)
                .getResultStream()
                .findFirst();
    }

    /** By check date, then code. */
    public List<Plan> list(Actor actor, Scope scope, PlanState state, Long departmentId, String after, int limit) {
        LocalDate day = Slice.place(after, place -> LocalDate.parse(place.substring(0, 10)), LocalDate.of(1, 1, 1));
        TypedQuery<Plan> query = em.createQuery(
                        "select p from Plan p where " + SEEN + " and (:state is null or p.state = :state)"
                                + " and (:department is null or p.departmentId = :department)"
                                + " and (p.checkOn > :day or p.checkOn = :day and p.code > :code)"
                                + " order by p.checkOn, p.code",
                        Plan.class)
                .setParameter("state", state)
                .setParameter("department", departmentId)
                .setParameter("day", day)
                .setParameter("code", Slice.place(after, place -> place.substring(11), ""))
                .setMaxResults(limit);
        return bound(query, actor, scope).getResultList();
    }

    private static TypedQuery<Plan> bound(TypedQuery<Plan> query, Actor actor, Scope scope) {
        boolean below = scope == Scope.DEPARTMENT;
        return query.setParameter("everything", scope == Scope.COMPANY)
                .setParameter("me", actor.staffId() == null ? -1L : actor.staffId())
                .setParameter("supervises", actor.is(Role.SUPERVISION))
                .setParameter("path", below ? actor.departmentPath() + "%" : "-");
    }

    /** Whether a plan beyond its draft comes from the case and holds a preventive action; whoever asks need not see the plan. */
    public boolean prevents(String complaintNumber) {
        return !em.createQuery(
                        "select p.id from Plan p where p.source = :complaint and p.sourceKey = :number"
                                + " and p.state <> :draft and trim(p.preventiveAction) <> ''",
                        Long.class)
                .setParameter("complaint", PlanSource.COMPLAINT)
                .setParameter("number", complaintNumber)
                .setParameter("draft", PlanState.DRAFT)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Whoever asks need not see the plan. */
    public Optional<Plan> byCode(String code) {
        return em.createQuery("select p from Plan p where p.code = :code", Plan.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** Those closed on a day or later. */
    public List<Plan> closedSince(LocalDate day) {
        return em.createQuery(
                        "select p from Plan p where p.state = :closed and p.closedOn >= :day order by p.id", Plan.class)
                .setParameter("closed", PlanState.CLOSED)
                .setParameter("day", day)
                .getResultList();
    }

    /** By code. */
    public List<Plan> all() {
        return em.createQuery("select p from Plan p order by p.code", Plan.class)
                .getResultList();
    }

    /** Plans whose effect the night follows: started and not yet closed. */
    public List<Plan> tracked() {
        return em.createQuery("select p from Plan p where p.state in :states order by p.id", Plan.class)
                .setParameter("states", List.of(PlanState.RUNNING, PlanState.IMPLEMENTED, PlanState.EVALUATED))
                .getResultList();
    }

    /** One row a plan and night; a repeated night writes the same row. */
    public void keep(Plan plan, Effect effect) {
        em.merge(new PlanEffect(plan.id(), effect));
    }

    public List<Effect> effects(Plan plan, int most) {
        return em
                .createQuery(
                        "select e from PlanEffect e where e.planId = :plan order by e.computedOn desc",
                        PlanEffect.class)
                .setParameter("plan", plan.id())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(PlanEffect::effect)
                .toList();
    }
}
