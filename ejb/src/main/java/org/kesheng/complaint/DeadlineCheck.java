package org.kesheng.complaint;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.kesheng.complaint.entity.ComplaintRepository;

/** One case in one transaction, so that a case that fails holds up no other. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeadlineCheck {
    @Inject
    ComplaintRepository repository;

    @Inject
    CaseFile file;

    public void check(Long id, Instant now) {
        repository.lock(id).ifPresent(complaint -> file.check(complaint, now));
    }
}
