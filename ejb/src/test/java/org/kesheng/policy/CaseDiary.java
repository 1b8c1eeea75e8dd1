package org.kesheng.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A case as its diary tells it: the clock stands where the last entry set it, and nothing else moves it. */
final class CaseDiary {
    private final PolicyPack pack;
    private final CaseClocks clocks;
    private final List<CaseEvent> events = new ArrayList<>();
    private CaseState state = CaseState.START;
    private Instant now;

    CaseDiary(PolicyPack pack) {
        this.pack = pack;
        this.clocks = new CaseClocks(pack, Calendars.china());
    }

    static CaseDiary ofP000() {
        return new CaseDiary(Packs.shipped().byId("P000/1"));
    }

    /** {@code "2025-10-10 16:00"} in Shanghai. */
    CaseDiary on(String local) {
        now = time(local);
        return this;
    }

    /** @param data keys and values in turn */
    CaseDiary does(String action, String... data) {
        state = pack.transitions().require(state, action).to();
        return happens(action, data);
    }

    /** An event that is no action, for example a pause. */
    CaseDiary happens(String type, String... data) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < data.length; i += 2) {
            values.put(data[i], data[i + 1]);
        }
        events.add(new CaseEvent(now, type, values));
        return this;
    }

    CaseDiary isNow(CaseState expected) {
        assertEquals(expected, state);
        return this;
    }

    /** The newest run of the clock. */
    CaseDiary shows(String clock, Verdict verdict) {
        assertEquals(verdict, newest(clock).verdict(), () -> clock + ": " + newest(clock));
        return this;
    }

    CaseDiary shows(String clock, Verdict verdict, String due) {
        assertEquals(time(due), newest(clock).dueAt(), () -> clock + ": " + newest(clock));
        return shows(clock, verdict);
    }

    ClockState newest(String clock) {
        List<ClockState> runs =
                states().stream().filter(state -> state.clock().equals(clock)).toList();
        return runs.get(runs.size() - 1);
    }

    List<ClockState> states() {
        return clocks.at(events, now);
    }

    List<ClockState> statesAt(String local) {
        return clocks.at(events, time(local));
    }

    CaseClocks clocks() {
        return clocks;
    }

    List<CaseEvent> events() {
        return events;
    }

    Instant now() {
        return now;
    }

    static Instant time(String local) {
        return LocalDateTime.parse(local.replace(' ', 'T'))
                .atZone(ClockFixture.SHANGHAI)
                .toInstant();
    }
}
