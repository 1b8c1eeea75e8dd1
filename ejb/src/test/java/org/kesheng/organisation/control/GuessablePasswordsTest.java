package org.kesheng.organisation.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuessablePasswordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password1234!",
                "qwertyuiop12",
                "123456789012",
                "aaaaaaaaaaaaaaa",
                "iloveyou1234",
                "abcdefghijkl",
                "qwerty123456",
                "zhang.wei2026",
                "passwordpassword",
                "20260101200101"
            })
    @DisplayName("Known from breaches, sequences, dates, the own account: an attacker's first tries")
    void guessable(String password) {
        assertTrue(GuessablePasswords.contain(password, "zhang.wei", "张伟"), password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "J3dbz1JYGbupkQ6n6IPM",
                "walrus lantern copper thimble",
                "木头椅子会唱歌吗三月",
                "tR7#kd92mmQz",
                "lantern-walrus-copper"
            })
    @DisplayName("Random ones and phrases are accepted, in any script")
    void accepted(String password) {
        assertFalse(GuessablePasswords.contain(password, "zhang.wei", "张伟"), password);
    }
}
