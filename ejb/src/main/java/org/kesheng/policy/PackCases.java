package org.kesheng.policy;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kesheng.policy.ClockRule.Scope;
import org.kesheng.policy.control.Resources;

/**
 * The case tests that a pack brings along: histories of events with the state, the clocks and the verdicts they must lead to.
 * They run before a version is activated, on the server as in the build. Times are local to the calendar's zone.
 */
public final class PackCases {
    private final PolicyPack pack;
    private final CaseClocks clocks;
    private final ZoneId zone;
    private final List<String> failures = new ArrayList<>();

    private PackCases(PolicyPack pack, WorkingCalendar calendar) {
        this.pack = pack;
        this.clocks = new CaseClocks(pack, calendar);
        this.zone = calendar.zone();
    }

    /** The case tests that ship with a pack of this release. */
    public static byte[] shippedWith(PolicyPack pack) {
        return Resources.bytes("packs/%s/v%d-cases.json".formatted(pack.code(), pack.version()));
    }

    /** One line for each expectation that is not met; empty if all are. */
    public static List<String> failures(PolicyPack pack, WorkingCalendar calendar, byte[] cases) {
        PackCases run = new PackCases(pack, calendar);
        Resources.json(cases)
                .getJsonArray("cases")
                .getValuesAs(JsonObject.class)
                .forEach(run::check);
        return run.failures;
    }

    private void check(JsonObject test) {
        String name = test.getString("name");
        Scope scope = Scope.valueOf(test.getString("scope", "CASE"));
        List<CaseEvent> events = test.getJsonArray("events").stream()
                .map(event -> event(event.asJsonArray()))
                .toList();
        if (scope == Scope.CASE) {
            compare(name, "state", test.getString("state"), endState(events));
        }
        Map<String, ClockState> runs = new HashMap<>();
        for (ClockState state : clocks.at(scope, events, instant(test.getString("now")))) {
            if (state.verdict() != Verdict.NOT_STARTED) {
                runs.put(state.clock() + "#" + state.run(), state);
            }
        }
        test.getJsonArray("expect").getValuesAs(JsonObject.class).forEach(line -> check(name, line, runs));
        runs.keySet().forEach(run -> failures.add(name + ": " + run + " runs but is not expected"));
    }

    private void check(String name, JsonObject expected, Map<String, ClockState> runs) {
        String key = expected.getString("clock") + "#" + expected.getInt("run", 1);
        ClockState state = runs.remove(key);
        if (state == null) {
            failures.add(name + ": " + key + " did not start");
            return;
        }
        compare(name, key + " round", expected.getInt("round", 1), state.round());
        compare(name, key + " started", instant(expected.getString("started")), state.startedAt());
        compare(name, key + " due", instant(expected.getString("due")), state.dueAt());
        compare(name, key + " ended", instant(expected.getString("ended", null)), state.endedAt());
        compare(
                name,
                key + " verdict",
                expected.getString("verdict"),
                state.verdict().name());
    }

    /** Walks the events through the state machine. */
    private String endState(List<CaseEvent> events) {
        CaseState state = CaseState.START;
        for (CaseEvent event : events) {
            Transition line = pack.transitions().find(state, event.type()).orElse(null);
            if (line == null) {
                return event.type() + " impossible in " + state;
            }
            state = line.to();
        }
        return state.name();
    }

    private CaseEvent event(JsonArray event) {
        Map<String, String> data = new HashMap<>();
        if (event.size() > 2) {
            event.getJsonObject(2).forEach((key, value) -> data.put(key, ((JsonString) value).getString()));
        }
        return new CaseEvent(instant(event.getString(0)), event.getString(1), data);
    }

    private Instant instant(String local) {
        return local == null ? null : LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private void compare(String name, String what, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            failures.add("%s: %s should be %s but is %s".formatted(name, what, shown(expected), shown(actual)));
        }
    }

    private Object shown(Object value) {
        return value instanceof Instant instant ? instant.atZone(zone).toLocalDateTime() : value;
    }
}
