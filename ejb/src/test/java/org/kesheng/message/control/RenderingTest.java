package org.kesheng.message.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kesheng.message.MessageKind;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Texts;

class RenderingTest {
    private static final List<String> KNOWN = List.of("task", "due", "subject");

    @Test
    void valuesAndSections() {
        String template = "{{task}}{{#due}}, by {{due}}{{/due}}{{^due}}, at any time{{/due}}";
        assertEquals("Solve, by Monday", Rendering.text(template, Map.of("task", "Solve", "due", "Monday")));
        assertEquals("Solve, at any time", Rendering.text(template, Map.of("task", "Solve", "due", "")));
        assertEquals("Solve, at any time", Rendering.text(template, Map.of("task", "Solve")));
    }

    @ParameterizedTest
    @DisplayName("H12, T-EL2: a template that tries to compute is refused when it is kept")
    @ValueSource(
            strings = {
                "{{7*7}}",
                "{{task.class.name}}",
                "{{task.getClass}}",
                "{{class}}",
                "{{.}}",
                "{{this}}",
                "{{#task}}{{length}}{{/task}}",
                "{{#task.bytes}}x{{/task.bytes}}",
                "{{>/etc/passwd}}",
                "{{task",
                "{{#task}}never closed",
                "{{secret}}"
            })
    void cannotCompute(String template) {
        Refused refused = assertThrows(Refused.class, () -> Rendering.check("s", template, KNOWN));
        assertEquals("body", refused.field());
    }

    @ParameterizedTest
    @DisplayName("H12: even if such a template lay in the database, nothing would be computed")
    @ValueSource(
            strings = {"{{task.class.name}}", "{{task.getClass}}", "{{task.bytes}}", "{{#task}}{{length}}{{/task}}"})
    void nothingIsComputed(String template) {
        assertEquals("", Rendering.text(template, Map.of("task", "Solve")));
    }

    @ParameterizedTest
    @DisplayName("H12, T-EL2: what looks like an expression in a value stays what it is")
    @ValueSource(strings = {"${7*7}", "#{7*7}", "{{7*7}}", "<#assign x=7*7>", "%{7*7}", "{{task}}"})
    void valuesAreNotLookedAt(String value) {
        String text = Rendering.text("[{{task}}]", Map.of("task", value));
        assertEquals("[" + value + "]", text);
        assertFalse(text.contains("49"));
    }

    @Test
    @DisplayName("T-MAIL2: a value with a line break cannot begin a header")
    void subjectIsOneLine() {
        assertEquals("About x Bcc: y@z.cn", Rendering.line("About {{task}}", Map.of("task", "x\r\nBcc: y@z.cn\u2028")));
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    @DisplayName("Every kind is shipped with words in two languages that use its fields only, with an example of each")
    void shipped(MessageKind kind) {
        for (Locale locale : List.of(Texts.DEFAULT, Locale.ENGLISH)) {
            String key = "message.template." + kind;
            assertTrue(Texts.has(locale, key + ".subject") && Texts.has(locale, key + ".body"), key);
            Rendering.check(Texts.of(locale, key + ".subject"), Texts.of(locale, key + ".body"), kind.fields());
            kind.fields().forEach(field -> assertTrue(Texts.has(locale, "message.example." + field), field));
        }
    }
}
