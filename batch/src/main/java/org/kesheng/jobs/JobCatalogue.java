package org.kesheng.jobs;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kesheng.jobs.JobDefinition.Schedule;
import org.kesheng.shared.Refused;

/** The jobs of appendix D that exist, in the order of a night, and housekeeping. */
public final class JobCatalogue {
    public static final String DEADLINE_SCAN = "deadline-scan";
    public static final String DEADLINE_NIGHT = "deadline-night";
    public static final String REVISIT_SCHEDULER = "revisit-scheduler";
    public static final String NIGHTLY_ANALYTICS = "nightly-analytics";
    public static final String NIGHTLY_INSIGHTS = "nightly-insights";
    public static final String MONTHLY_REPORT = "monthly-report";
    public static final String AUDIT_SEALING = "audit-sealing";
    public static final String IMPORT_CLEANUP = "import-cleanup";
    public static final String MESSAGE_DELIVERY = "message-delivery";
    public static final String ATTACHMENT_CLEANUP = "attachment-cleanup";
    public static final String ENTRY_CLEANUP = "entry-cleanup";
    public static final String COMPACTION = "database-compaction";

    private static final List<JobDefinition> JOBS = List.of(
            new JobDefinition(DEADLINE_SCAN, List.of("JOB-01"), Schedule.EVERY_MINUTE, false, List.of()),
            new JobDefinition(MESSAGE_DELIVERY, List.of(), Schedule.EVERY_MINUTE, false, List.of()),
            new JobDefinition(AUDIT_SEALING, List.of(), Schedule.EVERY_MINUTE, false, List.of()),
            new JobDefinition(DEADLINE_NIGHT, List.of("JOB-03"), Schedule.NIGHTLY, false, List.of()),
            new JobDefinition(REVISIT_SCHEDULER, List.of("JOB-05"), Schedule.NIGHTLY, false, List.of(DEADLINE_NIGHT)),
            new JobDefinition(
                    NIGHTLY_ANALYTICS,
                    List.of("JOB-09", "JOB-10", "JOB-11"),
                    Schedule.NIGHTLY,
                    true,
                    List.of(DEADLINE_NIGHT, REVISIT_SCHEDULER)),
            new JobDefinition(
                    NIGHTLY_INSIGHTS, List.of("JOB-09", "JOB-10"), Schedule.NIGHTLY, true, List.of(NIGHTLY_ANALYTICS)),
            new JobDefinition(
                    MONTHLY_REPORT,
                    List.of("JOB-13"),
                    Schedule.NIGHTLY,
                    false,
                    List.of(NIGHTLY_ANALYTICS, NIGHTLY_INSIGHTS)),
            new JobDefinition(IMPORT_CLEANUP, List.of(), Schedule.NIGHTLY, false, List.of()),
            new JobDefinition(ATTACHMENT_CLEANUP, List.of(), Schedule.NIGHTLY, false, List.of()),
            new JobDefinition(ENTRY_CLEANUP, List.of(), Schedule.NIGHTLY, false, List.of()),
            new JobDefinition(
                    COMPACTION, List.of(), Schedule.NIGHTLY, false, List.of(NIGHTLY_ANALYTICS, NIGHTLY_INSIGHTS)));

    private JobCatalogue() {}

    public static List<JobDefinition> all() {
        return JOBS;
    }

    public static Set<String> names() {
        return JOBS.stream().map(JobDefinition::name).collect(Collectors.toSet());
    }

    /** @throws Refused NOT_FOUND where there is none of that name */
    public static JobDefinition byName(String name) {
        return JOBS.stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("operation.noJob", name));
    }
}
