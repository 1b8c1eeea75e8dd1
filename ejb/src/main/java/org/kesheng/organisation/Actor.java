package org.kesheng.organisation;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who acts.
 *
 * @param staffId null for the public and for jobs
 * @param name as it stands in histories
 * @param departmentId null where there is none
 * @param departmentPath ids from the root, {@code /1/4/}; everything below starts with it; {@code /} is the company
 * @param roles never empty
 */
public record Actor(
        Long staffId, String account, String name, Long departmentId, String departmentPath, Set<Role> roles)
        implements Serializable {
    /** Somebody at the public form: customer or respondent, unknown by name. */
    public static final Actor PUBLIC = new Actor(null, "public", "public", null, "-", EnumSet.of(Role.CUSTOMER));

    /** The jobs (ROL-61). */
    public static final Actor JOBS = new Actor(null, "jobs", "jobs", null, "-", EnumSet.of(Role.BATCH));

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
