package org.kesheng.insight.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.insight.control.GroupCube.Tree;
import org.kesheng.organisation.Organisation.DepartmentCard;

/**
 * Departments as a dimension: the whole company is the root, below it every department with all below it, and where there are some
 * below, the department by itself as one more part. What belongs to no known department is a part of the company.
 */
final class DepartmentTree {
    private final Map<Long, Integer> withBelow = new HashMap<>();
    private final Map<Long, Integer> alone = new HashMap<>();
    private final Map<Long, String> paths = new HashMap<>();
    private final int nowhere;
    private final Tree tree;

    DepartmentTree(List<DepartmentCard> departments) {
        List<Integer> parents = new ArrayList<>();
        parents.add(-1);
        List<DepartmentCard> topDown = departments.stream()
                .sorted(Comparator.comparing((DepartmentCard one) -> one.path().length())
                        .thenComparing(DepartmentCard::path))
                .toList();
        for (DepartmentCard department : topDown) {
            paths.put(department.id(), department.path());
            parents.add(withBelow.getOrDefault(department.parentId(), 0));
            withBelow.put(department.id(), parents.size() - 1);
        }
        for (DepartmentCard department : topDown) {
            int node = withBelow.get(department.id());
            if (parents.contains(node)) {
                parents.add(node);
                alone.put(department.id(), parents.size() - 1);
            } else {
                alone.put(department.id(), node);
            }
        }
        parents.add(0);
        nowhere = parents.size() - 1;
        tree = new Tree(parents.stream().mapToInt(Integer::intValue).toArray());
    }

    Tree tree() {
        return tree;
    }

    /** Where what a department counts by itself stands. */
    int alone(long departmentId) {
        return alone.getOrDefault(departmentId, nowhere);
    }

    /** The node of departments that are asked for together, which are one with all below it; null: the company. */
    int together(Collection<Long> departmentIds) {
        if (departmentIds == null) {
            return 0;
        }
        return departmentIds.stream()
                .filter(withBelow::containsKey)
                .min(Comparator.comparing((Long id) -> paths.get(id).length()))
                .map(withBelow::get)
                .orElse(nowhere);
    }
}
