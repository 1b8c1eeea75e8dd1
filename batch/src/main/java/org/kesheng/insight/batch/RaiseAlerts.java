package org.kesheng.insight.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kesheng.insight.ChartAlerts;
import org.kesheng.insight.SystemicIssues;
import org.kesheng.jobs.BatchGrip;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;

/** Makes work of what the night has found: signals of charts, systemic issues. */
@Named
@Dependent
public class RaiseAlerts extends AbstractBatchlet {
    @Inject
    JobContext context;

    @Inject
    CurrentActor current;

    @Inject
    ChartAlerts charts;

    @Inject
    SystemicIssues issues;

    @Override
    public String process() {
        current.run(Actor.JOBS, () -> {
            charts.raise(BatchGrip.of(context));
            issues.detect(BatchGrip.of(context));
        });
        return "COMPLETED";
    }
}
