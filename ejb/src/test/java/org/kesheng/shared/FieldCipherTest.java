package org.kesheng.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SEC-04: encrypted storage of named fields. */
class FieldCipherTest {
    private static final String PHONE = "party.phone";

    @TempDir
    Path folder;

    @Test
    @DisplayName("A value comes back, after a restart too, and never looks the same twice")
    void comesBack() {
        String stored = FieldCipher.in(folder).seal(PHONE, "138 0013 8000 王");
        FieldCipher again = FieldCipher.in(folder);
        assertEquals("138 0013 8000 王", again.open(PHONE, stored));
        assertNotEquals(stored, again.seal(PHONE, "138 0013 8000 王"));
        assertFalse(stored.contains("138"));
    }

    @Test
    @DisplayName("A changed value, and a value moved to another field, do not open")
    void authenticated() {
        FieldCipher cipher = FieldCipher.in(folder);
        String stored = cipher.seal(PHONE, "13800138000");
        char last = stored.charAt(stored.length() - 3);
        String changed = stored.substring(0, stored.length() - 3)
                + (last == 'A' ? 'B' : 'A')
                + stored.substring(stored.length() - 2);
        assertThrows(IllegalStateException.class, () -> cipher.open(PHONE, changed));
        assertThrows(IllegalStateException.class, () -> cipher.open("party.email", stored));
    }

    @Test
    @DisplayName("After a rotation old values open and say that they are old, new ones use the new key")
    void rotation() {
        String old = FieldCipher.in(folder).seal(PHONE, "x");
        FieldKeys.rotate(folder);
        FieldCipher cipher = FieldCipher.in(folder);
        assertEquals("x", cipher.open(PHONE, old));
        assertTrue(cipher.isOld(old));
        assertTrue(cipher.seal(PHONE, "x").startsWith("v2:"));
    }

    @Test
    @DisplayName("The blind index is equal for equal values of one field only, and survives a rotation")
    void blindIndex() {
        FieldCipher cipher = FieldCipher.in(folder);
        String index = cipher.index(PHONE, "8000");
        assertEquals(64, index.length());
        assertNotEquals(index, cipher.index(PHONE, "8001"));
        assertNotEquals(index, cipher.index("party.email", "8000"));
        FieldKeys.rotate(folder);
        assertEquals(index, FieldCipher.in(folder).index(PHONE, "8000"));
    }

    @Test
    @DisplayName("Keys and their password are readable by the owner only; another password opens nothing")
    void files() throws IOException {
        FieldCipher.in(folder);
        for (String name : new String[] {"fields.p12", "password"}) {
            assertEquals(
                    "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))));
        }
        Files.writeString(folder.resolve("password"), "another");
        assertThrows(RuntimeException.class, () -> FieldCipher.in(folder));
    }
}
