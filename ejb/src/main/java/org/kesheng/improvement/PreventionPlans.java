package org.kesheng.improvement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kesheng.complaint.ClosingRequirement;
import org.kesheng.improvement.entity.PlanRepository;

/**
 * Answers a case that needs prevention whether it may be closed: once a plan names it as its source, says what prevents the next one,
 * and has been approved; a draft binds nobody (CHN-31, IMP-09).
 */
@ApplicationScoped
public class PreventionPlans implements ClosingRequirement {
    @Inject
    PlanRepository repository;

    @Override
    public boolean isPreventionPlanned(String number) {
        return repository.prevents(number);
    }
}
