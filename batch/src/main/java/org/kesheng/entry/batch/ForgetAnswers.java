package org.kesheng.entry.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.kesheng.entry.Idempotency;
import org.kesheng.jobs.Duty;
import org.kesheng.jobs.JobCatalogue;

/** Answers to requests with a key are kept for a week. */
@ApplicationScoped
public class ForgetAnswers implements Duty {
    @Inject
    Idempotency idempotency;

    @Override
    public String job() {
        return JobCatalogue.ENTRY_CLEANUP;
    }

    @Override
    public long perform(LocalDate businessDate) {
        return idempotency.forgetOld();
    }
}
