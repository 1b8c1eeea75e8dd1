package org.kesheng.entry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    @Test
    @DisplayName("H17 a version 6 network of 64 bits is one sender, its neighbour is another")
    void networks() {
        assertArrayEquals(Throttle.sender("2001:db8:1:2::1"), Throttle.sender("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        assertFalse(Arrays.equals(Throttle.sender("2001:db8:1:2::1"), Throttle.sender("2001:db8:1:3::1")));
    }

    @Test
    @DisplayName("H17 a version 4 address is one sender, also where it is written as version 6")
    void addresses() {
        assertArrayEquals(Throttle.sender("192.0.2.7"), Throttle.sender("::ffff:192.0.2.7"));
        assertEquals(4, Throttle.sender("192.0.2.7").length);
    }
}
