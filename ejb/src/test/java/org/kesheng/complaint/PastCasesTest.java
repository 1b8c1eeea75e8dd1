package org.kesheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.organisation.Actor;

/** A past that is written down at once, beside one that was lived. */
class PastCasesTest {
    private final CaseWorld world = new CaseWorld("2026-03-02T09:00");

    private static LodgeComplaint told() {
        return new LodgeComplaint(
                CaseKind.COMPLAINT,
                PartyKind.CUSTOMER,
                false,
                "EMAIL",
                null,
                "CS",
                new PartyData("陈女士", "13800000000", null, null, null),
                "沙发开裂",
                "沙发左侧木架开裂",
                null,
                false,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private List<String> of(String number, String columns, String table, String order) {
        return texts("select " + columns + " from " + table
                + " x join complaint c on c.id = x.complaint_id where c.number = '" + number + "' order by " + order);
    }

    private List<String> texts(String query) {
        return world.rows(query).stream()
                .map(row -> row instanceof Object[] cells ? Arrays.toString(cells) : String.valueOf(row))
                .toList();
    }

    private String lived() {
        String number = world.lodge("intake", told()).number();
        world.pass(Duration.ofMinutes(20));
        world.act("intake", number, "CLASSIFY", "category", "PRODUCT_QUALITY");
        world.pass(Duration.ofMinutes(5));
        world.act("intake", number, "REGISTER");
        return number;
    }

    private String writtenDown(Instant begun) {
        Actor intake = world.people.get("intake");
        PastCase past = new PastCase(
                told(),
                null,
                begun,
                intake,
                List.of(
                        new PastCase.Step(
                                begun.plus(Duration.ofMinutes(20)),
                                intake,
                                "CLASSIFY",
                                Map.of("category", "PRODUCT_QUALITY")),
                        new PastCase.Step(begun.plus(Duration.ofMinutes(25)), intake, "REGISTER", Map.of())));
        List<Integer> progress = new ArrayList<>();
        world.current.as(
                Actor.JOBS,
                () -> world.inTransaction(() -> {
                    world.bean(PastCases.class).write(List.of(past), world.now(), progress::add);
                    return null;
                }));
        assertEquals(List.of(1), progress);
        return (String)
                world.rows("select number from complaint order by number desc").get(0);
    }

    @Test
    @DisplayName("A case of the past has the same events and clocks as one that was lived at the same times")
    void pastEqualsLife() {
        Instant begun = world.now();
        String lived = lived();
        String past = writtenDown(begun);
        assertFalse(lived.equals(past));
        String clock =
                "x.clock, x.run_no, x.round_no, x.started_at, x.warn_at, x.due_at, x.ended_at, x.verdict, x.holder_role,"
                        + " x.by_day, x.check_at, x.warned, x.breached, x.from_event, x.from_calendar";
        assertEquals(
                of(lived, clock, "complaint_clock", "x.clock, x.run_no"),
                of(past, clock, "complaint_clock", "x.clock, x.run_no"));
        String event = "x.event_no, x.at, x.type, x.actor_id, x.actor_name, x.round_no, x.state, x.audience, x.data";
        assertEquals(
                of(lived, event, "complaint_event", "x.event_no"), of(past, event, "complaint_event", "x.event_no"));
    }
}
