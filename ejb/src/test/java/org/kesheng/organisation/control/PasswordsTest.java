package org.kesheng.organisation.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private static final String PASSWORD = "walrus lantern 客声";

    /** By hash-wasm 4.12: argon2id, salt 00 to 0f, 1 lane, 2 passes, 19,456 KiB, 32 bytes. */
    private static final String ELSEWHERE =
            "$argon2id$v=19$m=19456,t=2,p=1$AAECAwQFBgcICQoLDA0ODw$01HIGbGukPqvojm5gUEVknDuPwsXMAINQVcqI1kzfk0";

    @Test
    @DisplayName("H27: Argon2id of 19 MiB and two passes, the same as another implementation computes")
    void argon() {
        assertTrue(Passwords.matches(PASSWORD, ELSEWHERE));
        assertTrue(Passwords.hash(PASSWORD).startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
        assertTrue(Passwords.matches(PASSWORD, Passwords.hash(PASSWORD)));
        assertNotEquals(Passwords.hash(PASSWORD), Passwords.hash(PASSWORD), "each has a salt of its own");
    }

    @ParameterizedTest
    @DisplayName("H27: nothing is cut, folded or forgiven")
    @ValueSource(strings = {"walrus lantern 客", "walrus lantern 客声 ", "Walrus lantern 客声", "ｗalrus lantern 客声", ""})
    void others(String other) {
        assertFalse(Passwords.matches(other, ELSEWHERE));
    }

    @ParameterizedTest
    @DisplayName("H27: an encoding with weaker parameters, or none, never matches")
    @ValueSource(strings = {"", "walrus", "$argon2id$v=19$m=8,t=1,p=1$AAECAwQFBgcICQoLDA0ODw$AA", "$2a$04$x"})
    void weaker(String encoded) {
        assertFalse(Passwords.matches(PASSWORD, encoded));
    }
}
