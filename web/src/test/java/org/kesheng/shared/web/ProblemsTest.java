package org.kesheng.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kesheng.shared.Refused;

/** What REST answers where it refuses. */
class ProblemsTest {
    private static JsonObject read(String problem) {
        return Json.createReader(new StringReader(problem)).readObject();
    }

    @Test
    @DisplayName("RFC 9457: the title is a phrase in the reader's language, the code is the same in every language")
    void titleIsForPeople() {
        Refused refused = Refused.invalid("channel", "policy.channel.unknown", "FAX", "HOTLINE, EMAIL");
        JsonObject chinese = read(Problems.of(Locale.SIMPLIFIED_CHINESE, refused));
        JsonObject english = read(Problems.of(Locale.ENGLISH, refused));
        assertEquals("填写有误", chinese.getString("title"));
        assertEquals("Something is not filled in right", english.getString("title"));
        assertEquals("policy.channel.unknown", chinese.getString("code"));
        assertEquals("policy.channel.unknown", english.getString("code"));
        assertEquals("制度中没有渠道“FAX”，可选：HOTLINE, EMAIL。", chinese.getString("detail"));
        assertEquals("channel", english.getString("field"));
    }

    @ParameterizedTest
    @DisplayName("Every status has a title in both languages")
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 418, 422, 429, 500, 501, 503})
    void everyStatus(int status) {
        String chinese = read(Problems.of(Locale.SIMPLIFIED_CHINESE, status, "c", "d", null))
                .getString("title");
        String english =
                read(Problems.of(Locale.ENGLISH, status, "c", "d", null)).getString("title");
        assertTrue(chinese.matches("\\p{IsHan}+"), chinese);
        assertFalse(english.contains("?") || english.contains("."), english);
    }
}
