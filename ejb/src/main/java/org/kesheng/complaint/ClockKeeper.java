package org.kesheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kesheng.complaint.CaseFile.Entry;
import org.kesheng.complaint.control.CaseHistory;
import org.kesheng.complaint.entity.Complaint;
import org.kesheng.complaint.entity.ComplaintClock;
import org.kesheng.complaint.entity.ComplaintClock.Holder;
import org.kesheng.complaint.entity.ComplaintClock.Notice;
import org.kesheng.complaint.entity.ComplaintClock.Origin;
import org.kesheng.complaint.entity.ComplaintRepository;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.Role;
import org.kesheng.policy.CaseClocks;
import org.kesheng.policy.CaseState;
import org.kesheng.policy.ClockRule;
import org.kesheng.policy.ClockState;
import org.kesheng.policy.DeadlineUnit;
import org.kesheng.policy.Limit;
import org.kesheng.policy.PolicyPack;

/**
 * Keeps the cached clocks of a case equal to what its events say, and tells once what has to be told. Whether that happens in the
 * transaction of an action or in a scan two days later gives the same entries: they carry the time of the clock, not that of the scan.
 */
@ApplicationScoped
public class ClockKeeper {
    @Inject
    ComplaintRepository repository;

    @Inject
    Rulebook rulebook;

    @Inject
    CaseTasks tasks;

    @Inject
    Event<DeadlineNotice> notices;

    /**
     * Folds the events anew, stores what comes out, and tells what is due by now.
     *
     * @param from state before the event
     */
    void keep(Complaint complaint, CaseState from, CaseHistory history, Instant now) {
        Map<String, ComplaintClock> stored = new LinkedHashMap<>();
        repository.clocks(complaint.id()).forEach(clock -> stored.put(clock.clock() + "/" + clock.run(), clock));
        Set<String> openBefore = stored.values().stream()
                .filter(ComplaintClock::isOpen)
                .map(ComplaintClock::clock)
                .collect(Collectors.toSet());
        List<ComplaintClock> clocks = fold(complaint, history, now, stored);
        stored.values().stream().filter(clock -> !clocks.contains(clock)).forEach(repository::remove);
        Instant moment = history.moment(now);
        next(complaint, clocks);
        tasks.keep(complaint, from, clocks, openBefore, moment);
        tell(complaint, history, clocks, moment);
    }

    /**
     * For a case that is written down as a whole: nothing is stored yet.
     *
     * @return opens the tasks of an open case, to be run once the case is in the database
     */
    Runnable begin(Complaint complaint, CaseHistory history, Instant now) {
        List<ComplaintClock> clocks = fold(complaint, history, now, Map.of());
        next(complaint, clocks);
        clocks.stream()
                .filter(clock -> clock.noticeAt(now) != Notice.NOTHING)
                .sorted(Comparator.comparing(ComplaintClock::dueAt))
                .forEach(clock -> record(complaint, history, clock, clock.noticeAt(now)));
        return complaint.state().isFinished()
                ? () -> {}
                : () -> tasks.keep(complaint, CaseState.START, clocks, Set.of(), now);
    }

    private List<ComplaintClock> fold(
            Complaint complaint, CaseHistory history, Instant now, Map<String, ComplaintClock> stored) {
        PolicyPack pack = rulebook.pack(complaint.packId());
        Origin origin = new Origin(complaint.eventCount(), rulebook.calendarName(pack));
        List<ComplaintClock> clocks = new ArrayList<>();
        for (ClockState state : states(pack, history, now)) {
            ComplaintClock clock = stored.get(state.clock() + "/" + state.run());
            if (clock == null) {
                clock = new ComplaintClock(complaint.id(), state, isByDay(pack.clock(state.clock())));
            }
            clock.take(state, holder(complaint, state), origin);
            repository.add(clock);
            clocks.add(clock);
        }
        return clocks;
    }

    private List<ClockState> states(PolicyPack pack, CaseHistory history, Instant now) {
        return new CaseClocks(pack, rulebook.calendar(pack))
                .at(history.caseEvents(), history.moment(now)).stream()
                        .filter(state -> state.startedAt() != null)
                        .toList();
    }

    /** JOB-03 looks after what is due at the end of a day, JOB-01 after everything else. */
    static boolean isByDay(ClockRule rule) {
        Limit limit = rule.limit();
        boolean time = limit.kind() == Limit.Kind.TARGET
                && (limit.unit() == DeadlineUnit.HOURS || limit.unit() == DeadlineUnit.WORKING_HOURS);
        return !time;
    }

    private Holder holder(Complaint complaint, ClockState state) {
        Role role = state.responsible().stream().min(Comparator.naturalOrder()).orElse(Role.INTAKE);
        return new Holder(
                role, state.holder() == null ? null : complaint.assignment().leadDepartmentId());
    }

    private void tell(Complaint complaint, CaseHistory history, List<ComplaintClock> clocks, Instant now) {
        clocks.stream()
                .filter(clock -> clock.noticeAt(now) != Notice.NOTHING)
                .sorted(Comparator.comparing(ComplaintClock::dueAt))
                .forEach(clock -> tell(complaint, history, clock, clock.noticeAt(now)));
    }

    private void tell(Complaint complaint, CaseHistory history, ComplaintClock clock, Notice notice) {
        record(complaint, history, clock, notice);
        tasks.escalate(complaint, clock, notice);
        notices.fire(new DeadlineNotice(
                complaint.number(), clock.clock(), clock.run(), clock.round(), notice == Notice.BREACH, clock.dueAt()));
    }

    /** A breach is dated at the breach, with round and state of that time, whenever it is found. A warning is told, not recorded. */
    private void record(Complaint complaint, CaseHistory history, ComplaintClock clock, Notice notice) {
        if (notice == Notice.BREACH) {
            Map<String, Object> data = Map.of("clock", clock.clock(), "run", clock.run());
            Entry entry = new Entry(Actor.JOBS, CaseHistory.CLOCK_BREACHED, Audience.STAFF, data, clock.dueAt());
            repository.write(complaint.recall(CaseFile.deed(entry), clock.round(), history.stateAt(clock.dueAt())));
        }
        clock.told(notice);
    }

    private static void next(Complaint complaint, List<ComplaintClock> clocks) {
        clocks.stream()
                .filter(ComplaintClock::isOpen)
                .min(Comparator.comparing(ComplaintClock::dueAt))
                .ifPresentOrElse(
                        clock -> complaint.nextDue(clock.clock(), clock.dueAt()), () -> complaint.nextDue(null, null));
    }
}
