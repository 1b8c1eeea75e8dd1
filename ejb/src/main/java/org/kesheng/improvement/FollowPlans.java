package org.kesheng.improvement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.kesheng.insight.NightlyStep;

/** JOB-11 as a step of the night. */
@ApplicationScoped
public class FollowPlans implements NightlyStep {
    @Inject
    Improvements improvements;

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public void perform(LocalDate businessDate, long runNo) {
        improvements.follow(businessDate);
    }
}
