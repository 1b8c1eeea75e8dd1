package org.kesheng.report.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import org.kesheng.jobs.Duty;
import org.kesheng.jobs.JobCatalogue;
import org.kesheng.report.ReportDrafting;

/**
 * JOB-13: on the 1st, that is in the night of the last day of a month, the reports of the month. Any other night looks whether those of
 * the month before are there, so that a month whose end was missed is not lost.
 */
@ApplicationScoped
public class DraftReports implements Duty {
    @Inject
    ReportDrafting drafting;

    @Override
    public String job() {
        return JobCatalogue.MONTHLY_REPORT;
    }

    @Override
    public long perform(LocalDate businessDate) {
        YearMonth month = YearMonth.from(businessDate);
        boolean over = businessDate.equals(month.atEndOfMonth());
        return drafting.draft(over ? month : month.minusMonths(1));
    }
}
