package org.kesheng.exchange.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.kesheng.exchange.OrphanFiles;
import org.kesheng.jobs.Duty;
import org.kesheng.jobs.JobCatalogue;

/** Files that were sent and never became an import (R31). */
@ApplicationScoped
public class CleanUpImports implements Duty {
    private static final Duration PATIENCE = Duration.ofHours(1);

    @Inject
    OrphanFiles orphans;

    @Inject
    Clock clock;

    @Override
    public String job() {
        return JobCatalogue.IMPORT_CLEANUP;
    }

    @Override
    public long perform(LocalDate businessDate) {
        return orphans.forget(clock.instant().minus(PATIENCE));
    }
}
