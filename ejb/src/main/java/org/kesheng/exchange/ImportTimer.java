package org.kesheng.exchange;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Pokes the queue: after a crash, what was under way goes on from its checkpoint. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportTimer {
    @Inject
    ImportQueue queue;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    public void look() {
        queue.drain();
    }
}
