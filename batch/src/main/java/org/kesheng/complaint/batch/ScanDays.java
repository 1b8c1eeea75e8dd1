package org.kesheng.complaint.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.kesheng.complaint.Deadlines;
import org.kesheng.jobs.Duty;
import org.kesheng.jobs.JobCatalogue;

/** JOB-03: limits in days. The moment counts, not the business date: a late night finds what is due by now. */
@ApplicationScoped
public class ScanDays implements Duty {
    @Inject
    Deadlines deadlines;

    @Inject
    Clock clock;

    @Override
    public String job() {
        return JobCatalogue.DEADLINE_NIGHT;
    }

    @Override
    public long perform(LocalDate businessDate) {
        return deadlines.scanDays(clock.instant()).done();
    }
}
