package org.kesheng.customer.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kesheng.customer.Tier;

/** Cards and what was bought. */
@ApplicationScoped
public class CustomerRepository {
    private static final String VISIBLE = " (c.tier = :company and :companyAll = true"
            + " or c.tier = :department and (:departmentAll = true"
            + " or c.ownerDepartmentId in (select d.id from Department d where d.path like :departmentPath))"
            + " or c.tier = :personal and (:personalAll = true"
            + " or c.ownerDepartmentId in (select d.id from Department d where d.path like :personalPath)"
            + " or c.ownerStaffId = :me))";
    /** A path that no department has. */
    public static final String NOWHERE = "-";

    @PersistenceContext
    EntityManager em;

    /**
     * What somebody may see.
     *
     * @param departmentPath departments of whose department tier he sees the cards, {@link #NOWHERE} for none
     * @param me his own cards of the personal tier; -1 for none
     */
    public record Reach(
            boolean companyAll,
            boolean departmentAll,
            String departmentPath,
            boolean personalAll,
            String personalPath,
            Long me) {}

    public void add(Object entity) {
        em.persist(entity);
    }

    public void flush() {
        em.flush();
    }

    public Optional<Customer> byNumber(String number) {
        return em.createQuery("select c from Customer c where c.number = :number", Customer.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    public Optional<Customer> visible(String number, Reach reach) {
        return query("c.number = :number", "", reach)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** By number; {@code text} is part of number, name or phone. */
    public List<Customer> after(String number, String text, Reach reach, int limit) {
        String like = text == null || text.isBlank() ? null : "%" + text.strip() + "%";
        return query(
                        "c.number > :after and (:text is null or c.number like :text or c.name like :text or c.phone like :text)",
                        " order by c.number",
                        reach)
                .setParameter("after", number == null ? "" : number)
                .setParameter("text", like)
                .setMaxResults(limit)
                .getResultList();
    }

    private TypedQuery<Customer> query(String condition, String order, Reach reach) {
        return em.createQuery("select c from Customer c where " + condition + " and" + VISIBLE + order, Customer.class)
                .setParameter("company", Tier.COMPANY)
                .setParameter("department", Tier.DEPARTMENT)
                .setParameter("personal", Tier.PERSONAL)
                .setParameter("companyAll", reach.companyAll())
                .setParameter("departmentAll", reach.departmentAll())
                .setParameter("departmentPath", reach.departmentPath() + "%")
                .setParameter("personalAll", reach.personalAll())
                .setParameter("personalPath", reach.personalPath() + "%")
                .setParameter("me", reach.me());
    }

    public List<Consumption> consumption(Long customerId, int limit) {
        return em.createQuery(
                        "select k from Consumption k where k.customerId = :customer order by k.boughtOn desc, k.id desc",
                        Consumption.class)
                .setParameter("customer", customerId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those of the keys that are stored. */
    public Set<String> known(List<String> contentKeys) {
        return new HashSet<>(
                em.createQuery("select k.contentKey from Consumption k where k.contentKey in :keys", String.class)
                        .setParameter("keys", contentKeys)
                        .getResultList());
    }
}
