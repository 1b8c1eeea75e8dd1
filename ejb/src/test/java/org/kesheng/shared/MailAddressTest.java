package org.kesheng.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"a@b.cn", "wang.fang+kf@mail.example.com.cn", "o'neill@example.org"})
    void good(String address) {
        assertTrue(MailAddress.isGood(address));
    }

    @ParameterizedTest
    @DisplayName("T-MAIL2: line breaks, second recipients, quotes and comments are no part of an address")
    @ValueSource(
            strings = {
                "a@b.cn\r\nBcc: x@y.cn",
                "a@b.cn\nx",
                "a@b.cn\u2028",
                "a@b.cn\u0000",
                "a@b.cn,x@y.cn",
                "a@b.cn x@y.cn",
                "\"a\r\n\"@b.cn",
                "\"a\"@b.cn",
                "a(comment)@b.cn",
                "<a@b.cn>",
                "a@b",
                "a@[127.0.0.1]",
                "a@@b.cn",
                ".a@b.cn",
                "a..b@c.cn",
                "@b.cn",
                ""
            })
    void bad(String address) {
        assertFalse(MailAddress.isGood(address));
    }

    @Test
    @DisplayName("Nothing is no address and may be left out; something wrong is refused by its field")
    void optional() {
        assertEquals(null, MailAddress.optional("email", null));
        Refused refused = assertThrows(Refused.class, () -> MailAddress.optional("email", "a@b.cn\r\nBcc: c@d.cn"));
        assertEquals("email", refused.field());
    }
}
