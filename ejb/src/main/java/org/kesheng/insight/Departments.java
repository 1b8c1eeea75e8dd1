package org.kesheng.insight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.Organisation.DepartmentCard;
import org.kesheng.organisation.Scope;
import org.kesheng.shared.Refused;

/** The departments whose figures somebody may see (I7), and what a query means by {@code department=}. */
public final class Departments {
    /** In a query: each department by itself. */
    public static final String EACH = "*";

    private final List<DepartmentCard> visible;
    private final boolean company;

    private Departments(List<DepartmentCard> visible, boolean company) {
        this.visible = visible;
        this.company = company;
    }

    /** @throws Refused FORBIDDEN where nothing may be seen */
    public static Departments of(List<DepartmentCard> all, Actor actor, Scope scope) {
        if (scope == Scope.NONE) {
            throw Refused.forbidden("organisation.noRight", "STATISTICS");
        }
        boolean company = scope == Scope.COMPANY;
        List<DepartmentCard> visible = all.stream()
                .filter(department -> company || department.path().startsWith(actor.departmentPath()))
                .toList();
        return new Departments(visible, company);
    }

    /**
     * Which departments to add up.
     *
     * @param codes code by id of those that are read; null: all, and answers without a department too
     * @param each whether each has rows of its own
     * @param code of the department that was asked for, null where none was
     */
    public record Choice(Map<Long, String> codes, boolean each, String code) {}

    /** @throws Refused INVALID for an unknown code, FORBIDDEN for one outside the scope */
    public Choice choose(String asked) {
        if (asked == null || asked.isBlank()) {
            return new Choice(company ? null : codes(visible), false, null);
        }
        if (asked.equals(EACH)) {
            return new Choice(codes(visible), true, null);
        }
        DepartmentCard found = visible.stream()
                .filter(department -> department.code().equals(asked))
                .findFirst()
                .orElseThrow(() -> company
                        ? Refused.invalid("department", "insight.noDepartment", asked)
                        : Refused.forbidden("insight.notYourDepartment", asked));
        List<DepartmentCard> below = visible.stream()
                .filter(department -> department.path().startsWith(found.path()))
                .toList();
        return new Choice(codes(below), false, asked);
    }

    /** Codes by id of all that may be seen. */
    public Map<Long, String> codes() {
        return codes(visible);
    }

    private static Map<Long, String> codes(List<DepartmentCard> departments) {
        Map<Long, String> codes = new LinkedHashMap<>();
        departments.forEach(department -> codes.put(department.id(), department.code()));
        return codes;
    }
}
