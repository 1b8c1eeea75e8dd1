package org.kesheng.organisation;

import static org.kesheng.organisation.Function.*;
import static org.kesheng.organisation.Role.*;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kesheng.shared.Refused;

/**
 * The one predicate of authorisation: matrix 25.2 and list 25.3 of the catalogue. Lists, counts, charts, search, exports,
 * downloads, REST and screens ask here and nowhere else.
 */
@ApplicationScoped
public class Permissions {
    /** Packs that are in force; a right that a pack reserves to itself counts only while that pack is among them. */
    private static final Set<String> ACTIVE_PACKS = Set.of("P000");

    /** Functions on a customer case; a right on one of them lets the case be read. */
    public static final Set<Function> CASE_FUNCTIONS =
            EnumSet.of(REGISTER_CASE, CLASSIFY, DISPATCH, HANDLE, APPROVE_RESULT, REPLY, REVISIT);

    private static final Set<Role> DEPARTMENT_ROLES =
            EnumSet.of(HANDLER, DEPT_HEAD, SALES_MGR, PROD_MGR, LOGI_SUP, LOGI_HEAD, PROD_OFFICE);
    private static final Set<Role> OWN_ROLES = EnumSet.of(SALES, CUSTOMER, EMPLOYEE, COLLECTOR);

    /**
     * One cell.
     *
     * @param pack null: in every pack
     * @param limit the reach that the cell itself states, null: that of the role
     */
    public record Grant(Function function, Role role, Right right, String pack, Scope limit) {}

    private static final List<Grant> GRANTS = new ArrayList<>();
    private static final Map<Role, List<Grant>> BY_ROLE = new EnumMap<>(Role.class);

    static {
        caseGrants();
        archiveGrants();
        otherGrants();
        specialGrants();
        GRANTS.forEach(grant ->
                BY_ROLE.computeIfAbsent(grant.role(), role -> new ArrayList<>()).add(grant));
    }

    private static void caseGrants() {
        to(REGISTER_CASE, "CU", INTAKE, CS_HEAD);
        in("P004.5", REGISTER_CASE, "C", DEPT_HEAD);
        to(REGISTER_CASE, "C", SALES, SALES_MGR, CUSTOMER);
        in("P004.6", REGISTER_CASE, "CU", HR);
        to(REGISTER_CASE, "R", GM, SUPERVISION, AUDITOR);
        to(CLASSIFY, "CU", INTAKE);
        to(CLASSIFY, "UA", CS_HEAD);
        in("P004.6", CLASSIFY, "U", HR);
        to(CLASSIFY, "R", DEPT_HEAD, DGM_SALES, DGM_PROD, GM, SUPERVISION, AUDITOR);
        to(DISPATCH, "XS", INTAKE);
        to(DISPATCH, "XA", CS_HEAD);
        to(DISPATCH, "S", HANDLER, DEPT_HEAD);
        in("P004.2", DISPATCH, "A", GM);
        in("P004.6", DISPATCH, "X", HR);
        to(DISPATCH, "R", SUPERVISION, AUDITOR);
        to(HANDLE, "R", INTAKE, CS_HEAD, GM, SUPERVISION, AUDITOR);
        to(HANDLE, "CU", HANDLER, SALES, SALES_MGR, DGM_SALES, DGM_PROD);
        to(HANDLE, "CUA", DEPT_HEAD);
        to(APPROVE_RESULT, "S", DEPT_HEAD, SALES, SALES_MGR);
        to(APPROVE_RESULT, "A", DGM_SALES, DGM_PROD, GM);
        to(APPROVE_RESULT, "R", SUPERVISION, AUDITOR);
        to(REPLY, "X", INTAKE, CS_HEAD);
        in("P001", REPLY, "X", HANDLER);
        in("P004.6", REPLY, "X", DEPT_HEAD);
        in("P004.5", REPLY, "X", OFFICE);
        to(REPLY, "R", SUPERVISION, AUDITOR);
        to(REPLY, "O", CUSTOMER);
        to(REVISIT, "X", INTAKE);
        to(REVISIT, "A", CS_HEAD, GM);
        in("P004.6", REVISIT, "X", HR);
        to(REVISIT, "R", DEPT_HEAD, SUPERVISION, AUDITOR);
        to(REVISIT, "O", CUSTOMER);
        within(Scope.OWN, EMPLOYEE_CASE, "X", HANDLER, DEPT_HEAD);
        to(EMPLOYEE_CASE, "CUA", HR, ADMIN_DEPT);
        to(EMPLOYEE_CASE, "CO", EMPLOYEE);
    }

    private static void archiveGrants() {
        to(ARCHIVE_PERSONAL, "RA", DEPT_HEAD);
        within(Scope.OWN, ARCHIVE_PERSONAL, "CU", SALES, SALES_MGR);
        to(ARCHIVE_PERSONAL, "R", DGM_SALES, DGM_PROD, GM, MKT_DIR, ARCHIVIST);
        to(ARCHIVE_DEPARTMENT, "CUA", DEPT_HEAD);
        to(ARCHIVE_DEPARTMENT, "A", MKT_DGM);
        to(ARCHIVE_DEPARTMENT, "R", GM, MKT_DIR, ARCHIVIST);
        to(ARCHIVE_COMPANY, "R", MKT_DGM);
        to(ARCHIVE_COMPANY, "RA", GM);
        to(ARCHIVE_COMPANY, "CUA", MKT_DIR);
        to(ARCHIVE_COMPANY, "X", ARCHIVIST);
        to(FILING, "O", INTAKE, CS_HEAD, HANDLER, SALES, SALES_MGR);
        to(FILING, "A", DEPT_HEAD, GM);
        to(FILING, "R", ADMIN_DEPT, SUPERVISION, AUDITOR);
        to(FILING, "CUX", ARCHIVIST);
    }

    private static void otherGrants() {
        to(SURVEY, "R", INTAKE, CS_HEAD, SUPERVISION, AUDITOR);
        in("P003", SURVEY, "CU", DEPT_HEAD);
        to(SURVEY, "X", SALES, SALES_MGR, ARCHIVIST);
        to(SURVEY, "A", GM);
        to(SURVEY, "CUX", OFFICE);
        to(SURVEY, "CU", MKT_DIR);
        to(PLAN, "C", INTAKE, HR, ADMIN_DEPT, OFFICE);
        to(PLAN, "CA", CS_HEAD);
        to(PLAN, "U", HANDLER, SALES, SALES_MGR);
        to(PLAN, "CUA", DEPT_HEAD);
        to(PLAN, "R", DGM_SALES, DGM_PROD, MKT_DIR, AUDITOR);
        to(PLAN, "RA", GM);
        to(PLAN, "X", ARCHIVIST);
        within(Scope.OWN, PLAN, "CUA", SUPERVISION);
        within(Scope.OWN, SPOT_CHECK, "R", CS_HEAD, DEPT_HEAD);
        to(SPOT_CHECK, "R", GM, AUDITOR);
        to(SPOT_CHECK, "CUA", SUPERVISION);
        to(PENALTY, "C", CS_HEAD, ARCHIVIST, SUPERVISION);
        in("P004.6", PENALTY, "CA", DEPT_HEAD);
        in("P004.2", PENALTY, "C", DGM_SALES, DGM_PROD);
        to(PENALTY, "A", GM);
        to(PENALTY, "CA", HR);
        to(PENALTY, "R", AUDITOR);
        to(PENALTY, "O", EMPLOYEE);
        to(SAMPLE, "A", DEPT_HEAD, GM);
        to(SAMPLE, "C", MKT_DEPT);
        to(SAMPLE, "R", SUPERVISION, AUDITOR);
        to(NOTICE, "X", INTAKE, SALES, SALES_MGR, GENADMIN);
        to(NOTICE, "R", CS_HEAD, SUPERVISION, AUDITOR);
        to(NOTICE, "C", DEPT_HEAD);
        to(NOTICE, "A", DGM_SALES, DGM_PROD, GM);
        to(NOTICE, "O", CUSTOMER);
        to(POLICY, "U", CS_HEAD);
        to(POLICY, "A", GM);
        to(POLICY, "R", SUPERVISION, AUDITOR);
    }

    private static void specialGrants() {
        in("P004.2", HANDLE, "CU", PROD_MGR);
        in("P004.2", APPROVE_RESULT, "S", PROD_MGR);
        in("P004.5", HANDLE, "U", PROD_OFFICE);
        in("P004.2", HANDLE, "S", PQ_COMMITTEE, QA_COMMITTEE);
        in("P004.2", PENALTY, "A", QA_COMMITTEE);
        in("P004.2", HANDLE, "U", LOGI_SUP, LOGI_HEAD);
        in("P004.2", REGISTER_CASE, "R", GENADMIN);
        to(SAMPLE, "X", PROD_DEPT, WORKSHOP, STORE, GUARD, FINANCE);
        to(SURVEY, "CUX", SURVEY_OWNER);
        to(STATISTICS, "R", ANALYST, SURVEY_OWNER, LEADER, GROUP_LEADER);
        to(STATISTICS, "R", INTAKE, CS_HEAD, DEPT_HEAD, GM, OFFICE, MKT_DIR, DGM_SALES, DGM_PROD);
        to(STATISTICS, "R", SUPERVISION, AUDITOR, BATCH);
        to(REPORT, "CUA", CS_HEAD);
        to(REPORT, "A", GM);
        to(REPORT, "U", ANALYST, SURVEY_OWNER);
        to(REPORT, "X", ARCHIVIST);
        to(REPORT, "C", BATCH);
        to(REPORT, "R", INTAKE, DEPT_HEAD, OFFICE, MKT_DIR, DGM_SALES, DGM_PROD);
        to(REPORT, "R", SUPERVISION, AUDITOR, LEADER, GROUP_LEADER);
        to(ADMINISTRATION, "CU", SYSADMIN);
        to(POLICY, "U", SYSADMIN);
        to(JOBS, "X", BATCH, SYSADMIN);
        to(JOBS, "R", CS_HEAD, ANALYST);
        to(IMPORT, "X", INTAKE, CS_HEAD, SURVEY_OWNER, SYSADMIN);
        to(AUDIT, "R", AUDITOR, SUPERVISION);
    }

    private static void to(Function function, String letters, Role... roles) {
        add(function, letters, null, null, roles);
    }

    private static void in(String pack, Function function, String letters, Role... roles) {
        add(function, letters, pack, null, roles);
    }

    private static void within(Scope limit, Function function, String letters, Role... roles) {
        add(function, letters, null, limit, roles);
    }

    private static void add(Function function, String letters, String pack, Scope limit, Role... roles) {
        for (Role role : roles) {
            letters.chars()
                    .mapToObj(letter -> Right.of((char) letter))
                    .forEach(right -> GRANTS.add(new Grant(function, role, right, pack, limit)));
        }
    }

    /** Every grant, for the comparison with {@code docs/security/matrix.csv}. */
    public List<Grant> grants() {
        return List.copyOf(GRANTS);
    }

    /**
     * How far a right reaches for somebody. READ follows from any other right, because nobody changes what he cannot see;
     * only READ_OWN (customers, employees) never widens.
     */
    public Scope scope(Actor actor, Function function, Right right) {
        Scope scope = Scope.NONE;
        for (Role role : actor.roles()) {
            for (Grant grant : BY_ROLE.getOrDefault(role, List.of())) {
                if (grant.function() == function && covers(grant, right) && isActive(grant)) {
                    scope = scope.or(reach(grant));
                }
            }
        }
        return scope;
    }

    /** The widest scope in which somebody reads customer cases. */
    public Scope caseScope(Actor actor) {
        return CASE_FUNCTIONS.stream()
                .map(function -> scope(actor, function, Right.READ))
                .reduce(Scope.NONE, Scope::or);
    }

    public boolean allows(Actor actor, Function function, Right right) {
        return scope(actor, function, right) != Scope.NONE;
    }

    /** @throws Refused FORBIDDEN without the right in any scope */
    public void require(Actor actor, Function function, Right right) {
        if (!allows(actor, function, right)) {
            throw Refused.forbidden("organisation.noRight", function.name());
        }
    }

    private static boolean covers(Grant grant, Right wanted) {
        return grant.right() == wanted || wanted == Right.READ && grant.right() != Right.READ_OWN;
    }

    private static boolean isActive(Grant grant) {
        return grant.pack() == null || ACTIVE_PACKS.contains(grant.pack());
    }

    private static Scope reach(Grant grant) {
        if (grant.limit() != null) {
            return grant.limit();
        }
        return OWN_ROLES.contains(grant.role())
                ? Scope.OWN
                : DEPARTMENT_ROLES.contains(grant.role()) ? Scope.DEPARTMENT : Scope.COMPANY;
    }
}
