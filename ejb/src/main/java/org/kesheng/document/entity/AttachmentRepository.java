package org.kesheng.document.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kesheng.document.AttachmentLimits;
import org.kesheng.shared.Refused;

/** Rows of attachments and the space they take. */
@ApplicationScoped
public class AttachmentRepository {
    private static final String OF = " a.objectKind = :kind and a.objectKey = :key";

    @PersistenceContext
    EntityManager em;

    /**
     * Takes space of the store, and the lock on it until the transaction ends: numbers and quotas are counted one after another.
     *
     * @throws Refused TOO_LARGE where the store is full
     */
    public void takeSpace(long bytes, long most) {
        int taken = em.createNativeQuery(
                        "update attachment_space set bytes = bytes + :bytes where id = 1 and bytes + :bytes <= :most")
                .setParameter("bytes", bytes)
                .setParameter("most", most)
                .executeUpdate();
        if (taken == 0) {
            throw Refused.tooLarge("document.storeFull");
        }
    }

    public void giveSpaceBack(long bytes) {
        em.createNativeQuery("update attachment_space set bytes = bytes - :bytes where id = 1")
                .setParameter("bytes", bytes)
                .executeUpdate();
    }

    public Optional<Attachment> same(String objectKind, String objectKey, String sha256) {
        return em.createQuery("select a from Attachment a where" + OF + " and a.sha256 = :sha256", Attachment.class)
                .setParameter("kind", objectKind)
                .setParameter("key", objectKey)
                .setParameter("sha256", sha256)
                .getResultStream()
                .findFirst();
    }

    /**
     * @param bytes of the file that is to come
     * @throws Refused TOO_LARGE where the object has enough files
     */
    public int nextNumber(String objectKind, String objectKey, long bytes) {
        Object[] found = em.createQuery(
                        "select count(a), coalesce(sum(a.bytes), 0), coalesce(max(a.number), 0) from Attachment a where"
                                + OF,
                        Object[].class)
                .setParameter("kind", objectKind)
                .setParameter("key", objectKey)
                .getSingleResult();
        if (((Number) found[0]).intValue() >= AttachmentLimits.OBJECT_FILES) {
            throw Refused.tooLarge("document.tooManyFiles", AttachmentLimits.OBJECT_FILES);
        }
        if (((Number) found[1]).longValue() + bytes > AttachmentLimits.OBJECT_BYTES) {
            throw Refused.tooLarge("document.quota", AttachmentLimits.OBJECT_BYTES >> 20);
        }
        return ((Number) found[2]).intValue() + 1;
    }

    public void add(Attachment attachment) {
        em.persist(attachment);
        em.flush();
    }

    public Optional<Attachment> find(String id) {
        return Optional.ofNullable(em.find(Attachment.class, id));
    }

    public List<Attachment> of(String objectKind, String objectKey) {
        return em.createQuery("select a from Attachment a where" + OF + " order by a.number", Attachment.class)
                .setParameter("kind", objectKind)
                .setParameter("key", objectKey)
                .getResultList();
    }

    public Set<Integer> numbers(String objectKind, String objectKey) {
        return new HashSet<>(em.createQuery("select a.number from Attachment a where" + OF, Integer.class)
                .setParameter("kind", objectKind)
                .setParameter("key", objectKey)
                .getResultList());
    }

    public Set<String> storedNames() {
        return new HashSet<>(em.createQuery("select a.storedAs from Attachment a", String.class)
                .getResultList());
    }
}
