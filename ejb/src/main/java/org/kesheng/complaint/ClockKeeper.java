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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kesheng.complaint.CaseFile.Entry;
import org.kesheng.complaint.control.CaseHistory;
import org.kesheng.complaint.entity.Complaint;
import org.kesheng.complaint.entity.ComplaintClock;
import org.kesheng.complaint.entity.ComplaintClock.Holder;
import org.kesheng.complaint.entity.ComplaintClock.Notice;
import org.kesheng.complaint.entity.ComplaintClock.Origin;
import org.kesheng.complaint.entity.ComplaintEvent;
import org.kesheng.complaint.entity.ComplaintRepository;
import org.kesheng.complaint.entity.PastPage;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.Role;
import org.kesheng.policy.CaseClocks;
import org.kesheng.policy.CaseState;
import org.kesheng.policy.ClockRule;
import org.kesheng.policy.ClockState;
import org.kesheng.policy.DeadlineUnit;
import org.kesheng.policy.Limit;
import org.kesheng.policy.PolicyPack;
import org.kesheng.policy.WorkingCalendar;

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
        List<ComplaintClock> clocks = fold(complaint, history, rulebook.calendar(pack(complaint)), now, stored);
        clocks.forEach(repository::add);
        stored.values().stream().filter(clock -> !clocks.contains(clock)).forEach(repository::remove);
        Instant moment = history.moment(now);
        next(complaint, clocks);
        tasks.keep(complaint, from, clocks, openBefore, moment);
        tell(complaint, history, clocks, moment);
    }

    /**
     * For a case that is written down as a whole: nothing is stored yet.
     *
     * @param calendar the one all cases of the past are computed from
     * @return opens the tasks of an open case, to be run once the case is in the database
     */
    Runnable begin(PastPage page, CaseHistory history, WorkingCalendar calendar, Instant now) {
        Complaint complaint = page.complaint();
        List<ComplaintClock> clocks = fold(complaint, history, calendar, now, Map.of());
        clocks.forEach(page::add);
        next(complaint, clocks);
        clocks.stream()
                .filter(clock -> clock.noticeAt(now) != Notice.NOTHING)
                .sorted(Comparator.comparing(ComplaintClock::dueAt))
                .forEach(clock ->
                        record(complaint, history, clock, clock.noticeAt(now)).ifPresent(page::add));
        return complaint.state().isFinished()
                ? () -> {}
                : () -> tasks.keep(complaint, CaseState.START, clocks, Set.of(), now);
    }

    private List<ComplaintClock> fold(
            Complaint complaint,
            CaseHistory history,
            WorkingCalendar calendar,
            Instant now,
            Map<String, ComplaintClock> stored) {
        PolicyPack pack = pack(complaint);
        Origin origin = new Origin(complaint.eventCount(), calendar.version());
        List<ComplaintClock> clocks = new ArrayList<>();
        for (ClockState state : states(new CaseClocks(pack, calendar), history, now)) {
            ComplaintClock clock = stored.get(state.clock() + "/" + state.run());
            if (clock == null) {
                clock = new ComplaintClock(complaint.id(), state, isByDay(pack.clock(state.clock())));
            }
            clock.take(state, holder(complaint, state), origin);
            clocks.add(clock);
        }
        return clocks;
    }

    private static List<ClockState> states(CaseClocks clocks, CaseHistory history, Instant now) {
        return clocks.at(history.caseEvents(), history.moment(now)).stream()
                .filter(state -> state.startedAt() != null)
                .toList();
    }

    private PolicyPack pack(Complaint complaint) {
        return rulebook.pack(complaint);
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
        record(complaint, history, clock, notice).ifPresent(repository::write);
        tasks.escalate(complaint, clock, notice);
        notices.fire(new DeadlineNotice(
                complaint.number(), clock.clock(), clock.run(), clock.round(), notice == Notice.BREACH, clock.dueAt()));
    }

    /** A breach is dated at the breach, with round and state of that time, whenever it is found. A warning is told, not recorded. */
    private static Optional<ComplaintEvent> record(
            Complaint complaint, CaseHistory history, ComplaintClock clock, Notice notice) {
        clock.told(notice);
        if (notice != Notice.BREACH) {
            return Optional.empty();
        }
        Map<String, Object> data = Map.of("clock", clock.clock(), "run", clock.run());
        Entry entry = new Entry(Actor.JOBS, CaseHistory.CLOCK_BREACHED, Audience.STAFF, data, clock.dueAt());
        return Optional.of(complaint.recall(CaseFile.deed(entry), clock.round(), history.stateAt(clock.dueAt())));
    }

    private static void next(Complaint complaint, List<ComplaintClock> clocks) {
        clocks.stream()
                .filter(ComplaintClock::isOpen)
                .min(Comparator.comparing(ComplaintClock::dueAt))
                .ifPresentOrElse(
                        clock -> complaint.nextDue(clock.clock(), clock.dueAt()), () -> complaint.nextDue(null, null));
    }
}
