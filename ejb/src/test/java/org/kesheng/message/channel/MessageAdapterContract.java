package org.kesheng.message.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.message.channel.MessageAdapter.Result;

/** What every adapter keeps; extend it with the other side of yours. */
abstract class MessageAdapterContract {
    /** A message as the other side has it. */
    record Arrived(String deliveryId, String subject) {}

    abstract MessageAdapter adapter();

    /** An address that the other side knows. */
    abstract String goodAddress();

    /** Addresses that must not be used. */
    abstract List<String> badAddresses();

    /** What the other side has taken over so far. */
    abstract List<Arrived> arrived() throws Exception;

    /** Takes the other side away. */
    abstract void goDown() throws Exception;

    static Parcel parcel(int number, String address, String subject) {
        String id = String.format("%032x", number);
        Instant at = Instant.parse("2026-03-02T01:00:00Z");
        return new Parcel((long) number, id, "TASK_ASSIGNED", address, "secret", subject, "正文", "/work/mine", at, at);
    }

    @Test
    @DisplayName("Each parcel arrives once, with its delivery id, in the order it was given")
    void arrives() throws Exception {
        List<Parcel> parcels = List.of(parcel(1, goodAddress(), "新任务"), parcel(2, goodAddress(), "second"));
        List<MessageAdapter.Outcome> outcomes = adapter().deliver(parcels);
        assertEquals(List.of(Result.SENT, Result.SENT), results(outcomes));
        assertEquals(
                Set.of(parcels.get(0).deliveryId(), parcels.get(1).deliveryId()),
                Set.copyOf(arrived().stream().map(Arrived::deliveryId).toList()));
        assertEquals(2, arrived().size());
    }

    private static List<Result> results(List<MessageAdapter.Outcome> outcomes) {
        return outcomes.stream().map(MessageAdapter.Outcome::result).toList();
    }

    @Test
    @DisplayName("A second attempt carries the same delivery id")
    void sameIdAgain() throws Exception {
        adapter().deliver(List.of(parcel(3, goodAddress(), "x")));
        adapter().deliver(List.of(parcel(3, goodAddress(), "x")));
        assertEquals(1, arrived().stream().map(Arrived::deliveryId).distinct().count());
    }

    @Test
    @DisplayName("A bad address is refused for good and does not keep the others")
    void badAddress() throws Exception {
        for (String bad : badAddresses()) {
            List<MessageAdapter.Outcome> outcomes =
                    adapter().deliver(List.of(parcel(4, bad, "x"), parcel(5, goodAddress(), "y")));
            assertEquals(List.of(Result.REFUSED, Result.SENT), results(outcomes), bad);
        }
        assertTrue(arrived().stream().noneMatch(mail -> mail.deliveryId().endsWith("4")));
    }

    @Test
    @DisplayName("T-MAIL2: a line break in a subject adds nothing to the protocol")
    void lineBreaks() throws Exception {
        adapter().deliver(List.of(parcel(6, goodAddress(), "x\r\nBcc: thief@example.com\r\n\r\nforged")));
        assertEquals(1, arrived().size());
        assertFalse(arrived().get(0).subject().startsWith("forged"));
    }

    @Test
    @DisplayName("While the other side is away every parcel is to be tried again")
    void away() throws Exception {
        goDown();
        List<MessageAdapter.Outcome> outcomes =
                adapter().deliver(List.of(parcel(7, goodAddress(), "x"), parcel(8, goodAddress(), "y")));
        assertEquals(List.of(Result.RETRY, Result.RETRY), results(outcomes));
    }
}
