package org.kesheng.complaint;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kesheng.complaint.control.Limits;
import org.kesheng.complaint.entity.ChannelCheck;
import org.kesheng.complaint.entity.ChannelChecksRepository;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Role;
import org.kesheng.policy.CaseClocks;
import org.kesheng.policy.CaseEvent;
import org.kesheng.policy.Channel;
import org.kesheng.policy.ClockRule.Scope;
import org.kesheng.policy.ClockState;
import org.kesheng.policy.PolicyPack;
import org.kesheng.shared.Audited;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Texts;

/** The daily check-off of online channels (SLA-02, CHN-15). */
@Stateless
public class ChannelChecks {
    private static final int MOST_DAYS = 92;
    private static final int REMARK = 500;

    @Inject
    ChannelChecksRepository repository;

    @Inject
    Rulebook rulebook;

    @Inject
    Organisation organisation;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** The first check of a day counts; doing it again corrects items and remark. */
    @Audited("complaint.checkChannel")
    public void check(CheckChannel wanted) {
        Actor actor = current.get();
        requireCollector(actor);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, rulebook.zone());
        LocalDate day = wanted.day() == null ? today : wanted.day();
        Channel channel = pack(now).channel(wanted.channel());
        if (!channel.online()) {
            throw Refused.invalid("channel", "complaint.check.online", channel.code());
        }
        if (day.isAfter(today)) {
            throw Refused.invalid("day", "complaint.check.future");
        }
        if (wanted.items() < 0) {
            throw Refused.invalid("items", "complaint.check.items");
        }
        String remark = Limits.text("remark", wanted.remark(), REMARK);
        ChannelCheck.Key key = new ChannelCheck.Key(channel.code(), day);
        repository
                .find(key)
                .ifPresentOrElse(
                        check -> check.correct(wanted.items(), remark),
                        () -> repository.add(new ChannelCheck(key, now, actor.staffId(), wanted.items(), remark)));
    }

    /**
     * Every online channel on every day, newest day first.
     *
     * @param from inclusive
     * @param to inclusive, at most 92 days later
     */
    public List<ChannelDay> days(LocalDate from, LocalDate to) {
        requireReader(current.get());
        if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to)) {
            throw Refused.invalid("to", "complaint.check.range", MOST_DAYS);
        }
        Instant now = clock.instant();
        PolicyPack pack = pack(now);
        Map<ChannelCheck.Key, ChannelCheck> checks = new HashMap<>();
        repository.between(from, to).forEach(check -> checks.put(check.key(), check));
        Map<Long, String> names = organisation.names(
                checks.values().stream().map(ChannelCheck::staffId).collect(Collectors.toSet()));
        List<ChannelDay> days = new ArrayList<>();
        for (LocalDate day = to; !day.isBefore(from); day = day.minusDays(1)) {
            for (Channel channel : pack.channels()) {
                if (channel.online()) {
                    ChannelCheck check = checks.get(new ChannelCheck.Key(channel.code(), day));
                    days.add(day(pack, channel, day, check, names, now));
                }
            }
        }
        return days;
    }

    private ChannelDay day(
            PolicyPack pack, Channel channel, LocalDate day, ChannelCheck check, Map<Long, String> names, Instant now) {
        List<CaseEvent> events = new ArrayList<>();
        events.add(CaseEvent.of(day.atStartOfDay(rulebook.zone()).toInstant(), "DAY_OPENED"));
        if (check != null) {
            events.add(CaseEvent.of(check.checkedAt(), "CHANNEL_CHECKED"));
        }
        ClockState state = new CaseClocks(pack, rulebook.calendar(pack))
                .at(Scope.CHANNEL_DAY, events, now)
                .get(0);
        return new ChannelDay(
                channel.code(),
                channel.title(),
                day,
                state.dueAt(),
                check == null ? null : check.checkedAt(),
                check == null ? null : names.get(check.staffId()),
                check == null ? null : check.items(),
                check == null ? null : check.remark(),
                state.verdict());
    }

    private PolicyPack pack(Instant now) {
        return rulebook.asShipped(List.of(), CaseKind.COMPLAINT, now);
    }

    /** Whether the caller may check a channel off. */
    public boolean isCollector() {
        return isCollector(current.get());
    }

    /** Whether the caller may look at the checks. */
    public boolean isReader() {
        Actor actor = current.get();
        return isCollector(actor) || supervises(actor);
    }

    private static boolean isCollector(Actor actor) {
        return actor.is(Role.COLLECTOR) || actor.is(Role.INTAKE) || actor.is(Role.CS_HEAD);
    }

    private static boolean supervises(Actor actor) {
        return actor.is(Role.GM) || actor.is(Role.SUPERVISION) || actor.is(Role.AUDITOR) || actor.is(Role.DEPT_HEAD);
    }

    private static void requireCollector(Actor actor) {
        if (!isCollector(actor)) {
            throw Refused.forbidden("complaint.notYours", new Texts.Keyed("complaint.Entry.CHANNEL_CHECKED"));
        }
    }

    private static void requireReader(Actor actor) {
        if (!supervises(actor)) {
            requireCollector(actor);
        }
    }
}
