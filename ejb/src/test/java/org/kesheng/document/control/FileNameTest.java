package org.kesheng.document.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileNameTest {
    static Stream<Arguments> names() {
        return Stream.of(
                arguments("../../etc/passwd.txt", "passwd.txt"),
                arguments("C:\\Users\\zhang\\现场照片.jpg", "现场照片.jpg"),
                arguments("a\u202egpj.exe", "agpj.exe"),
                arguments("a\u0000\r\nb.pdf", "ab.pdf"),
                arguments("%2e%2e%2fa.png", "2e2e2fa.png"),
                arguments("\"><img src=x onerror=alert(1)>.png", "img src=x onerror=alert(1).png"),
                arguments("...", "-"),
                arguments(" ", "-"));
    }

    @ParameterizedTest
    @MethodSource("names")
    @DisplayName("T-UP2: paths, control letters and writing from the right are taken out of names")
    void shown(String sent, String shown) {
        assertEquals(shown, FileName.shown(sent));
    }

    @Test
    @DisplayName("A name of 300 letters keeps its extension")
    void longNames() {
        String shown = FileName.shown("长".repeat(300) + ".pdf");
        assertTrue(shown.endsWith(".pdf") && shown.length() <= 150, shown);
    }

    @Test
    @DisplayName("T-RND1: handles do not repeat")
    void ids() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            assertTrue(ids.add(FileName.randomId()));
        }
    }

    @Test
    @DisplayName("The name of an anonymous sender's file says nothing")
    void neutral() {
        assertEquals("attachment-3.jpg", FileName.neutral(3, "张三的手机.JPG"));
    }
}
