package org.kesheng.complaint.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.complaint.CaseKind;
import org.kesheng.complaint.ClockLine;
import org.kesheng.complaint.LodgeComplaint;
import org.kesheng.complaint.Lodged;
import org.kesheng.complaint.PartyKind;
import org.kesheng.organisation.Role;
import org.kesheng.policy.CaseState;
import org.kesheng.policy.Text;
import org.kesheng.policy.Verdict;
import org.kesheng.shared.Refused;
import org.kesheng.shared.web.JsonFormat;

/** The JSON of the contract, field by field. */
class ComplaintJsonTest {
    private static final ObjectMapper JSON = new JsonFormat().getContext(Object.class);

    @Test
    @DisplayName("POST /complaints: every field of the contract is read, what is left out is null")
    void lodge() throws JsonProcessingException {
        LodgeComplaint told = JSON.readValue("""
                {"kind":"COMPLAINT","from":"PARTNER","anonymous":false,"channel":"LETTER","phase":"IN_SALE","receivingUnit":"CS",
                 "party":{"name":"李","phone":"1","email":"a@b","region":"沪","customerNumber":"K1"},"subject":"s","content":"c",
                 "category":"PRICE","urgent":true,"receivedAt":"2025-10-10T16:00:00+08:00","lateReason":"邮件积压"}""", LodgeComplaint.class);
        assertEquals(CaseKind.COMPLAINT, told.kind());
        assertEquals(PartyKind.PARTNER, told.from());
        assertEquals(Instant.parse("2025-10-10T08:00:00Z"), told.receivedAt());
        assertEquals("K1", told.party().customerNumber());
        assertNull(told.subjectAccount());
    }

    @Test
    @DisplayName("A misspelt field, a time without offset and an unknown constant are noticed")
    void mistakes() {
        for (String wrong :
                List.of("{\"subjekt\":\"s\"}", "{\"receivedAt\":\"2025-10-10T16:00:00\"}", "{\"kind\":\"FOO\"}")) {
            assertThrows(JsonProcessingException.class, () -> JSON.readValue(wrong, LodgeComplaint.class), wrong);
        }
    }

    @Test
    @DisplayName(
            "201: number, receipt, state and clocks with start, due and verdict; nothing of the register of audits")
    void lodged() {
        Instant start = Instant.parse("2025-10-10T08:00:00Z");
        ClockLine clock = new ClockLine(
                "SLA-01",
                new Text("初步分类", "Class"),
                1,
                1,
                start,
                null,
                start.plusSeconds(7200),
                null,
                Verdict.RUNNING,
                Role.INTAKE,
                null);
        JsonNode answer = JSON.valueToTree(new Lodged("P000-251010001", "R", CaseState.RECEIVED, 1, List.of(clock)));
        assertEquals("P000-251010001", answer.get("number").textValue());
        assertEquals("RECEIVED", answer.get("state").textValue());
        assertEquals("2025-10-10T18:00:00+08:00", answer.at("/clocks/0/dueAt").textValue());
        assertEquals("RUNNING", answer.at("/clocks/0/verdict").textValue());
        assertFalse(answer.has("subjectKind") || answer.has("authorHidden"));
    }

    @Test
    @DisplayName(
            "GET /complaints: states by comma or repetition, empty parameters are none, wrong ones are refused by name")
    void filter() {
        FilterParams params = new FilterParams();
        params.state = List.of("CLOSED,received", "ASSESSED");
        params.text = " ";
        params.overdue = "true";
        assertEquals(
                List.of(CaseState.CLOSED, CaseState.RECEIVED, CaseState.ASSESSED),
                params.filter().states());
        assertNull(params.filter().text());
        assertEquals(true, params.filter().overdue());
        params.from = "10.10.2025";
        assertEquals("from", assertThrows(Refused.class, params::filter).field());
    }
}
