package org.kesheng.document.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.kesheng.document.OrphanAttachments;
import org.kesheng.jobs.Duty;
import org.kesheng.jobs.JobCatalogue;

/** Files that were uploaded and never became an attachment (R31). */
@ApplicationScoped
public class CleanUpAttachments implements Duty {
    private static final Duration PATIENCE = Duration.ofHours(1);

    @Inject
    OrphanAttachments orphans;

    @Inject
    Clock clock;

    @Override
    public String job() {
        return JobCatalogue.ATTACHMENT_CLEANUP;
    }

    @Override
    public long perform(LocalDate businessDate) {
        return orphans.forget(clock.instant().minus(PATIENCE));
    }
}
