package org.kesheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kesheng.shared.Refused;

/** Who reaches which case: the same answer from list, count and dossier. */
class VisibilityTest {
    private CaseWorld world;
    private final List<String> all = new ArrayList<>();
    private String inQuality;
    private String fresh;
    private String againstHandler;
    private String grievance;
    private String ofSeller;

    @BeforeEach
    void someCases() {
        world = new CaseWorld("2026-03-02T09:00");
        inQuality = CaseFixture.dispatched(world);
        fresh = world.lodge("intake", CaseFixture.crackedSofa()).number();
        againstHandler = world.lodge("intake", CaseFixture.against("handler")).number();
        grievance = world.lodge("worker", CaseFixture.anonymousGrievance()).number();
        ofSeller = world.lodge("seller", CaseFixture.about("样品")).number();
        all.addAll(List.of(inQuality, fresh, againstHandler, grievance, ofSeller));
    }

    private Set<String> seenBy(String account) {
        ComplaintSearch search = world.bean(ComplaintSearch.class);
        Set<String> listed = new TreeSet<>();
        world.as(account, () -> search.list(ComplaintFilter.all(), null, 100))
                .rows()
                .forEach(row -> listed.add(row.number()));
        return listed;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intake",
                "cshead",
                "handler",
                "head",
                "carrier",
                "joiner",
                "gm",
                "worker",
                "archivist",
                "hr",
                "seller",
                "collector"
            })
    @DisplayName("SEC-01, H25: list, count and dossier agree for everybody")
    void oneAnswer(String account) {
        Set<String> listed = seenBy(account);
        ComplaintSearch search = world.bean(ComplaintSearch.class);
        assertEquals(listed.size(), world.as(account, () -> search.count(ComplaintFilter.all())));
        Set<String> opened = new TreeSet<>();
        for (String number : all) {
            try {
                opened.add(world.as(account, () -> search.dossier(number)).number());
            } catch (Refused refused) {
                assertEquals(Refused.Kind.FORBIDDEN, refused.kind());
            }
        }
        assertEquals(listed, opened);
    }

    @Test
    @DisplayName(
            "COMPANY: customer service and the general manager see every customer case, and no grievance of an employee")
    void company() {
        Set<String> customers = new TreeSet<>(List.of(inQuality, fresh, againstHandler, ofSeller));
        assertEquals(customers, seenBy("intake"));
        assertEquals(customers, seenBy("gm"));
    }

    @Test
    @DisplayName("DEPARTMENT: lead, helping and receiving department, with what lies below the reader's own")
    void department() {
        assertEquals(Set.of(inQuality), seenBy("handler"));
        assertEquals(Set.of(inQuality), seenBy("head"));
        assertEquals(new TreeSet<>(List.of(inQuality, ofSeller)), seenBy("carrier"));
        assertEquals(Set.of(), seenBy("joiner"));
    }

    @Test
    @DisplayName("OWN: what I registered or handle")
    void own() {
        assertEquals(Set.of(ofSeller), seenBy("seller"));
    }

    @Test
    @DisplayName("EMP-18: a grievance is for human resources; its author is nobody's, not even his own")
    void grievances() {
        assertEquals(Set.of(grievance), seenBy("hr"));
        assertEquals(Set.of(), seenBy("worker"));
    }

    @Test
    @DisplayName("SEC-13, ROL-52: the one complained about never reaches the case, whatever his department")
    void theSubject() {
        world.act("intake", againstHandler, "CLASSIFY", "category", "SERVICE_QUALITY");
        world.act("intake", againstHandler, "REGISTER");
        world.act("cshead", againstHandler, "CONFIRM_VALID");
        CaseFixture.assess(world, againstHandler, "ASSESS");
        world.act("intake", againstHandler, "DISPATCH", "leadDepartment", "QA");
        assertEquals(new TreeSet<>(List.of(inQuality, againstHandler)), seenBy("head"));
        assertEquals(Set.of(inQuality), seenBy("handler"));
        assertThrows(Refused.class, () -> world.act("handler", againstHandler, "ACCEPT", "solvable", "IMMEDIATELY"));
    }

    @Test
    @DisplayName("ROL-62: the administrator reads no case")
    void administrator() {
        assertEquals(
                Refused.Kind.FORBIDDEN,
                assertThrows(Refused.class, () -> seenBy("admin")).kind());
    }
}
