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
import java.util.OptionalLong;
import java.util.Set;
import org.kesheng.organisation.control.OneTimeCodes;
import org.kesheng.organisation.control.Passwords;
import org.kesheng.organisation.control.Secrets;
import org.kesheng.organisation.entity.SecondFactor;
import org.kesheng.organisation.entity.SignInRepository;
import org.kesheng.organisation.entity.StaffMember;
import org.kesheng.organisation.entity.StaffRepository;
import org.kesheng.shared.Audited;
import org.kesheng.shared.FieldCipher;
import org.kesheng.shared.Home;
import org.kesheng.shared.Refused;

/**
 * The second factor of the sign-in (等保 2.0 level 3, 8.1.4.1 d): one-time codes of a device, ten recovery codes for the day it is
 * lost. Each code works once, on whichever node it arrives.
 */
@Stateless
public class SecondFactors {
    private static final String SECRET = "second_factor.secret";
    private static final int FREE_TRIES = 5;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    /** Managers, keepers of archives and administrators. */
    static final Set<Role> REQUIRED = EnumSet.of(
            Role.CS_HEAD,
            Role.DEPT_HEAD,
            Role.SALES_MGR,
            Role.DGM_SALES,
            Role.DGM_PROD,
            Role.PROD_MGR,
            Role.LOGI_HEAD,
            Role.GENADMIN,
            Role.GM,
            Role.HR,
            Role.MKT_DIR,
            Role.MKT_DGM,
            Role.SALES_DIR,
            Role.ARCHIVIST,
            Role.SUPERVISION,
            Role.AUDITOR,
            Role.LEADER,
            Role.GROUP_LEADER,
            Role.SYSADMIN);

    @Inject
    SignInRepository repository;

    @Inject
    StaffRepository people;

    @Inject
    Clock clock;

    @Inject
    CurrentActor current;

    /** Whether his sign-in asks for a code. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isEnrolled(Long staffId) {
        return repository.factor(staffId).filter(SecondFactor::isConfirmed).isPresent();
    }

    /** Whether he may do nothing before he has one: by his roles, in production or with {@code -Dkesheng.secondFactor=required}. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isMissing(Actor actor) {
        String wanted = System.getProperty("kesheng.secondFactor", Home.isProduction() ? "required" : "optional");
        return wanted.equals("required")
                && actor.roles().stream().anyMatch(REQUIRED::contains)
                && !isEnrolled(actor.staffId());
    }

    /** @param secret base32, to be typed where no picture can be taken; @param address what the picture holds */
    public record Enrolment(String secret, String address) {}

    /** A new secret, which counts once {@link #confirm} has seen a code of it; the password is asked again. */
    @Audited("organisation.beginSecondFactor")
    public Enrolment begin(String password) {
        StaffMember me = meWith(password);
        if (isEnrolled(me.id())) {
            throw new Refused("organisation.factor.there");
        }
        repository.forgetFactor(me.id());
        String secret = OneTimeCodes.newSecret();
        repository.add(new SecondFactor(me.id(), FieldCipher.ofThisHome().seal(SECRET, secret)));
        return new Enrolment(secret, OneTimeCodes.address(secret, me.account()));
    }

    /** @return recovery codes, shown once */
    @Audited("organisation.confirmSecondFactor")
    public List<String> confirm(String code) {
        Long me = current.get().staffId();
        SecondFactor factor = repository
                .factor(me)
                .filter(found -> !found.isConfirmed())
                .orElseThrow(() -> new Refused("organisation.factor.notBegun"));
        OptionalLong step = stepOf(factor, code);
        if (step.isEmpty()) {
            throw Refused.invalid("code", "organisation.factor.wrong");
        }
        factor.confirm(clock.instant(), step.getAsLong());
        return freshRecoveryCodes(me);
    }

    /** Takes the second factor away; the next sign-in asks for the password only. */
    @Audited("organisation.removeSecondFactor")
    public void remove(String password) {
        repository.forgetFactor(meWith(password).id());
    }

    /** New recovery codes; those of before work no more. */
    @Audited("organisation.newRecoveryCodes")
    public List<String> newRecoveryCodes(String password) {
        StaffMember me = meWith(password);
        if (!isEnrolled(me.id())) {
            throw new Refused("organisation.factor.notBegun");
        }
        return freshRecoveryCodes(me.id());
    }

    public int recoveryCodesLeft() {
        return repository.recoveryCodesLeft(current.get().staffId());
    }

    /**
     * The second step of a sign-in.
     *
     * @return whether the code, of the device or a recovery code, is right and was never used
     * @throws Refused TOO_MANY after repeated failures
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public boolean accepts(Long staffId, String typed) {
        Instant now = clock.instant();
        String counter = "code of " + staffId;
        if (people.failures(counter, now.minus(WINDOW)) >= FREE_TRIES) {
            throw Refused.tooMany("organisation.tooManyTries", WINDOW.toMinutes());
        }
        String code = OneTimeCodes.normalised(typed);
        Optional<SecondFactor> factor = repository.factor(staffId).filter(SecondFactor::isConfirmed);
        boolean right = factor.isPresent()
                && (isCode(factor.get(), code) || repository.useRecoveryCode(staffId, Secrets.sha256(code), now));
        if (right) {
            people.forgetFailures(counter);
        } else {
            people.countFailure(counter, now, now.minus(WINDOW));
        }
        return right;
    }

    private boolean isCode(SecondFactor factor, String typed) {
        OptionalLong step = stepOf(factor, typed);
        return step.isPresent() && repository.useStep(factor.staffId(), step.getAsLong());
    }

    private OptionalLong stepOf(SecondFactor factor, String typed) {
        String secret = FieldCipher.ofThisHome().open(SECRET, factor.secret());
        return OneTimeCodes.step(secret, OneTimeCodes.normalised(typed), clock.instant());
    }

    private List<String> freshRecoveryCodes(Long staffId) {
        repository.forgetRecoveryCodes(staffId);
        List<String> codes = OneTimeCodes.newRecoveryCodes();
        repository.addRecoveryCodes(
                staffId,
                codes.stream()
                        .map(OneTimeCodes::normalised)
                        .map(Secrets::sha256)
                        .toList());
        return codes;
    }

    private StaffMember meWith(String password) {
        StaffMember me = Optional.ofNullable(current.get().staffId())
                .flatMap(people::staff)
                .orElseThrow(() -> Refused.unauthenticated("organisation.notSignedIn"));
        if (!Passwords.matches(password, me.passwordHash())) {
            throw Refused.invalid("password", "organisation.oldPasswordWrong");
        }
        return me;
    }
}
