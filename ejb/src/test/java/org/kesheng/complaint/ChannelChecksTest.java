package org.kesheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.policy.Verdict;
import org.kesheng.shared.Refused;

/** SLA-02, CHN-15: every online channel, every day, weekends too. */
class ChannelChecksTest {
    private static final LocalDate SUNDAY = LocalDate.parse("2026-03-01");
    private CaseWorld world;

    @BeforeEach
    void sundayMorning() {
        world = new CaseWorld("2026-03-01T09:00");
    }

    private void check(String account, CheckChannel wanted) {
        world.as(account, () -> {
            world.bean(ChannelChecks.class).check(wanted);
            return null;
        });
    }

    private ChannelDay weibo(LocalDate day) {
        return world.as("cshead", () -> world.bean(ChannelChecks.class).days(day, day)).stream()
                .filter(line -> line.channel().equals("WEIBO"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("CHN-15, SLA-02: Checked on the day it is met, after midnight it is late, never it is breached")
    void verdicts() {
        assertEquals(Verdict.RUNNING, weibo(SUNDAY).verdict());
        check("collector", new CheckChannel("WEIBO", null, 3, null));
        assertEquals(Verdict.MET, weibo(SUNDAY).verdict());
        world.moveTo("2026-03-03T00:00:01");
        assertEquals(Verdict.BREACHED, weibo(SUNDAY.plusDays(1)).verdict());
        check("collector", new CheckChannel("WEIBO", SUNDAY.plusDays(1), 0, "补登"));
        assertEquals(Verdict.MET_LATE, weibo(SUNDAY.plusDays(1)).verdict());
    }

    @Test
    @DisplayName("A correction changes the items and not the time of the check")
    void aCorrectionKeepsTheTime() {
        check("collector", new CheckChannel("WEIBO", null, 3, null));
        ChannelDay first = weibo(SUNDAY);
        world.moveTo("2026-03-02T09:00");
        check("collector", new CheckChannel("WEIBO", SUNDAY, 4, "漏计一条"));
        assertEquals(first.checkedAt(), weibo(SUNDAY).checkedAt());
        assertEquals(4, weibo(SUNDAY).items());
    }

    @Test
    @DisplayName(
            "No check of a channel that is not online, of a day to come, of less than nothing, or by somebody else")
    void refusals() {
        assertThrows(Refused.class, () -> check("collector", new CheckChannel("HOTLINE", null, 1, null)));
        assertThrows(Refused.class, () -> check("collector", new CheckChannel("WEIBO", SUNDAY.plusDays(1), 1, null)));
        assertThrows(Refused.class, () -> check("collector", new CheckChannel("WEIBO", null, -1, null)));
        assertThrows(Refused.class, () -> check("handler", new CheckChannel("WEIBO", null, 1, null)));
        assertEquals(0, world.rows("select * from channel_check").size());
    }
}
