package org.kesheng.exchange.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kesheng.exchange.Finding;
import org.kesheng.exchange.ImportState;

/** Imports, what they found, and saved mappings. */
@ApplicationScoped
public class ImportRepository {
    @PersistenceContext
    EntityManager em;

    public void add(Object entity) {
        em.persist(entity);
    }

    /** Writes what is waiting, so that its keys and constraints speak now. */
    public void flush() {
        em.flush();
    }

    public Optional<ImportRun> run(Long id) {
        return Optional.ofNullable(em.find(ImportRun.class, id));
    }

    public ImportRun locked(Long id) {
        return em.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The oldest that waits or whose worker fell silent. */
    public Optional<Long> next(Instant now) {
        return em
                .createQuery(
                        "select r.id from ImportRun r where r.state = :waiting or r.state = :running and r.leaseUntil < :now"
                                + " order by r.id",
                        Long.class)
                .setParameter("waiting", ImportState.WAITING)
                .setParameter("running", ImportState.RUNNING)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Newest first; {@code staff} null: of everybody. */
    public List<ImportRun> before(Long id, Long staff, int limit) {
        return em.createQuery(
                        "select r from ImportRun r where r.id < :id and (:staff is null or r.staffId = :staff)"
                                + " order by r.id desc",
                        ImportRun.class)
                .setParameter("id", id)
                .setParameter("staff", staff)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The same file for the same purpose, not a trial. */
    public List<ImportRun> sameFile(String kind, String sha256, String mapping) {
        return em.createQuery(
                        "select r from ImportRun r where r.sha256 = :hash and r.kind = :kind and r.mapping = :mapping"
                                + " and r.dryRun = false order by r.id desc",
                        ImportRun.class)
                .setParameter("hash", sha256)
                .setParameter("kind", kind)
                .setParameter("mapping", mapping)
                .getResultList();
    }

    public List<ImportFinding> findings(Long run, Long after, int limit) {
        return em.createQuery(
                        "select f from ImportFinding f where f.importId = :run and f.id > :after order by f.id",
                        ImportFinding.class)
                .setParameter("run", run)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** In the order of the file. */
    public Stream<ImportFinding> rejections(Long run) {
        return em.createQuery(
                        "select f from ImportFinding f where f.importId = :run and f.severity = :rejected"
                                + " order by f.firstRow, f.id",
                        ImportFinding.class)
                .setParameter("run", run)
                .setParameter("rejected", Finding.Severity.REJECTED)
                .getResultStream();
    }

    /** Those of the keys that were imported before. */
    public Set<String> known(List<String> contentKeys) {
        return new HashSet<>(
                em.createQuery("select k.contentKey from ImportedKey k where k.contentKey in :keys", String.class)
                        .setParameter("keys", contentKeys)
                        .getResultList());
    }

    public Optional<SavedMapping> mapping(String code) {
        return Optional.ofNullable(em.find(SavedMapping.class, code));
    }

    public List<SavedMapping> mappings() {
        return em.createQuery("select m from SavedMapping m order by m.code", SavedMapping.class)
                .getResultList();
    }
}
