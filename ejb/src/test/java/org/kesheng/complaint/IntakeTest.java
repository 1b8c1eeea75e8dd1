package org.kesheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kesheng.policy.Verdict;
import org.kesheng.shared.Refused;

/** CHN and REG: what an arrival must have and must not. */
class IntakeTest {
    private CaseWorld world;

    @BeforeEach
    void mondayMorning() {
        world = new CaseWorld("2026-03-02T09:00");
    }

    private Refused refused(LodgeComplaint told) {
        Refused refused = assertThrows(Refused.class, () -> world.lodge("intake", told));
        assertEquals(0, world.rows("select * from complaint").size());
        return refused;
    }

    private static LodgeComplaint with(PartyData party, String subject, String content) {
        return LodgeComplaint.of("WEBSITE", party, subject, content);
    }

    @Test
    @DisplayName("CHN-02, POL-27: name, contact, topic and text are demanded, by the name of the field")
    void fourFields() {
        PartyData nameless = new PartyData(" ", "138", null, null, null);
        PartyData unreachable = new PartyData("李", null, "", null, null);
        assertEquals("party.name", refused(with(nameless, "a", "b")).field());
        assertEquals("party.phone", refused(with(unreachable, "a", "b")).field());
        assertEquals("party.name", refused(with(null, "a", "b")).field());
        assertEquals("subject", refused(with(CaseFixture.CUSTOMER, " ", "b")).field());
        assertEquals("content", refused(with(CaseFixture.CUSTOMER, "a", null)).field());
    }

    @Test
    @DisplayName("CHN-01: party kind, phase and receiving unit are always there")
    void partyPhaseUnit() {
        String number = world.lodge("seller", CaseFixture.crackedSofa()).number();
        ComplaintDossier dossier =
                world.as("seller", () -> world.bean(ComplaintSearch.class).dossier(number));
        assertEquals(PartyKind.CUSTOMER, dossier.from());
        assertEquals(Phase.AFTER_SALE, dossier.phase());
        assertEquals("LOG", dossier.assignment().receivingUnit().code());
    }

    @Test
    @DisplayName("A text of a million characters and a NUL are refused with words")
    void tooMuch() {
        Refused big = refused(with(CaseFixture.CUSTOMER, "a", "x".repeat(1_000_000)));
        assertEquals(Refused.Kind.TOO_LARGE, big.kind());
        assertEquals(
                "complaint.text.nul",
                refused(with(CaseFixture.CUSTOMER, "a\0b", "c")).code());
        world.lodge("intake", with(CaseFixture.CUSTOMER, "a", "字".repeat(20_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "a\u0007b", "a\u0085b", "first line\nsecond line"})
    @DisplayName("Half characters, control characters, and lines where one is expected, are refused at their field")
    void charactersThatNobodySees(String text) {
        Refused refused = refused(with(CaseFixture.CUSTOMER, text, "c"));
        assertEquals("complaint.text.character", refused.code());
        assertEquals("subject", refused.field());
        PartyData crooked = new PartyData(text, "138", null, null, null);
        assertEquals("party.name", refused(with(crooked, "a", "b")).field());
    }

    @Test
    @DisplayName("H20: what is no mail address, or two, is refused at its field; lines in the content are fine")
    void mailAddress() {
        for (String address : List.of("nowhere", "a@b.cn\r\nBcc: x@y.cn", "a@b.cn,c@d.cn")) {
            Refused refused = refused(with(new PartyData("李", null, address, null, null), "a", "b"));
            assertEquals("party.email", refused.field(), address);
        }
        world.lodge("intake", with(new PartyData("李", null, "li@example.cn", null, null), "a", "一\n二\r\n\t三 😡"));
    }

    @Test
    @DisplayName("REG-01: a day of receipt before every regulation is refused at its field")
    void beforeEveryRegulation() {
        Refused refused = refused(CaseFixture.letterOf(Instant.parse("1900-01-01T00:00:00Z"), "邮件积压"));
        assertEquals(Refused.Kind.INVALID, refused.kind());
        assertEquals("receivedAt", refused.field());
    }

    @Test
    @DisplayName(
            "REG-01: Only a channel of late entry may say when it was received, with a reason, and never the future")
    void lateEntry() {
        Instant tomorrow = world.now().plus(Duration.ofDays(1));
        Instant lastWeek = world.now().minus(Duration.ofDays(7));
        assertEquals(
                "complaint.time.future",
                refused(CaseFixture.letterOf(tomorrow, "x")).code());
        assertEquals(
                "complaint.late.reason",
                refused(CaseFixture.letterOf(lastWeek, " ")).code());
        Lodged letter = world.lodge("intake", CaseFixture.letterOf(lastWeek, "邮件积压"));
        ClockLine classify = letter.clocks().get(0);
        assertEquals(lastWeek.plus(Duration.ofHours(2)), classify.dueAt());
        assertEquals(Verdict.BREACHED, classify.verdict());
        assertEquals("P000-260302001", letter.number());
    }

    @Test
    @DisplayName("REG-01: receipt and entry are two times")
    void twoTimes() {
        Instant lastWeek = world.now().minus(Duration.ofDays(7));
        String number =
                world.lodge("intake", CaseFixture.letterOf(lastWeek, "邮件积压")).number();
        ComplaintDossier dossier =
                world.as("intake", () -> world.bean(ComplaintSearch.class).dossier(number));
        assertEquals(lastWeek, dossier.receivedAt());
        assertEquals(world.now(), dossier.enteredAt());
    }

    @Test
    @DisplayName("T-01, ROL-31, ROL-62: who may lodge")
    void whoMayLodge() {
        world.lodge("collector", CaseFixture.crackedSofa());
        world.lodge("seller", CaseFixture.crackedSofa());
        assertEquals(
                Refused.Kind.FORBIDDEN,
                assertThrows(Refused.class, () -> world.lodge("admin", CaseFixture.crackedSofa()))
                        .kind());
        assertEquals(
                Refused.Kind.FORBIDDEN,
                assertThrows(Refused.class, () -> world.lodge("gm", CaseFixture.crackedSofa()))
                        .kind());
    }
}
