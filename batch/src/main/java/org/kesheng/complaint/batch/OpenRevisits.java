package org.kesheng.complaint.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.kesheng.complaint.Deadlines;
import org.kesheng.jobs.Duty;
import org.kesheng.jobs.JobCatalogue;

/** JOB-05: revisits of what was answered by the business date. */
@ApplicationScoped
public class OpenRevisits implements Duty {
    @Inject
    Deadlines deadlines;

    @Override
    public String job() {
        return JobCatalogue.REVISIT_SCHEDULER;
    }

    @Override
    public long perform(LocalDate businessDate) {
        return deadlines.scheduleRevisits(businessDate).done();
    }
}
