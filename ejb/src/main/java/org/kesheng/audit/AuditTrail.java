package org.kesheng.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import org.kesheng.organisation.AccessRefused;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Right;
import org.kesheng.shared.BusinessClock;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Slice;

/** The register: written by {@link AuditInterceptor}, sealed by a job, read and verified by auditors. */
@Stateless
public class AuditTrail {
    private static final int SEAL_BATCH = 5_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    CurrentActor current;

    /** Joins the transaction of the act. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void write(String operation, AuditEntry.Subject subject, AuditEntry.Outcome outcome) {
        em.persist(new AuditEntry(time(), current.orNull(), operation, subject, outcome, null));
    }

    /** In a transaction of its own, because that of the refused act is rolled back. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void writeRefusal(String operation, AuditEntry.Subject subject, String code) {
        em.persist(new AuditEntry(time(), current.orNull(), operation, subject, AuditEntry.Outcome.REFUSED, code));
    }

    /** Who was turned away at the door of a page or of a call that is not audited otherwise. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refused(@Observes AccessRefused refused) {
        AuditEntry.Subject subject = new AuditEntry.Subject("DOOR", refused.door(), null);
        em.persist(new AuditEntry(
                time(), current.orNull(), "organisation.enter", subject, AuditEntry.Outcome.REFUSED, refused.code()));
    }

    /** Doors outside a boundary (sign-in, download of a file) write here. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void writeAt(String operation, String subjectKind, String subjectKey, boolean refused, String code) {
        AuditEntry.Outcome outcome = refused ? AuditEntry.Outcome.REFUSED : AuditEntry.Outcome.DONE;
        AuditEntry.Subject subject = new AuditEntry.Subject(subjectKind, subjectKey, null);
        em.persist(new AuditEntry(time(), current.orNull(), operation, subject, outcome, code));
    }

    /** The public leaves no time of day (U4). */
    private Instant time() {
        return Actor.PUBLIC.equals(current.orNull()) ? today() : clock.instant();
    }

    private Instant today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE)
                .atStartOfDay(BusinessClock.ZONE)
                .toInstant();
    }

    /**
     * Seals what is not sealed yet, oldest first: seal = SHA-256(previous seal, number, content). One sealer at a time by a row
     * lock. Lines of the public wait until their day is over, because a place among lines with a time of day would tell theirs (U4).
     *
     * @return how many lines were sealed
     */
    public int seal() {
        AuditChain chain = em.find(AuditChain.class, AuditChain.ONLY, LockModeType.PESSIMISTIC_WRITE);
        List<AuditEntry> open = em.createQuery(
                        "select e from AuditEntry e where e.chainNo is null and (e.actor <> :public or e.at < :today)"
                                + " order by e.at, e.id",
                        AuditEntry.class)
                .setParameter("public", Actor.PUBLIC.account())
                .setParameter("today", today())
                .setMaxResults(SEAL_BATCH)
                .getResultList();
        for (AuditEntry entry : open) {
            long number = chain.lastNumber() + 1;
            entry.seal(number, hash(chain.lastSeal(), number, entry.content()));
            chain.advance(number, entry.seal());
        }
        return open.size();
    }

    /** Recomputes the whole chain and names the first line that does not fit. */
    @Allowed(value = Function.AUDIT, rights = Right.READ)
    public AuditVerification verify() {
        AuditChain chain = em.find(AuditChain.class, AuditChain.ONLY);
        String seal = AuditChain.FIRST_SEAL;
        long number = 0;
        while (true) {
            List<AuditEntry> piece = sealedAfter(number);
            for (AuditEntry entry : piece) {
                if (entry.chainNo() != number + 1
                        || !hash(seal, number + 1, entry.content()).equals(entry.seal())) {
                    return AuditVerification.broken(number, entry.toLine());
                }
                number++;
                seal = entry.seal();
            }
            em.clear();
            if (piece.size() < SEAL_BATCH) {
                boolean complete = number == chain.lastNumber() && seal.equals(chain.lastSeal());
                return complete ? AuditVerification.intact(number, seal) : AuditVerification.cut(number, seal);
            }
        }
    }

    private List<AuditEntry> sealedAfter(long number) {
        return em.createQuery(
                        "select e from AuditEntry e where e.chainNo > :number order by e.chainNo", AuditEntry.class)
                .setParameter("number", number)
                .setMaxResults(SEAL_BATCH)
                .getResultList();
    }

    /**
     * What to look for; null means everything.
     *
     * @param outcome DONE, REFUSED or LOOKED
     */
    public record Wanted(String subjectKey, String actor, String operation, String outcome) {}

    /**
     * Newest first.
     *
     * @param after {@code next} of the slice before, or null
     */
    @Allowed(value = Function.AUDIT, rights = Right.READ)
    public Slice<AuditLine> read(Wanted wanted, String after, int limit) {
        Place place = after == null ? Place.BEGIN : Place.of(after);
        TypedQuery<AuditEntry> query = em.createQuery(
                "select e from AuditEntry e where (:key is null or e.subjectKey = :key)"
                        + " and (:actor is null or e.actor = :actor)"
                        + " and (:operation is null or e.operation = :operation)"
                        + " and (:outcome is null or e.outcome = :outcome)"
                        + " and (e.at < :at or e.at = :at and e.id < :id) order by e.at desc, e.id desc",
                AuditEntry.class);
        query.setParameter("key", wanted.subjectKey());
        query.setParameter("actor", wanted.actor());
        query.setParameter("operation", wanted.operation());
        query.setParameter("outcome", wanted.outcome() == null ? null : AuditEntry.Outcome.valueOf(wanted.outcome()));
        query.setParameter("at", place.at());
        query.setParameter("id", place.id());
        List<AuditLine> lines = query.setMaxResults(limit + 1).getResultList().stream()
                .map(AuditEntry::toLine)
                .toList();
        return Slice.of(lines, limit, AuditLine::place);
    }

    /** Where a slice ends. */
    private record Place(Instant at, long id) {
        static final Place BEGIN = new Place(Instant.parse("9999-01-01T00:00:00Z"), 0);

        static Place of(String written) {
            try {
                int cut = written.indexOf('~');
                return new Place(Instant.parse(written.substring(0, cut)), Long.parseLong(written.substring(cut + 1)));
            } catch (IndexOutOfBoundsException | DateTimeParseException | NumberFormatException e) {
                throw Refused.invalid("after", "shared.invalid");
            }
        }
    }

    static String hash(String previous, long number, String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String sealed = previous + "\u001e" + number + "\u001e" + content;
            return HexFormat.of().formatHex(digest.digest(sealed.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
