package org.kesheng.organisation.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kesheng.organisation.Role;

/** Staff, departments and access tokens in the database. */
@ApplicationScoped
public class StaffRepository {
    @PersistenceContext
    EntityManager em;

    public void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    public Optional<StaffMember> staff(Long id) {
        return Optional.ofNullable(em.find(StaffMember.class, id));
    }

    public Optional<StaffMember> staffByNumber(String number) {
        return first(em.createQuery("select s from StaffMember s where s.number = :number", StaffMember.class)
                .setParameter("number", number)
                .getResultList());
    }

    public Optional<StaffMember> byAccount(String account) {
        return first(em.createQuery("select s from StaffMember s where s.account = :account", StaffMember.class)
                .setParameter("account", account.toLowerCase(Locale.ROOT))
                .getResultList());
    }

    public Optional<StaffMember> withRole(Role role) {
        return first(em.createQuery(
                        "select s from StaffMember s where s.active = true and :role member of s.roles order by s.number",
                        StaffMember.class)
                .setParameter("role", role)
                .setMaxResults(1)
                .getResultList());
    }

    /** Ids of active people with a role, by number; department null: in the whole company. */
    public List<Long> holders(Role role, Long departmentId, int most) {
        return em.createQuery(
                        "select s.id from StaffMember s where s.active = true and :role member of s.roles"
                                + " and (:department is null or s.departmentId = :department) order by s.number",
                        Long.class)
                .setParameter("role", role)
                .setParameter("department", departmentId)
                .setMaxResults(most)
                .getResultList();
    }

    /** Names by id, without loading anything else. */
    public Map<Long, String> names(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Collections.emptyMap();
        }
        return em.createQuery("select s.id, s.name from StaffMember s where s.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    public Optional<Department> department(Long id) {
        return id == null ? Optional.empty() : Optional.ofNullable(em.find(Department.class, id));
    }

    public Optional<Department> departmentByCode(String code) {
        return first(em.createQuery("select d from Department d where d.code = :code", Department.class)
                .setParameter("code", code)
                .getResultList());
    }

    public List<Department> departments() {
        return em.createQuery("select d from Department d order by d.path", Department.class)
                .getResultList();
    }

    /** By number, after the given one; {@code text} is part of name, number or account. */
    public List<StaffMember> staffAfter(String after, String text, Long departmentId, int limit) {
        return em.createQuery(
                        "select s from StaffMember s where s.number > :after"
                                + " and (:text is null or s.name like :text or s.number like :text or s.account like :text)"
                                + " and (:department is null or s.departmentId = :department) order by s.number",
                        StaffMember.class)
                .setParameter("after", after == null ? "" : after)
                .setParameter("text", text == null || text.isBlank() ? null : "%" + text.strip() + "%")
                .setParameter("department", departmentId)
                .setMaxResults(limit)
                .getResultList();
    }

    public long accounts() {
        return em.createQuery("select count(s) from StaffMember s where s.account is not null", Long.class)
                .getSingleResult();
    }

    /** A token that is neither expired nor revoked, of somebody who still works here. */
    public Optional<AccessToken> liveToken(String sha256, Instant now) {
        return first(em.createQuery(
                        "select t from AccessToken t, StaffMember s where t.sha256 = :hash and t.revokedAt is null"
                                + " and t.expiresAt > :now and s.id = t.staffId and s.active = true",
                        AccessToken.class)
                .setParameter("hash", sha256)
                .setParameter("now", now)
                .getResultList());
    }

    public List<AccessToken> tokensOf(Long staffId) {
        return em.createQuery(
                        "select t from AccessToken t where t.staffId = :staff and t.revokedAt is null order by t.id",
                        AccessToken.class)
                .setParameter("staff", staffId)
                .getResultList();
    }

    public Optional<AccessToken> token(Long id) {
        return Optional.ofNullable(em.find(AccessToken.class, id));
    }

    /**
     * Counts a failed sign-in, atomically over all nodes; failures before {@code since} are forgotten. The first failure of an account takes the
     * guard row before it inserts, so that two first failures at once become one row and not an error.
     */
    public void countFailure(String account, Instant now, Instant since) {
        if (addFailure(account, now, since)) {
            return;
        }
        em.createNativeQuery("update sign_in_failure set failures = 0 where account = '(guard)'")
                .executeUpdate();
        if (!addFailure(account, now, since)) {
            em.createNativeQuery("insert into sign_in_failure (account, failures, last_at) values (:account, 1, :now)")
                    .setParameter("account", account)
                    .setParameter("now", now)
                    .executeUpdate();
        }
    }

    private boolean addFailure(String account, Instant now, Instant since) {
        return em.createNativeQuery("update sign_in_failure set last_at = :now,"
                                + " failures = case when last_at > :since then failures + 1 else 1 end"
                                + " where account = :account")
                        .setParameter("now", now)
                        .setParameter("since", since)
                        .setParameter("account", account)
                        .executeUpdate()
                == 1;
    }

    public int failures(String account, Instant since) {
        List<?> found = em.createNativeQuery(
                        "select failures from sign_in_failure where account = :account and last_at > :since")
                .setParameter("account", account)
                .setParameter("since", since)
                .getResultList();
        return found.isEmpty() ? 0 : ((Number) found.get(0)).intValue();
    }

    public void forgetFailures(String account) {
        em.createNativeQuery("delete from sign_in_failure where account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    private static <T> Optional<T> first(List<T> found) {
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }
}
