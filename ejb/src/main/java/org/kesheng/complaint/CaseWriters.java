package org.kesheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.kesheng.complaint.entity.Complaint;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Texts;

/**
 * Who adds words and files to a case that he reaches. Reaching is for reading: supervision, auditors and archivists see everything and
 * add nothing (matrix 25.2), and to the customer only those speak who answer him or work on his case (POL-08).
 */
@ApplicationScoped
public class CaseWriters {
    private static final List<Right> WORKING = List.of(Right.CREATE, Right.UPDATE, Right.EXECUTE);
    private static final List<Right> DECIDING = List.of(Right.APPROVE, Right.SIGN);

    @Inject
    Permissions permissions;

    /** Adds files, as part of his work. */
    boolean worksOn(Complaint complaint, Actor actor) {
        return hasAny(complaint, actor, WORKING);
    }

    /** Writes remarks for colleagues: whoever works on the case or decides about it (ASG-12). */
    boolean discusses(Complaint complaint, Actor actor) {
        return worksOn(complaint, actor) || hasAny(complaint, actor, DECIDING);
    }

    boolean speaksToCustomer(Complaint complaint, Actor actor) {
        if (complaint.partyKind() == PartyKind.EMPLOYEE) {
            return permissions.allows(actor, Function.EMPLOYEE_CASE, Right.UPDATE)
                    || permissions.allows(actor, Function.EMPLOYEE_CASE, Right.EXECUTE);
        }
        return permissions.allows(actor, Function.REPLY, Right.EXECUTE)
                || permissions.allows(actor, Function.HANDLE, Right.UPDATE);
    }

    void require(boolean allowed, String operation) {
        if (!allowed) {
            throw Refused.forbidden("complaint.notYours", new Texts.Keyed("complaint.Entry." + operation));
        }
    }

    private boolean hasAny(Complaint complaint, Actor actor, List<Right> rights) {
        if (complaint.partyKind() == PartyKind.EMPLOYEE) {
            return rights.stream().anyMatch(right -> permissions.allows(actor, Function.EMPLOYEE_CASE, right));
        }
        return Permissions.CASE_FUNCTIONS.stream()
                .anyMatch(function -> rights.stream().anyMatch(right -> permissions.allows(actor, function, right)));
    }
}
