package org.kesheng.customer.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kesheng.customer.CustomerFilter;
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
    /** As {@link org.kesheng.customer.CustomerData#completeness}: filled fields of those that a complete card has. */
    private static final String FILLED = "(1 + case when c.contact is null then 0 else 1 end"
            + " + case when c.phone is null then 0 else 1 end + case when c.email is null then 0 else 1 end"
            + " + case when c.address is null then 0 else 1 end + case when c.region is null then 0 else 1 end"
            + " + case when c.trade is null then 0 else 1 end + case when c.since is null then 0 else 1 end)";

    private static final String FILTERED = " (:text is null or lower(c.number) like lower(:text) escape '!'"
            + " or lower(c.name) like lower(:text) escape '!' or c.phone like :text escape '!')"
            + " and (:status is null or c.status = :status) and (:cardType is null or c.cardType = :cardType)"
            + " and " + FILLED + " * 100 < :below * 8";
    private static final int EVERY_CARD = 101;

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

    /** By number. */
    public List<Customer> after(String number, CustomerFilter filter, Reach reach, int limit) {
        return filtered(query("c.number > :after and" + FILTERED, " order by c.number", reach), filter)
                .setParameter("after", number == null ? "" : number)
                .setMaxResults(limit)
                .getResultList();
    }

    public long count(CustomerFilter filter, Reach reach) {
        return filtered(reached("select count(c) from Customer c where" + FILTERED, "", Long.class, reach), filter)
                .getSingleResult();
    }

    private static <T> TypedQuery<T> filtered(TypedQuery<T> query, CustomerFilter filter) {
        String text = filter.text() == null
                ? null
                : "%" + filter.text().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return query.setParameter("text", text)
                .setParameter("status", filter.status())
                .setParameter("cardType", filter.cardType())
                .setParameter("below", filter.completeBelow() == null ? EVERY_CARD : filter.completeBelow());
    }

    private TypedQuery<Customer> query(String condition, String order, Reach reach) {
        return reached("select c from Customer c where " + condition, order, Customer.class, reach);
    }

    private <T> TypedQuery<T> reached(String select, String order, Class<T> type, Reach reach) {
        return em.createQuery(select + " and" + VISIBLE + order, type)
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
