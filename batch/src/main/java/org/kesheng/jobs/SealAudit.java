package org.kesheng.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.kesheng.audit.AuditTrail;

/** Seals the audit register, until nothing is left. */
@ApplicationScoped
public class SealAudit implements Duty {
    @Inject
    AuditTrail trail;

    @Override
    public String job() {
        return JobCatalogue.AUDIT_SEALING;
    }

    @Override
    public long perform(LocalDate businessDate) {
        long sealed = 0;
        for (int piece = trail.seal(); piece > 0; piece = trail.seal()) {
            sealed += piece;
        }
        return sealed;
    }
}
