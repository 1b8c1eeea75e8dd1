package org.kesheng.message.channel;

import java.util.List;
import org.kesheng.message.Channel;

/**
 * Hands messages over to somebody who delivers them: a mail server, another system, a gateway for short messages, fax or WeCom.
 *
 * <p>The contract, which {@code MessageAdapterContract} tests on every adapter:
 * <ul>
 *   <li>One outcome for each parcel, in the order of the parcels; nothing is thrown.
 *   <li>The delivery id travels with the parcel, the same in every attempt.
 *   <li>SENT only when the other side has taken it over; RETRY when it may succeed later (not reachable, busy); REFUSED when it never
 *       will (no such recipient).
 *   <li>No call lasts longer than 10 seconds without an answer; one bad parcel does not keep the others.
 *   <li>Line breaks in address or subject never reach a protocol line.
 * </ul>
 */
public interface MessageAdapter {
    Channel channel();

    /** Whether the installation has set it up. While it has not, no message is written for the channel. */
    boolean isOn();

    List<Outcome> deliver(List<Parcel> parcels);

    /** What became of a parcel. */
    record Outcome(Result result, String reason) {
        public static final Outcome SENT = new Outcome(Result.SENT, null);

        public static Outcome retry(String reason) {
            return new Outcome(Result.RETRY, reason);
        }

        public static Outcome refused(String reason) {
            return new Outcome(Result.REFUSED, reason);
        }
    }

    /** See the contract. */
    enum Result {
        SENT,
        RETRY,
        REFUSED
    }
}
