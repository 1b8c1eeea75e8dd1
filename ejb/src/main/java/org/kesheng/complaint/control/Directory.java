package org.kesheng.complaint.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kesheng.organisation.Organisation.Colleague;
import org.kesheng.organisation.Organisation.DepartmentCard;
import org.kesheng.shared.Refused;

/** Departments and people as the rules need them. */
public final class Directory {
    private static final int MOST_TOLD = 60;

    private final Map<String, DepartmentCard> byCode;
    private final Map<Long, DepartmentCard> byId;
    private final Function<String, Optional<Colleague>> people;

    /** @param people finds a colleague by his account */
    public Directory(List<DepartmentCard> departments, Function<String, Optional<Colleague>> people) {
        this.byCode = departments.stream().collect(Collectors.toMap(DepartmentCard::code, Function.identity()));
        this.byId = departments.stream().collect(Collectors.toMap(DepartmentCard::id, Function.identity()));
        this.people = people;
    }

    /** Only one that exists still. */
    public Optional<DepartmentCard> department(String code) {
        return Optional.ofNullable(byCode.get(code)).filter(DepartmentCard::active);
    }

    /** @throws Refused {@code complaint.unit.unknown} (422) with the codes that exist */
    public DepartmentCard require(String field, String code) {
        return department(code).orElseThrow(() -> Refused.invalid(field, "complaint.unit.unknown", code, codes()));
    }

    /**
     * One that can take a task: the company as a whole cannot, its departments do (000 四(三)1).
     *
     * @throws Refused {@code complaint.unit.company} (422)
     */
    public DepartmentCard requireDepartment(String field, String code) {
        DepartmentCard found = require(field, code);
        if (found.parentId() == null && hasParts(found)) {
            throw Refused.invalid(field, "complaint.unit.company", code);
        }
        return found;
    }

    private boolean hasParts(DepartmentCard company) {
        return byId.values().stream()
                .anyMatch(card -> card.active() && company.id().equals(card.parentId()));
    }

    private String codes() {
        List<String> codes = byCode.values().stream()
                .filter(DepartmentCard::active)
                .map(DepartmentCard::code)
                .sorted()
                .toList();
        String told = String.join(", ", codes.subList(0, Math.min(MOST_TOLD, codes.size())));
        return codes.size() > MOST_TOLD ? told + ", …" : told;
    }

    public Optional<DepartmentCard> department(Long id) {
        return id == null ? Optional.empty() : Optional.ofNullable(byId.get(id));
    }

    /** Null where there is none. */
    public String code(Long id) {
        return department(id).map(DepartmentCard::code).orElse(null);
    }

    public Long id(String code) {
        return code == null || byCode.get(code) == null
                ? null
                : byCode.get(code).id();
    }

    public Optional<Colleague> person(String account) {
        return people.apply(account);
    }

    /** Codes from the company down to the department. */
    public List<String> chain(DepartmentCard department) {
        List<String> codes = new ArrayList<>();
        for (String id : department.path().split("/")) {
            if (!id.isEmpty()) {
                department(Long.valueOf(id)).map(DepartmentCard::code).ifPresent(codes::add);
            }
        }
        return codes;
    }

    /** The company itself; empty before anything was set up. */
    public Optional<DepartmentCard> root() {
        return byId.values().stream().filter(card -> card.parentId() == null).findFirst();
    }
}
