package org.kesheng.exchange;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Does one import after the other in the background. What waits is in the table; a poke only says: look. */
@ApplicationScoped
public class ImportQueue {
    @Resource
    ManagedExecutorService executor;

    @Inject
    ImportChunks chunks;

    @Inject
    ImportRunner runner;

    private final AtomicBoolean busy = new AtomicBoolean();

    void waiting(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportWaiting event) {
        executor.execute(this::drain);
    }

    /** Returns at once where another thread is at it already: it will see what waits, or the next poke will. */
    public void drain() {
        while (busy.compareAndSet(false, true)) {
            try {
                Optional<ImportChunks.Claimed> claimed = chunks.claimNext();
                if (claimed.isEmpty()) {
                    return;
                }
                runner.run(claimed.get());
            } finally {
                busy.set(false);
            }
        }
    }
}
