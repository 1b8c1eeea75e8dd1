package org.kesheng.operation.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The tables of jobs. */
@ApplicationScoped
public class RunRepository {
    @PersistenceContext
    EntityManager em;

    /** Time of the database, the one clock that all nodes share. */
    public Instant now() {
        return (Instant)
                em.createNativeQuery("select current_timestamp", Instant.class).getSingleResult();
    }

    public long nextRun() {
        return ((Number) em.createNativeQuery("select nextval('run_seq')").getSingleResult()).longValue();
    }

    /** Registers a job; the first business date that is due is {@code since}. */
    public void ensureLease(String job, LocalDate since) {
        if (em.find(JobLease.class, job) == null) {
            em.createNativeQuery("insert into job_lease (job, fence, since) select cast(:job as varchar(40)), 0,"
                            + " cast(:since as date) where not exists (select 1 from job_lease where job = :job)")
                    .setParameter("job", job)
                    .setParameter("since", since)
                    .executeUpdate();
        }
    }

    public Optional<JobLease> lease(String job) {
        return Optional.ofNullable(em.find(JobLease.class, job));
    }

    public JobLease lockLease(String job) {
        JobLease lease = em.find(JobLease.class, job, LockModeType.PESSIMISTIC_WRITE);
        if (lease == null) {
            throw new IllegalStateException("Job " + job + " is not registered");
        }
        em.refresh(lease);
        return lease;
    }

    public List<JobLease> leases() {
        return em.createQuery("select l from JobLease l order by l.job", JobLease.class)
                .getResultList();
    }

    /** False: the fence is lost. */
    public boolean renew(String job, long fence, Duration lease) {
        return em.createQuery("update JobLease l set l.until = :until where l.job = :job and l.fence = :fence"
                                + " and l.owner is not null")
                        .setParameter("until", now().plus(lease))
                        .setParameter("job", job)
                        .setParameter("fence", fence)
                        .executeUpdate()
                == 1;
    }

    public void renewAll(String owner, Duration lease) {
        em.createQuery("update JobLease l set l.until = :until where l.owner = :owner")
                .setParameter("until", now().plus(lease))
                .setParameter("owner", owner)
                .executeUpdate();
    }

    public NightlyRun run(LocalDate businessDate, String job) {
        NightlyRun run = em.find(NightlyRun.class, new NightlyRun.Key(businessDate, job));
        if (run == null) {
            run = new NightlyRun(businessDate, job);
            em.persist(run);
        }
        return run;
    }

    /** By date, ascending. */
    public List<NightlyRun> runsFrom(String job, LocalDate first) {
        return em.createQuery(
                        "select r from NightlyRun r where r.key.job = :job and r.key.businessDate >= :first"
                                + " order by r.key.businessDate",
                        NightlyRun.class)
                .setParameter("job", job)
                .setParameter("first", first)
                .getResultList();
    }

    public void add(JobAttempt attempt) {
        em.persist(attempt);
    }

    public Optional<JobAttempt> attempt(long id) {
        return Optional.ofNullable(em.find(JobAttempt.class, id));
    }

    public List<JobAttempt> attempts(String job, Long before, int limit) {
        return em.createQuery(
                        "select a from JobAttempt a where (:job is null or a.job = :job) and a.id < :before"
                                + " order by a.id desc",
                        JobAttempt.class)
                .setParameter("job", job)
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setMaxResults(limit)
                .getResultList();
    }

    public void count(long attemptId, long read, long written, long skipped) {
        em.createQuery("update JobAttempt a set a.read = a.read + :read, a.written = a.written + :written,"
                        + " a.skipped = a.skipped + :skipped where a.id = :id")
                .setParameter("read", read)
                .setParameter("written", written)
                .setParameter("skipped", skipped)
                .setParameter("id", attemptId)
                .executeUpdate();
    }

    public void enter(long attemptId, String step) {
        em.createQuery("update JobAttempt a set a.step = :step where a.id = :id")
                .setParameter("step", step)
                .setParameter("id", attemptId)
                .executeUpdate();
    }

    public void expect(long attemptId, long total) {
        em.createQuery("update JobAttempt a set a.total = :total where a.id = :id")
                .setParameter("total", total)
                .setParameter("id", attemptId)
                .executeUpdate();
    }
}
