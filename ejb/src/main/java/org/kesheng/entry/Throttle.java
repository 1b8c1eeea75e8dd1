package org.kesheng.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.kesheng.entry.control.RateLimit;

/**
 * How often one address may do what anybody may do. Kept in the memory of this node for ten minutes, without the address: see
 * {@link RateLimit}. Whole offices and mobile networks come from one address, so the limits leave room for many people.
 */
@ApplicationScoped
public class Throttle {
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int NETWORK_BYTES = 8;

    @Inject
    Clock clock;

    /** What is limited, and how often it is allowed in ten minutes. */
    public enum Gate {
        /** Feedback sent. */
        FEEDBACK(30),
        /** Receipt codes that nobody has. */
        WRONG_RECEIPT(20),
        /** Messages on a case. */
        MESSAGE(30),
        /** Links to surveys that were never sent. */
        WRONG_LINK(30),
        /** Answer sheets sent. */
        ANSWER(60),
        /** Set-up keys that are not ours. */
        WRONG_SETUP_KEY(10);

        private final int most;

        Gate(int most) {
            this.most = most;
        }

        public int most() {
            return most;
        }
    }

    private final Map<Gate, RateLimit> limits = new EnumMap<>(Gate.class);

    public Throttle() {
        for (Gate gate : Gate.values()) {
            limits.put(gate, new RateLimit(gate.most(), WINDOW));
        }
    }

    /** Counts one more from there; false where that is too many. */
    public boolean take(Gate gate, String address) {
        return limits.get(gate).take(sender(address), clock.instant());
    }

    /** The last one should not count. */
    public void giveBack(Gate gate, String address) {
        limits.get(gate).giveBack(sender(address), clock.instant());
    }

    /** One household has a whole network of version 6 addresses: 64 bits of them count as one sender. */
    static byte[] sender(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)
                    : parsed.getAddress();
        } catch (UnknownHostException e) {
            return address.getBytes(StandardCharsets.UTF_8);
        }
    }
}
