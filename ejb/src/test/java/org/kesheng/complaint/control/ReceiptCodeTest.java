package org.kesheng.complaint.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ReceiptCodeTest {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    @RepeatedTest(20)
    @DisplayName("Every single wrong character and every exchange of two different ones is noticed")
    void errorsAreNoticed() {
        String code = ReceiptCode.normalised(ReceiptCode.random()).orElseThrow();
        for (int i = 0; i < code.length(); i++) {
            for (char other : ALPHABET.toCharArray()) {
                String wrong = code.substring(0, i) + other + code.substring(i + 1);
                assertEquals(
                        other == code.charAt(i), ReceiptCode.normalised(wrong).isPresent(), wrong);
            }
            for (int j = i + 1; j < code.length(); j++) {
                StringBuilder swapped = new StringBuilder(code);
                swapped.setCharAt(i, code.charAt(j));
                swapped.setCharAt(j, code.charAt(i));
                boolean same = code.charAt(i) == code.charAt(j);
                assertEquals(same, ReceiptCode.normalised(swapped.toString()).isPresent());
            }
        }
    }

    @Test
    void typedInAnyWayItIsTheSame() {
        String code = ReceiptCode.random();
        Optional<String> plain = ReceiptCode.normalised(code);
        assertTrue(code.matches("(\\w{4}-){3}\\w{4}"));
        assertEquals(plain, ReceiptCode.normalised(" " + code.toLowerCase().replace('-', ' ') + "\n"));
        assertEquals(plain, ReceiptCode.normalised(code.replace('-', '－')));
    }

    @Test
    void nothingAndNonsenseAreNoCode() {
        assertEquals(Optional.empty(), ReceiptCode.normalised(null));
        assertEquals(Optional.empty(), ReceiptCode.normalised(""));
        assertEquals(Optional.empty(), ReceiptCode.normalised("0000-0000-0000-0000"));
        assertNotEquals(ReceiptCode.random(), ReceiptCode.random());
    }
}
