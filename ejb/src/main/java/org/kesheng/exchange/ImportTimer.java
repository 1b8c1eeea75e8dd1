package org.kesheng.exchange;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.kesheng.shared.Readiness;

/** Pokes the queue: after a crash, what was under way goes on from its checkpoint. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportTimer {
    @Inject
    ImportQueue queue;

    @Inject
    Readiness readiness;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    public void look() {
        if (!readiness.isStopping()) {
            queue.drain();
        }
    }
}
