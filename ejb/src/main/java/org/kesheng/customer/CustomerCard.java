package org.kesheng.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kesheng.shared.AuditSubject;
import org.kesheng.shared.Versioned;

/**
 * A customer as somebody who may see him sees him.
 *
 * @param completeness share of the expected fields that are filled, 0 to 100
 * @param consumption newest first, at most 100; null in lists
 */
public record CustomerCard(
        int version,
        CustomerData data,
        int completeness,
        Long ownerDepartmentId,
        Long ownerStaffId,
        String source,
        LocalDate capturedOn,
        Instant changedAt,
        List<Purchase> consumption)
        implements AuditSubject, Versioned {
    @Override
    public String subjectKind() {
        return "customer";
    }

    @Override
    public String subjectKey() {
        return data.number();
    }
}
