package org.kesheng.work;

import java.time.Instant;
import org.kesheng.organisation.Role;

/**
 * Demand for work.
 *
 * @param kind key of the text {@code work.Task.<kind>}
 * @param objectKind {@code complaint}, {@code plan}, {@code survey} ...
 * @param objectKey public key of the object
 * @param round 1 for the first pass
 * @param subject one line that tells people what it is about
 * @param staffId who, or null: anyone with {@code role}, in {@code departmentId} if given
 * @param dueAt may be null
 */
public record OpenTask(
        String kind,
        String objectKind,
        String objectKey,
        int round,
        String subject,
        Long staffId,
        Role role,
        Long departmentId,
        Instant dueAt) {}
