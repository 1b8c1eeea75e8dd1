package org.kesheng.insight.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import org.kesheng.insight.AsOf;
import org.kesheng.insight.NightlyStep;
import org.kesheng.jobs.BatchGrip;
import org.kesheng.operation.Grip;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;

/** What capabilities above do in a night, such as the tracking of plans (JOB-11). */
@Named
@Dependent
public class PerformSteps extends AbstractBatchlet {
    @Inject
    JobContext context;

    @Inject
    CurrentActor current;

    @Inject
    @Any
    Instance<NightlyStep> steps;

    @Override
    public String process() {
        Grip grip = BatchGrip.of(context);
        steps.stream()
                .sorted(Comparator.comparing(NightlyStep::name))
                .forEach(step -> current.run(Actor.JOBS, () -> perform(step, grip)));
        return "COMPLETED";
    }

    private static void perform(NightlyStep step, Grip grip) {
        AsOf.night(grip.runNo(), () -> step.perform(grip.businessDate(), grip.runNo()));
    }
}
