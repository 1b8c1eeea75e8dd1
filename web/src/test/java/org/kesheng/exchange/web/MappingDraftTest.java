package org.kesheng.exchange.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.exchange.ImportKind.Wanted;
import org.kesheng.exchange.SheetHead;

/** What is guessed of the columns of a file, and the mapping that follows. */
class MappingDraftTest {
    private static final List<Wanted> ANSWERS = Wanted.of(
            List.of("answeredOn"),
            List.of("department", "channel", "category", "region", "weight"),
            List.of("answeredOn"));
    private static final SheetHead HEAD = new SheetHead(
            "GB18030",
            3,
            List.of("编号", "答卷日期", "渠道", "服务评分", "推荐意愿", "意见"),
            List.of(
                    List.of("1", "2025-03-01", "PHONE", "5", "10", "很好"),
                    List.of("2", "2025-03-02", "SMS", "4", "0", "=1+1"),
                    List.of("3", "2025-03-03", "SMS", "", "7", "")));

    private static JsonObject json(MappingDraft draft) {
        return Json.createReader(new StringReader(draft.toJson())).readObject();
    }

    private static MappingDraft answers() {
        MappingDraft draft = MappingDraft.guess("responses", ANSWERS, HEAD);
        draft.setSurvey("HOTLINE");
        return draft;
    }

    @Test
    @DisplayName("columns are found by the labels of their fields, in Chinese and in English")
    void columnsByTheirLabels() {
        JsonObject mapping = json(answers());
        assertEquals("答卷日期", mapping.getJsonObject("answeredOn").getString("column"));
        assertEquals("渠道", mapping.getJsonObject("channel").getString("column"));
        SheetHead english = new SheetHead(null, 1, List.of("Channel", "Day of the answers"), List.of());
        JsonObject other = json(MappingDraft.guess("responses", ANSWERS, english));
        assertEquals("Channel", other.getJsonObject("channel").getString("column"));
        assertEquals("Day of the answers", other.getJsonObject("answeredOn").getString("column"));
    }

    @Test
    @DisplayName("questions are guessed from their values; words and running numbers are left to the sender")
    void questionsByTheirValues() {
        List<JsonObject> items = json(answers()).getJsonArray("items").getValuesAs(JsonObject.class);
        assertTrue(items.stream()
                .anyMatch(item -> item.getString("column").equals("服务评分")
                        && item.getInt("max") == 5
                        && item.getInt("topFrom") == 4));
        assertTrue(items.stream()
                .anyMatch(item -> item.getString("column").equals("推荐意愿")
                        && item.getString("type").equals("NPS")));
        assertTrue(items.stream().noneMatch(item -> item.getString("column").equals("意见")));
        assertTrue(items.stream().allMatch(item -> item.getString("code").matches("[A-Za-z0-9_.-]{1,60}")));
    }

    @Test
    @DisplayName(
            "what is chosen otherwise stands in the mapping: constant, pattern, key, equal rows of different people")
    void whatIsChosen() {
        MappingDraft draft = answers();
        draft.getFields().get(0).setPattern("dd.MM.yyyy");
        draft.getFields().get(2).setColumn("");
        draft.getFields().get(2).setConstant("PAPER");
        draft.setRepeats(true);
        JsonObject mapping = json(draft);
        assertEquals("dd.MM.yyyy", mapping.getJsonObject("answeredOn").getString("pattern"));
        assertEquals("PAPER", mapping.getJsonObject("channel").getString("constant"));
        assertEquals("KEEP", mapping.getString("duplicates"));
        draft.setKey("编号");
        assertEquals("编号", json(draft).getJsonArray("key").getString(0));
        assertNull(json(draft).get("duplicates"), "a key tells people apart");
    }

    @Test
    @DisplayName("an earlier mapping is followed")
    void followed() {
        MappingDraft draft = answers();
        draft.follow("{\"answeredOn\":{\"constant\":\"2025-01-01\"},\"channel\":\"意见\"}");
        JsonObject mapping = json(draft);
        assertEquals("2025-01-01", mapping.getJsonObject("answeredOn").getString("constant"));
        assertEquals("意见", mapping.getJsonObject("channel").getString("column"));
    }
}
