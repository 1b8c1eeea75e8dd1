package org.kesheng.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.kesheng.organisation.entity.StaffMember;
import org.kesheng.organisation.entity.StaffRepository;

/** Names of colleagues for lists; each is read once a request. */
@RequestScoped
public class StaffNames {
    private final Map<Long, String> known = new HashMap<>();

    @Inject
    StaffRepository repository;

    /** Empty for null and for nobody. */
    public String of(Long staffId) {
        return staffId == null
                ? ""
                : known.computeIfAbsent(
                        staffId,
                        id -> repository.staff(id).map(StaffMember::name).orElse(""));
    }
}
