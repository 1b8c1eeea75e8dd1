package org.kesheng.demonstration;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.kesheng.organisation.Role;
import org.kesheng.policy.Channel;
import org.kesheng.policy.Packs;
import org.kesheng.shared.BusinessClock;

/** Three months of online channels that somebody read each day, now and then late, now and then not at all. Today is still to do. */
final class ChannelDiary {
    private static final int DAYS = 90;
    private static final double FORGOTTEN = 0.03;
    private static final double LATE = 0.04;
    private static final int MOST_ITEMS = 12;

    private final Dice dice = new Dice(20_246);
    private final LocalDate today;
    private final long collector;

    ChannelDiary(LocalDate today, Staffing staffing) {
        this.today = today;
        this.collector = staffing.accounts().stream()
                .filter(person -> person.roles().contains(Role.COLLECTOR))
                .findFirst()
                .orElseThrow()
                .id();
    }

    void write(Connection connection) throws SQLException {
        List<Channel> online = Packs.shipped().all().get(0).channels().stream()
                .filter(Channel::online)
                .toList();
        try (PreparedStatement check = connection.prepareStatement(
                "insert into channel_check (channel, checked_on, checked_at, staff_id, items) values (?, ?, ?, ?, ?)")) {
            for (int back = DAYS; back > 0; back--) {
                for (Channel channel : online) {
                    write(check, channel, today.minusDays(back));
                }
            }
            check.executeBatch();
        }
    }

    private void write(PreparedStatement check, Channel channel, LocalDate day) throws SQLException {
        if (dice.hits(FORGOTTEN)) {
            return;
        }
        ZonedDateTime read = day.atTime(9, 0).atZone(BusinessClock.ZONE).plusMinutes(dice.below(480));
        ZonedDateTime at = dice.hits(LATE) && day.isBefore(today.minusDays(1)) ? read.plus(Duration.ofDays(1)) : read;
        check.setString(1, channel.code());
        check.setDate(2, Date.valueOf(day));
        check.setTimestamp(3, Timestamp.from(at.toInstant()));
        check.setLong(4, collector);
        check.setInt(5, dice.below(MOST_ITEMS));
        check.addBatch();
    }
}
