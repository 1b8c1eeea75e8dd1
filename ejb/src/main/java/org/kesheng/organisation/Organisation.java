package org.kesheng.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kesheng.organisation.control.Passwords;
import org.kesheng.organisation.entity.Department;
import org.kesheng.organisation.entity.SignInRepository;
import org.kesheng.organisation.entity.StaffMember;
import org.kesheng.organisation.entity.StaffRepository;
import org.kesheng.shared.AuditSubject;
import org.kesheng.shared.Audited;
import org.kesheng.shared.MailAddress;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Slice;

/** Departments and staff as administrators keep them (ROL-62) and as everybody may look them up. */
@Stateless
public class Organisation {
    private static final int MOST_NAMES = 1_000;

    @Inject
    StaffRepository repository;

    @Inject
    SignInRepository signIns;

    public record DepartmentCard(
            Long id,
            String code,
            String nameZh,
            String nameEn,
            Long parentId,
            String path,
            Long headId,
            boolean active) {
        /** The name in a language. */
        public String name(Locale locale) {
            return locale.getLanguage().equals("en") ? nameEn : nameZh;
        }

        /** How deep it stands, 0 for the company itself. */
        public int depth() {
            return (int) path.chars().filter(c -> c == '/').count() - 2;
        }
    }

    /** Never a password, never a token. */
    public record StaffCard(
            Long id,
            int version,
            String number,
            String name,
            Long departmentId,
            String account,
            String email,
            boolean active,
            Set<Role> roles) {}

    public record KeepDepartment(
            @NotBlank @Size(max = 20) String code,
            @NotBlank @Size(max = 100) String nameZh,
            @NotBlank @Size(max = 100) String nameEn,
            String parentCode)
            implements AuditSubject {
        @Override
        public String subjectKind() {
            return "department";
        }

        @Override
        public String subjectKey() {
            return code;
        }
    }

    /** {@code password} null: unchanged, or no account. {@code version} null: a new person. */
    public record KeepStaff(
            Integer version,
            @NotBlank @Size(max = 20) String number,
            @NotBlank @Size(max = 100) String name,
            @NotBlank String departmentCode,
            @Size(max = 100) String account,
            String password,
            @Size(max = 200) String email,
            @NotNull Set<Role> roles)
            implements AuditSubject {
        @Override
        public String subjectKind() {
            return "staff";
        }

        @Override
        public String subjectKey() {
            return number;
        }
    }

    /** All, parents before children. */
    public List<DepartmentCard> departments() {
        return repository.departments().stream().map(Organisation::card).toList();
    }

    /** Null for null and where there is none. */
    public String codeOf(Long departmentId) {
        return repository.department(departmentId).map(Department::code).orElse(null);
    }

    private static DepartmentCard card(Department d) {
        return new DepartmentCard(
                d.id(), d.code(), d.nameZh(), d.nameEn(), d.parentId(), d.path(), d.headId(), d.active());
    }

    /** Creates or renames; a department never moves by itself under one of its own children. */
    @Allowed(
            value = Function.ADMINISTRATION,
            rights = {Right.CREATE, Right.UPDATE})
    @Audited("organisation.keepDepartment")
    public Long keepDepartment(KeepDepartment wanted) {
        Department parent =
                wanted.parentCode() == null || wanted.parentCode().isBlank() ? null : byCode(wanted.parentCode());
        Department department = repository.departmentByCode(wanted.code()).orElse(null);
        if (department == null) {
            department = new Department(wanted.code(), wanted.nameZh(), wanted.nameEn(), parent);
            repository.add(department);
        } else if (parent != null && parent.path().startsWith(department.path())) {
            throw Refused.invalid("parentCode", "organisation.ownChild", wanted.code());
        }
        department.rename(wanted.nameZh(), wanted.nameEn());
        department.placeBelow(parent);
        return department.id();
    }

    @Allowed(value = Function.ADMINISTRATION, rights = Right.UPDATE)
    @Audited("organisation.appointHead")
    public void appointHead(String departmentCode, String staffNumber) {
        byCode(departmentCode).leadBy(byNumber(staffNumber).id());
    }

    @Allowed(value = Function.ADMINISTRATION, rights = Right.READ)
    public Slice<StaffCard> staff(String text, Long departmentId, String after, int limit) {
        List<StaffCard> cards = repository.staffAfter(after, text, departmentId, limit + 1).stream()
                .map(Organisation::card)
                .toList();
        return Slice.of(cards, limit, StaffCard::number);
    }

    /** Names for pickers, without anything else. */
    public List<StaffName> colleagues(Long departmentId) {
        return repository.staffAfter(null, null, departmentId, MOST_NAMES).stream()
                .filter(StaffMember::active)
                .map(s -> new StaffName(s.id(), s.name()))
                .toList();
    }

    public record StaffName(Long id, String name) {}

    /** Somebody who works here, as other capabilities need him. */
    public record Colleague(Long id, String account, String name, Long departmentId, Set<Role> roles) {}

    /** Everybody of a department and those below it who can sign in, for pickers of people. */
    public List<Colleague> colleaguesBelow(String departmentPath) {
        Set<Long> below = repository.departments().stream()
                .filter(department -> department.path().startsWith(departmentPath))
                .map(Department::id)
                .collect(Collectors.toSet());
        return repository.staffAfter(null, null, null, MOST_NAMES).stream()
                .filter(s -> s.active() && s.account() != null && below.contains(s.departmentId()))
                .map(Organisation::colleague)
                .toList();
    }

    /** By account; empty if there is none or he left. */
    public Optional<Colleague> colleague(String account) {
        return repository.byAccount(account).filter(StaffMember::active).map(Organisation::colleague);
    }

    /** The first active one with a role, by number; empty if nobody has it. */
    public Optional<Colleague> firstWith(Role role) {
        return repository.withRole(role).map(Organisation::colleague);
    }

    /** How somebody is reached: {@code language} zh or en; {@code email} may be null. */
    public record Contact(Long id, String name, String email, String language) {}

    /** Empty for who left. */
    public Optional<Contact> contact(Long staffId) {
        return repository
                .staff(staffId)
                .filter(StaffMember::active)
                .map(s -> new Contact(s.id(), s.name(), s.email(), "en".equals(s.language()) ? "en" : "zh"));
    }

    /** Ids of those who have a role, in a department or (null) in the company; at most so many. */
    public List<Long> holders(Role role, Long departmentId, int most) {
        return role == null ? List.of() : repository.holders(role, departmentId, most);
    }

    private static Colleague colleague(StaffMember s) {
        return new Colleague(s.id(), s.account(), s.name(), s.departmentId(), s.roles());
    }

    /** Names for histories, also of those who left. */
    public Map<Long, String> names(Collection<Long> ids) {
        return repository.names(ids);
    }

    private static StaffCard card(StaffMember s) {
        return new StaffCard(
                s.id(),
                s.version(),
                s.number(),
                s.name(),
                s.departmentId(),
                s.account(),
                s.email(),
                s.active(),
                s.roles());
    }

    @Allowed(
            value = Function.ADMINISTRATION,
            rights = {Right.CREATE, Right.UPDATE})
    @Audited("organisation.keepStaff")
    public Long keepStaff(KeepStaff wanted) {
        Department department = byCode(wanted.departmentCode());
        StaffMember member = repository.staffByNumber(wanted.number()).orElse(null);
        if (member == null) {
            member = new StaffMember(wanted.number(), wanted.name(), department.id(), wanted.roles());
            give(member, wanted);
            repository.add(member);
            return member.id();
        }
        if (wanted.version() == null || wanted.version() != member.version()) {
            throw Refused.stale("organisation.staffChanged", wanted.number());
        }
        member.rename(wanted.name());
        member.moveTo(department.id());
        member.setRolesTo(wanted.roles());
        give(member, wanted);
        return member.id();
    }

    private void give(StaffMember member, KeepStaff wanted) {
        member.reachableAt(MailAddress.optional("email", wanted.email()));
        if (wanted.account() == null || wanted.account().isBlank()) {
            return;
        }
        String account = wanted.account().strip().toLowerCase(Locale.ROOT);
        repository
                .byAccount(account)
                .filter(other -> !other.number().equals(member.number()))
                .ifPresent(other -> {
                    throw Refused.invalid("account", "organisation.accountTaken", account);
                });
        boolean given = wanted.password() != null && !wanted.password().isEmpty();
        String hash = given
                ? Passwords.hash(Identity.acceptable(wanted.password(), account, member.name()))
                : member.passwordHash();
        member.giveAccount(account, hash);
    }

    @Allowed(value = Function.ADMINISTRATION, rights = Right.UPDATE)
    @Audited("organisation.leave")
    public void leave(String number, boolean active) {
        StaffMember member = byNumber(number);
        if (active) {
            member.comeBack();
        } else {
            member.leave();
        }
    }

    /** For somebody who lost his device and his recovery codes: his next sign-in asks for the password only. */
    @Allowed(value = Function.ADMINISTRATION, rights = Right.UPDATE)
    @Audited("organisation.resetSecondFactor")
    public void resetSecondFactor(String number) {
        signIns.forgetFactor(byNumber(number).id());
    }

    private Department byCode(String code) {
        return repository
                .departmentByCode(code)
                .orElseThrow(() -> Refused.invalid("departmentCode", "organisation.noDepartment", code));
    }

    private StaffMember byNumber(String number) {
        return repository.staffByNumber(number).orElseThrow(() -> Refused.notFound("organisation.noStaff", number));
    }
}
