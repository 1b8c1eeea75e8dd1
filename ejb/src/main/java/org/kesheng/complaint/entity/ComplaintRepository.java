package org.kesheng.complaint.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.kesheng.policy.CaseState;

/** Cases, their history and their clocks in the database. */
@ApplicationScoped
public class ComplaintRepository {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BATCH = 200;

    @PersistenceContext
    EntityManager em;

    /** Positive and random, for named and anonymous cases alike (H35). */
    public long newId() {
        return RANDOM.nextLong() >>> 1;
    }

    public void add(Complaint complaint) {
        em.persist(complaint);
        em.flush();
    }

    /** Without writing it at once: many of them go together. */
    public void keep(Complaint complaint) {
        em.persist(complaint);
    }

    /** What belongs to a case that is there already. */
    public void add(PastPage page) {
        page.events().forEach(em::persist);
        page.clocks().forEach(em::persist);
    }

    /** Writes whole cases in batches and without looking after the rows, which are most of the register and never change. */
    public void writeDown(List<PastPage> pages) {
        pages.forEach(page -> em.persist(page.complaint()));
        putAway();
        Session session = em.unwrap(Session.class);
        session.doWork(connection -> {
            try (StatelessSession plain = session.getFactory().openStatelessSession(connection)) {
                plain.setJdbcBatchSize(BATCH);
                pages.forEach(page -> page.events().forEach(plain::insert));
                pages.forEach(page -> page.clocks().forEach(plain::insert));
            }
        });
    }

    /** Sends what was collected to the database and forgets it. */
    public void putAway() {
        em.flush();
        em.clear();
    }

    /** Notes every case for the night. */
    public void allChanged() {
        em.createNativeQuery("insert into complaint_inbox (complaint_id) select c.id from complaint c"
                        + " where not exists (select 1 from complaint_inbox i where i.complaint_id = c.id)")
                .executeUpdate();
    }

    public void write(ComplaintEvent event) {
        em.persist(event);
    }

    /** For reading. */
    public Optional<Complaint> byNumber(String number) {
        return one("select c from Complaint c where c.number = :key", number, LockModeType.NONE);
    }

    /** For a change: nobody else changes it until the transaction ends. */
    public Optional<Complaint> lockByNumber(String number) {
        return one("select c from Complaint c where c.number = :key", number, LockModeType.PESSIMISTIC_WRITE);
    }

    public Optional<Complaint> lock(Long id) {
        return Optional.ofNullable(em.find(Complaint.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<Complaint> byReceipt(String sha256) {
        return one("select c from Complaint c where c.receiptSha256 = :key", sha256, LockModeType.NONE);
    }

    public Optional<Complaint> lockByReceipt(String sha256) {
        return one("select c from Complaint c where c.receiptSha256 = :key", sha256, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Complaint> one(String query, String key, LockModeType lock) {
        List<Complaint> found = em.createQuery(query, Complaint.class)
                .setParameter("key", key)
                .setLockMode(lock)
                .getResultList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** In the order in which they were written. */
    public List<ComplaintEvent> events(Long complaintId) {
        return em.createQuery(
                        "select e from ComplaintEvent e where e.key.complaintId = :id order by e.key.number",
                        ComplaintEvent.class)
                .setParameter("id", complaintId)
                .getResultList();
    }

    public List<ComplaintClock> clocks(Long complaintId) {
        return em.createQuery(
                        "select k from ComplaintClock k where k.key.complaintId = :id"
                                + " order by k.startedAt, k.dueAt, k.key.clock",
                        ComplaintClock.class)
                .setParameter("id", complaintId)
                .getResultList();
    }

    public void add(ComplaintClock clock) {
        em.persist(clock);
    }

    public void remove(ComplaintClock clock) {
        em.remove(clock);
    }

    /**
     * Cases of which a clock wants attention, the most urgent first. By an index on the moment, so that it costs what became due
     * and not what is stored.
     */
    public List<Long> casesToCheck(boolean byDay, Instant now, int limit) {
        return em.createQuery(
                        "select k.key.complaintId from ComplaintClock k where k.byDay = :byDay and k.checkAt <= :now"
                                + " group by k.key.complaintId order by min(k.checkAt)",
                        Long.class)
                .setParameter("byDay", byDay)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Cases with an open clock that was computed from another calendar than today's. */
    public List<Long> casesOfOtherCalendar(String calendar, int limit) {
        return em.createQuery(
                        "select distinct k.key.complaintId from ComplaintClock k where k.endedAt is null"
                                + " and k.fromCalendar <> :calendar",
                        Long.class)
                .setParameter("calendar", calendar)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Numbers of cases that came into one of the states before a moment, after a number, in order. */
    public List<String> answeredBefore(List<CaseState> states, Instant before, String after, int limit) {
        return em.createQuery(
                        "select c.number from Complaint c where c.state in :states and c.number > :after"
                                + " and not exists (select 1 from ComplaintEvent e where e.key.complaintId = c.id"
                                + " and e.type in ('REPLY', 'ANSWER_NOW') and e.at >= :before) order by c.number",
                        String.class)
                .setParameter("states", states)
                .setParameter("after", after)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Notes for the night that the case changed; once is enough. The case is locked, so nobody else notes it meanwhile. */
    public void changed(Long complaintId) {
        em.flush();
        em.createNativeQuery("insert into complaint_inbox (complaint_id) select c.id from complaint c where c.id = :id"
                        + " and not exists (select 1 from complaint_inbox i where i.complaint_id = c.id)")
                .setParameter("id", complaintId)
                .executeUpdate();
    }

    /** The same for cases that are new, and in nobody's hands yet. */
    public void changed(Collection<Long> newIds) {
        em.flush();
        em.createNativeQuery(
                        "insert into complaint_inbox (complaint_id) select c.id from complaint c where c.id in (:ids)")
                .setParameter("ids", newIds)
                .executeUpdate();
    }
}
