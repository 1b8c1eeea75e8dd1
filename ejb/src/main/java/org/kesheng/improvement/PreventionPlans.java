package org.kesheng.improvement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kesheng.complaint.ClosingRequirement;
import org.kesheng.improvement.entity.PlanRepository;
import org.kesheng.insight.PreventiveAnswer;

/**
 * Answers a case that needs prevention whether it may be closed: once a plan names it as its source, says what prevents the next one,
 * and has been approved; a draft binds nobody (CHN-31, IMP-09). A systemic issue is answered by any plan that says what prevents the next
 * case, be it still a draft: the issue names it for everybody to see (IMP-17).
 */
@ApplicationScoped
public class PreventionPlans implements ClosingRequirement, PreventiveAnswer {
    @Inject
    PlanRepository repository;

    @Override
    public boolean isPreventionPlanned(String number) {
        return repository.prevents(number);
    }

    @Override
    public Kind kind(String planCode) {
        return repository
                .byCode(planCode)
                .map(plan -> isBlank(plan.preventiveAction()) ? Kind.NOT_PREVENTIVE : Kind.PREVENTIVE)
                .orElse(Kind.MISSING);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
