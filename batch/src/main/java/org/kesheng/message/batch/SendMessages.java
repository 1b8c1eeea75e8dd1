package org.kesheng.message.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.kesheng.jobs.Duty;
import org.kesheng.jobs.JobCatalogue;
import org.kesheng.message.Courier;

/** Carries what waits, every minute. */
@ApplicationScoped
public class SendMessages implements Duty {
    @Inject
    Courier courier;

    @Override
    public String job() {
        return JobCatalogue.MESSAGE_DELIVERY;
    }

    @Override
    public long perform(LocalDate businessDate) {
        return courier.deliver();
    }
}
