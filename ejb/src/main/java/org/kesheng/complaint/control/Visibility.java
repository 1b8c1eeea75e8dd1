package org.kesheng.complaint.control;

import org.kesheng.organisation.Actor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.organisation.Role;
import org.kesheng.organisation.Scope;
import org.kesheng.shared.Refused;

/**
 * Which cases somebody reaches. Lists, counts, dossiers, actions and exports all ask this one record, inside their queries (H25).
 *
 * <p>Whatever the scope: nobody reaches a case of which he is the subject (SEC-13, ROL-52), and everybody reaches what he registered
 * himself.
 *
 * @param customers reach over cases of customers and partners
 * @param employees reach over cases of employees (EMP-18)
 * @param finished whether closed cases are reached in order to be filed (T-47)
 * @param staffId null for jobs
 */
public record Visibility(Scope customers, Scope employees, boolean finished, Long staffId, String path) {
    /** @throws Refused FORBIDDEN for those who have nothing to do with cases at all (ROL-62) */
    public static Visibility of(Actor actor, Permissions permissions) {
        if (actor.is(Role.BATCH)) {
            return new Visibility(Scope.COMPANY, Scope.COMPANY, true, null, "/");
        }
        Scope customers = permissions.caseScope(actor);
        Scope employees = permissions.scope(actor, Function.EMPLOYEE_CASE, Right.READ);
        boolean finished = permissions.allows(actor, Function.FILING, Right.EXECUTE);
        boolean registers = actor.is(Role.COLLECTOR) || actor.is(Role.EMPLOYEE);
        if (actor.staffId() == null || customers == Scope.NONE && employees == Scope.NONE && !finished && !registers) {
            throw Refused.forbidden("organisation.noRight", Function.HANDLE.name());
        }
        return new Visibility(customers, employees, finished, actor.staffId(), actor.departmentPath());
    }
}
