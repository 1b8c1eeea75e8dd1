package org.kesheng.organisation.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Second factors, recovery codes and sign-ins. */
@ApplicationScoped
public class SignInRepository {
    @PersistenceContext
    EntityManager em;

    public void add(Object row) {
        em.persist(row);
    }

    public Optional<SecondFactor> factor(Long staffId) {
        return Optional.ofNullable(em.find(SecondFactor.class, staffId));
    }

    public void forgetFactor(Long staffId) {
        forgetRecoveryCodes(staffId);
        em.createQuery("delete from SecondFactor f where f.staffId = :staff")
                .setParameter("staff", staffId)
                .executeUpdate();
    }

    /** @return whether this step was not used before; exactly one of several at once gets true */
    public boolean useStep(Long staffId, long step) {
        return em.createQuery("update SecondFactor f set f.lastStep = :step"
                                + " where f.staffId = :staff and f.lastStep < :step")
                        .setParameter("step", step)
                        .setParameter("staff", staffId)
                        .executeUpdate()
                == 1;
    }

    public void forgetRecoveryCodes(Long staffId) {
        em.createNativeQuery("delete from recovery_code where staff_id = :staff")
                .setParameter("staff", staffId)
                .executeUpdate();
    }

    public void addRecoveryCodes(Long staffId, Collection<String> hashes) {
        for (String hash : hashes) {
            em.createNativeQuery("insert into recovery_code (staff_id, sha256) values (:staff, :hash)")
                    .setParameter("staff", staffId)
                    .setParameter("hash", hash)
                    .executeUpdate();
        }
    }

    public boolean useRecoveryCode(Long staffId, String hash, Instant now) {
        return em.createNativeQuery("update recovery_code set used_at = :now"
                                + " where staff_id = :staff and sha256 = :hash and used_at is null")
                        .setParameter("now", now)
                        .setParameter("staff", staffId)
                        .setParameter("hash", hash)
                        .executeUpdate()
                == 1;
    }

    public int recoveryCodesLeft(Long staffId) {
        return ((Number) em.createNativeQuery(
                                "select count(*) from recovery_code where staff_id = :staff and used_at is null")
                        .setParameter("staff", staffId)
                        .getSingleResult())
                .intValue();
    }

    public Optional<SignInSession> session(String id) {
        return Optional.ofNullable(em.find(SignInSession.class, id));
    }

    /** Newest first. */
    public List<SignInSession> openSessions(Long staffId, Instant startedAfter, Instant seenAfter) {
        return em.createQuery(
                        "select s from SignInSession s where s.staffId = :staff and s.endedAt is null"
                                + " and s.startedAt > :started and s.seenAt > :seen order by s.startedAt desc, s.id",
                        SignInSession.class)
                .setParameter("staff", staffId)
                .setParameter("started", startedAfter)
                .setParameter("seen", seenAfter)
                .getResultList();
    }

    /** Takes the person's row, so that two sign-ins at once count one after the other. */
    public void lockStaff(Long staffId) {
        em.find(StaffMember.class, staffId, LockModeType.PESSIMISTIC_WRITE);
    }

    public int forgetSessionsBefore(Instant time) {
        return em.createQuery("delete from SignInSession s where s.startedAt < :time")
                .setParameter("time", time)
                .executeUpdate();
    }
}
