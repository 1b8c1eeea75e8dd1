package org.kesheng.complaint.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.kesheng.complaint.Deadlines;
import org.kesheng.jobs.Duty;
import org.kesheng.jobs.JobCatalogue;

/** JOB-01: limits in hours, every minute. */
@ApplicationScoped
public class ScanDeadlines implements Duty {
    @Inject
    Deadlines deadlines;

    @Inject
    Clock clock;

    @Override
    public String job() {
        return JobCatalogue.DEADLINE_SCAN;
    }

    @Override
    public long perform(LocalDate businessDate) {
        return deadlines.scan(clock.instant()).done();
    }
}
