package org.kesheng.insight.entity;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.kesheng.policy.Verdict;

/** Random complaints with two clocks each, for the nights. */
final class CaseFixture {
    private static final Instant FIRST = Instant.parse("2025-01-02T01:00:00Z");
    private static final String[] CHANNELS = {"WEB", "PHONE", "LETTER"};
    private static final String[] CATEGORIES = {"QUALITY", "SERVICE", null};
    private static final String[] CAUSES = {"PACKING", "DELAY", null};

    private CaseFixture() {}

    /** Lodges complaints and closes some of them; all are in the inbox. */
    static void lodge(NightFixture fixture, Random random, long firstId, int count) throws SQLException {
        for (long id = firstId; id < firstId + count; id++) {
            complaint(fixture, random, id);
            change(fixture, random, id);
        }
        fixture.connection.commit();
    }

    private static void complaint(NightFixture fixture, Random random, long id) throws SQLException {
        Instant received = FIRST.plus(Duration.ofMinutes(random.nextInt(400 * 1_440)));
        try (PreparedStatement insert =
                fixture.connection.prepareStatement("insert into complaint (id, version, number,"
                        + " receipt_sha256, kind, party_kind, channel, phase, pack_code, pack_version, state, round_no, event_count,"
                        + " received_at, entered_at, next_due_at, anonymous, subject, content, search_text, urgent, important,"
                        + " priority_rank, unit_id, revisit_attempts) values (?, 0, ?, ?, ?, ?, ?, 'AFTER_SALE', 'P000', 1, 'RECEIVED', 1, 1,"
                        + " ?, ?, ?, false, 's', 'c', '', false, false, 0, ?, 0)")) {
            insert.setLong(1, id);
            insert.setString(2, "N" + id);
            insert.setString(3, "R" + id);
            insert.setString(4, random.nextInt(5) == 0 ? "SUGGESTION" : "COMPLAINT");
            insert.setString(5, random.nextInt(9) == 0 ? "EMPLOYEE" : "CUSTOMER");
            insert.setString(6, CHANNELS[random.nextInt(CHANNELS.length)]);
            insert.setTimestamp(7, Timestamp.from(received));
            insert.setTimestamp(8, Timestamp.from(received));
            insert.setTimestamp(9, Timestamp.from(received.plus(Duration.ofDays(2))));
            insert.setLong(10, 1 + random.nextInt(NightFixture.DEPARTMENTS));
            insert.executeUpdate();
        }
    }

    /** Something happens to a case: class, cause, leading department, clocks, closing; it goes into the inbox. */
    static void change(NightFixture fixture, Random random, long id) throws SQLException {
        try (PreparedStatement update =
                fixture.connection.prepareStatement("update complaint set category = ?, cause_code = ?,"
                        + " lead_department_id = ?, priority = ?, closed_at = ? where id = ?")) {
            update.setString(1, CATEGORIES[random.nextInt(CATEGORIES.length)]);
            update.setString(2, CAUSES[random.nextInt(CAUSES.length)]);
            update.setObject(
                    3, random.nextBoolean() ? null : Long.valueOf(1 + random.nextInt(NightFixture.DEPARTMENTS)));
            update.setString(4, random.nextBoolean() ? null : "HIGH");
            boolean closed = random.nextInt(3) > 0;
            update.setTimestamp(
                    5,
                    closed
                            ? Timestamp.from(FIRST.plus(Duration.ofMinutes(400 * 1_440L + random.nextInt(9_999))))
                            : null);
            update.setLong(6, id);
            update.executeUpdate();
        }
        fixture.sql("delete from complaint_clock where complaint_id = " + id);
        clock(fixture, random, id, "ACCEPT");
        clock(fixture, random, id, "SOLVE");
        fixture.sql("insert into complaint_inbox (complaint_id) select " + id
                + " where not exists (select 1 from complaint_inbox where complaint_id = " + id + ")");
    }

    private static void clock(NightFixture fixture, Random random, long id, String clock) throws SQLException {
        Verdict[] verdicts = {Verdict.RUNNING, Verdict.BREACHED, Verdict.MET, Verdict.MET_LATE, Verdict.CANCELLED};
        Verdict verdict = verdicts[random.nextInt(verdicts.length)];
        Instant due = FIRST.plus(Duration.ofMinutes(random.nextInt(400 * 1_440)));
        boolean ended = verdict == Verdict.MET || verdict == Verdict.MET_LATE;
        try (PreparedStatement insert =
                fixture.connection.prepareStatement("insert into complaint_clock (complaint_id, clock, run_no,"
                        + " round_no, started_at, due_at, ended_at, verdict, by_day, warned, breached, from_event, from_calendar)"
                        + " values (?, ?, 1, 1, ?, ?, ?, ?, false, false, false, 1, 'CN')")) {
            insert.setLong(1, id);
            insert.setString(2, clock);
            insert.setTimestamp(3, Timestamp.from(FIRST));
            insert.setTimestamp(4, Timestamp.from(due));
            insert.setTimestamp(5, ended ? Timestamp.from(due.plusSeconds(random.nextInt(90_000))) : null);
            insert.setString(6, verdict.name());
            insert.executeUpdate();
        }
    }
}
