package org.kesheng.organisation;

import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import org.kesheng.organisation.control.Passwords;
import org.kesheng.organisation.control.Secrets;
import org.kesheng.organisation.entity.Department;
import org.kesheng.organisation.entity.StaffMember;
import org.kesheng.organisation.entity.StaffRepository;
import org.kesheng.shared.Audited;
import org.kesheng.shared.Refused;

/** The first administrator of an installation without accounts, by a link that the console shows once. */
@Singleton
public class SetUp {
    @Inject
    StaffRepository repository;

    private String key;

    /** What the first administrator gives. */
    public record FirstAdministrator(
            @NotBlank String key,
            @NotBlank @Size(max = 100) String company,
            @NotBlank @Size(max = 20) String number,
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 100) String account,
            @NotNull String password) {}

    /** Path of the link; empty once anybody has an account. */
    public Optional<String> link() {
        if (repository.accounts() > 0) {
            return Optional.empty();
        }
        if (key == null) {
            key = Secrets.random();
        }
        return Optional.of("setup?key=" + key);
    }

    /** @throws Refused FORBIDDEN for another key, or once there is an account */
    @Audited("organisation.setUp")
    public void begin(@NotNull @Valid FirstAdministrator wanted) {
        boolean fits = key != null
                && MessageDigest.isEqual(
                        key.getBytes(StandardCharsets.UTF_8), wanted.key().getBytes(StandardCharsets.UTF_8));
        if (!fits || repository.accounts() > 0) {
            throw Refused.forbidden("organisation.setUpOver");
        }
        String hash = Passwords.hash(
                Identity.acceptable(wanted.password(), wanted.account(), wanted.name(), wanted.company()));
        Department company = repository.departmentByCode("ROOT").orElseGet(() -> {
            Department made = new Department("ROOT", wanted.company(), wanted.company(), null);
            repository.add(made);
            made.placeBelow(null);
            return made;
        });
        StaffMember first =
                new StaffMember(wanted.number(), wanted.name(), company.id(), EnumSet.of(Role.SYSADMIN, Role.EMPLOYEE));
        first.giveAccount(wanted.account().strip().toLowerCase(Locale.ROOT), hash);
        repository.add(first);
        key = null;
    }
}
