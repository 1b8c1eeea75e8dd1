package org.kesheng.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kesheng.message.channel.MessageAdapter;
import org.kesheng.message.channel.MessageAdapter.Outcome;

/** Carries what waits to the adapters, batch by batch; outside transactions, so that a slow receiver holds no row and no connection. */
@ApplicationScoped
public class Courier {
    private static final int BATCH = 200;
    private static final Duration SHIFT = Duration.ofSeconds(50);

    @Inject
    Deliveries deliveries;

    @Inject
    @Any
    Instance<MessageAdapter> adapters;

    @Inject
    Clock clock;

    /** @return how many messages were handed over */
    public long deliver() {
        Instant end = clock.instant().plus(SHIFT);
        deliveries.digest();
        long sent = 0;
        for (MessageAdapter adapter : adapters) {
            if (adapter.isOn()) {
                sent += deliver(adapter, end);
            }
        }
        return sent;
    }

    private long deliver(MessageAdapter adapter, Instant end) {
        long sent = 0;
        while (clock.instant().isBefore(end)) {
            Deliveries.Batch batch = deliveries.claim(adapter.channel(), BATCH);
            if (batch.parcels().isEmpty()) {
                return sent;
            }
            List<Outcome> outcomes = adapter.deliver(batch.parcels());
            deliveries.settle(batch, outcomes);
            sent += outcomes.stream().filter(Outcome.SENT::equals).count();
        }
        return sent;
    }
}
