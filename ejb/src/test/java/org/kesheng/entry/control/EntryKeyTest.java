package org.kesheng.entry.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EntryKeyTest {
    @Test
    void sameActorAndKeyFindTheSameRecord() {
        assertEquals(EntryKey.of("lin", "k-1").id(), EntryKey.of("lin", "k-1").id());
    }

    @Test
    void anotherActorWithTheSameKeyHasHisOwnRecord() {
        assertNotEquals(
                EntryKey.of("lin", "k-1").id(), EntryKey.of("wang", "k-1").id());
    }

    @Test
    void actorAndKeyAreNotMixedUpWhereOneEndsAndTheOtherBegins() {
        assertNotEquals(EntryKey.of("li", "n1").id(), EntryKey.of("lin", "1").id());
    }

    @Test
    @DisplayName("EMP-01, N4: what is stored tells neither actor nor answer")
    void whatIsStoredTellsNothing() {
        EntryKey key = EntryKey.of("lin", "k-1");
        String locked = key.lock("receipt ABCD");
        assertFalse(locked.contains("ABCD") || key.id().contains("lin"));
        assertEquals("receipt ABCD", key.unlock(locked));
        assertThrows(
                IllegalStateException.class, () -> EntryKey.of("lin", "k-2").unlock(locked));
    }
}
