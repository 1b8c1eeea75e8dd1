package org.kesheng.work;

import java.time.Instant;
import org.kesheng.organisation.Role;

/** A task as lists show it. */
public record TaskCard(
        Long id,
        String kind,
        String objectKind,
        String objectKey,
        int round,
        String subject,
        Long staffId,
        Role role,
        Long departmentId,
        Instant openedAt,
        Instant dueAt,
        int escalation) {}
