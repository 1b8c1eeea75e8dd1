package org.kesheng.organisation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kesheng.organisation.control.Secrets;
import org.kesheng.organisation.entity.SignInRepository;
import org.kesheng.organisation.entity.SignInSession;
import org.kesheng.shared.Audited;
import org.kesheng.shared.Refused;

/**
 * Who is signed in where. Kept in the database, so that the rules hold over all nodes: 30 minutes without a click, 10 hours in all,
 * one place at a time for archive roles (SEC-08), three for others; the oldest gives way.
 */
@Stateless
public class SignIns {
    public static final Duration IDLE = Duration.ofMinutes(30);
    public static final Duration LONGEST = Duration.ofHours(10);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration SEEN_STEP = Duration.ofMinutes(1);
    private static final int DEVICE_LENGTH = 200;
    static final int PLACES = 3;
    static final Set<Role> ONE_PLACE =
            EnumSet.of(Role.ARCHIVIST, Role.GENADMIN, Role.MKT_DIR, Role.MKT_DGM, Role.SALES_DIR);

    @Inject
    SignInRepository repository;

    @Inject
    Clock clock;

    @Inject
    CurrentActor current;

    /** @return the key that the browser's session is to hold; only its hash is stored */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public String begin(Actor actor, String device) {
        Instant now = clock.instant();
        repository.lockStaff(actor.staffId());
        int places = actor.roles().stream().anyMatch(ONE_PLACE::contains) ? 1 : PLACES;
        open(actor.staffId(), now).stream().skip(places - 1L).forEach(old -> old.end(now));
        repository.forgetSessionsBefore(now.minus(KEPT));
        String key = Secrets.random();
        String shown = device == null ? "-" : device.substring(0, Math.min(device.length(), DEVICE_LENGTH));
        repository.add(new SignInSession(Secrets.sha256(key), actor.staffId(), shown, now));
        return key;
    }

    /**
     * @param click whether somebody did something; a page that asks by itself does not keep the sign-in alive (H9)
     * @return who it is; empty when the sign-in was ended or its time is over
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<Long> staffOf(String key, boolean click) {
        Instant now = clock.instant();
        Optional<SignInSession> found = repository.session(Secrets.sha256(key)).filter(session -> isOpen(session, now));
        if (click) {
            found.filter(session -> session.seenAt().isBefore(now.minus(SEEN_STEP)))
                    .ifPresent(session -> session.seen(now));
        }
        return found.map(SignInSession::staffId);
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void end(String key) {
        repository.session(Secrets.sha256(key)).ifPresent(session -> session.end(clock.instant()));
    }

    /** One of my places, as the profile shows it. */
    public record Place(String id, String device, Instant startedAt, Instant seenAt) {}

    public List<Place> mine() {
        return open(current.get().staffId(), clock.instant()).stream()
                .map(s -> new Place(s.id(), s.device(), s.startedAt(), s.seenAt()))
                .toList();
    }

    /** Signs another of my devices out. */
    @Audited("organisation.endSignIn")
    public void endMine(String id) {
        repository
                .session(id)
                .filter(session -> session.staffId().equals(current.get().staffId()))
                .orElseThrow(() -> Refused.notFound("organisation.noSignIn"))
                .end(clock.instant());
    }

    /** Everywhere at once: after a change of password, or when somebody leaves. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void endAll(Long staffId) {
        Instant now = clock.instant();
        open(staffId, now).forEach(session -> session.end(now));
    }

    private List<SignInSession> open(Long staffId, Instant now) {
        return repository.openSessions(staffId, now.minus(LONGEST), now.minus(IDLE));
    }

    private static boolean isOpen(SignInSession session, Instant now) {
        return !session.isEnded()
                && session.startedAt().isAfter(now.minus(LONGEST))
                && session.seenAt().isAfter(now.minus(IDLE));
    }
}
