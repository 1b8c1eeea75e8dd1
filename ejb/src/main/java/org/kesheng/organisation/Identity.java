package org.kesheng.organisation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kesheng.organisation.control.GuessablePasswords;
import org.kesheng.organisation.control.Passwords;
import org.kesheng.organisation.control.Secrets;
import org.kesheng.organisation.entity.AccessToken;
import org.kesheng.organisation.entity.Department;
import org.kesheng.organisation.entity.StaffMember;
import org.kesheng.organisation.entity.StaffRepository;
import org.kesheng.shared.Audited;
import org.kesheng.shared.Refused;

/** Sign-in with a local account, and access tokens. */
@Stateless
public class Identity {
    /** After so many failures within {@link #WINDOW} a name has to wait; the wait is short, so that nobody is locked out. */
    private static final int FREE_TRIES = 5;

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int MIN_PASSWORD = 12;
    private static final int MAX_PASSWORD = 200;
    private static final int LONGEST_LABEL = 100;
    private static final Duration LONGEST_TOKEN = Duration.ofDays(366);

    @Inject
    StaffRepository repository;

    @Inject
    Clock clock;

    @Inject
    CurrentActor current;

    /**
     * @return who it is; empty where name and password do not fit together, whatever the reason
     * @throws Refused TOO_MANY after repeated failures
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<Actor> signIn(String account, String password) {
        String name = account == null ? "" : account.strip().toLowerCase(Locale.ROOT);
        if (name.length() > 100 || password == null || password.length() > MAX_PASSWORD) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (repository.failures(name, now.minus(WINDOW)) >= FREE_TRIES) {
            throw Refused.tooMany("organisation.tooManyTries", WINDOW.toMinutes());
        }
        Optional<StaffMember> member = repository.byAccount(name).filter(StaffMember::active);
        boolean fits = Passwords.matches(
                password, member.map(StaffMember::passwordHash).orElse(Passwords.NOBODY));
        if (member.isEmpty() || !fits) {
            repository.countFailure(name, now, now.minus(WINDOW));
            return Optional.empty();
        }
        repository.forgetFailures(name);
        return member.map(this::actorOf);
    }

    /** Somebody as he is now: empty when he left; roles and department are read afresh, so that a change counts at once. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Actor> refresh(Long staffId) {
        return repository.staff(staffId).filter(StaffMember::active).map(this::actorOf);
    }

    /** The person behind an access token. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<TokenHolder> byToken(String plain) {
        if (plain == null || plain.length() > 100) {
            return Optional.empty();
        }
        return repository.liveToken(Secrets.sha256(plain), clock.instant()).flatMap(token -> repository
                .staff(token.staffId())
                .map(member -> new TokenHolder(actorOf(member), token.scope())));
    }

    /** @param scope {@code READ} or {@code WRITE} */
    public record TokenHolder(Actor actor, String scope) {}

    private Actor actorOf(StaffMember member) {
        String path = repository
                .department(member.departmentId())
                .map(Department::path)
                .orElse("-");
        return new Actor(member.id(), member.account(), member.name(), member.departmentId(), path, member.roles());
    }

    /** Own password; the old one is asked again. */
    @Audited("organisation.changePassword")
    public void changePassword(String old, String wanted) {
        StaffMember member = me();
        if (!Passwords.matches(old, member.passwordHash())) {
            throw Refused.invalid("old", "organisation.oldPasswordWrong");
        }
        member.changePassword(Passwords.hash(acceptable(wanted, member.account(), member.name())));
    }

    /**
     * The rule for new passwords: long enough, and neither among those that became known in breaches nor built from them or from the
     * person's own words; no demand for kinds of characters.
     */
    static String acceptable(String password, String... own) {
        if (password == null || password.length() < MIN_PASSWORD || password.length() > MAX_PASSWORD) {
            throw Refused.invalid("password", "organisation.passwordLength", MIN_PASSWORD, MAX_PASSWORD);
        }
        if (GuessablePasswords.contain(password, own)) {
            throw Refused.invalid("password", "organisation.passwordKnown");
        }
        return password;
    }

    /** The plain token is returned once and never again. */
    @Audited("organisation.createToken")
    public IssuedToken createToken(String label, String scope, Duration validity) {
        if (validity.isNegative() || validity.isZero() || validity.compareTo(LONGEST_TOKEN) > 0) {
            throw Refused.invalid("days", "organisation.tokenValidity", LONGEST_TOKEN.toDays());
        }
        if (!List.of("READ", "WRITE").contains(scope)) {
            throw Refused.invalid("scope", "organisation.tokenScope");
        }
        String plain = "ks_" + Secrets.random();
        Instant now = clock.instant();
        String name = label == null || label.isBlank() ? "-" : label.strip();
        if (name.length() > LONGEST_LABEL) {
            throw Refused.tooLong("label", "organisation.tokenLabel", LONGEST_LABEL);
        }
        AccessToken token = new AccessToken(me().id(), name, Secrets.sha256(plain), scope, now, now.plus(validity));
        repository.add(token);
        return new IssuedToken(token.id(), plain, token.expiresAt());
    }

    /** @param plain shown once */
    public record IssuedToken(Long id, String plain, Instant expiresAt) {}

    public record TokenSummary(Long id, String label, String scope, Instant createdAt, Instant expiresAt) {}

    public List<TokenSummary> myTokens() {
        return repository.tokensOf(me().id()).stream()
                .map(t -> new TokenSummary(t.id(), t.label(), t.scope(), t.createdAt(), t.expiresAt()))
                .toList();
    }

    @Audited("organisation.revokeToken")
    public void revokeToken(Long id) {
        AccessToken token = repository
                .token(id)
                .filter(found -> found.staffId().equals(current.get().staffId()))
                .orElseThrow(() -> Refused.notFound("organisation.noToken"));
        token.revoke(clock.instant());
    }

    @Audited("organisation.chooseLanguage")
    public void chooseLanguage(String tag) {
        me().speak(tag);
    }

    private StaffMember me() {
        Long id = current.get().staffId();
        return Optional.ofNullable(id)
                .flatMap(repository::staff)
                .orElseThrow(() -> Refused.unauthenticated("organisation.notSignedIn"));
    }

    /** Whether anybody can sign in at all; if not, a set-up link makes the first administrator. */
    public boolean hasAccounts() {
        return repository.accounts() > 0;
    }
}
