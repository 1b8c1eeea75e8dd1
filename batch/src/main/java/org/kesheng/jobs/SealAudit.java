package org.kesheng.jobs;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import org.kesheng.audit.AuditTrail;

/** Seals the audit register once a minute, until nothing is left. */
@Singleton
public class SealAudit {
    @Inject
    AuditTrail trail;

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    public void seal() {
        while (trail.seal() > 0) {
            // the next piece, in its own look at the table
        }
    }
}
