package org.kesheng.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kesheng.policy.ClockRule.Scope;
import org.kesheng.policy.control.ClockFold;
import org.kesheng.policy.control.ClockFold.Run;
import org.kesheng.policy.control.LimitArithmetic;
import org.kesheng.shared.Refused;

/**
 * Folds the events of a case into its clocks. A pure function of pack, calendar, events and moment: whether a job ran late or
 * twice makes no difference, and asking for an earlier moment gives what could be known then.
 */
public final class CaseClocks {
    private final PolicyPack pack;
    private final LimitArithmetic arithmetic;

    /** @param calendar the one the pack names, as it is now */
    public CaseClocks(PolicyPack pack, WorkingCalendar calendar) {
        this.pack = pack;
        this.arithmetic = new LimitArithmetic(new DeadlineClock(calendar));
    }

    /** Clocks of a complaint; see {@link #at(Scope, List, Instant)}. */
    public List<ClockState> at(List<CaseEvent> events, Instant now) {
        return at(Scope.CASE, events, now);
    }

    /**
     * Every clock of the scope: each of its runs, or one line {@code NOT_STARTED}.
     *
     * @param events of one history, in any order; those of one instant in the order in which they happened; later ones than
     *     {@code now} are left out
     * @return in the order of the pack, runs in the order in which they started
     */
    public List<ClockState> at(Scope scope, List<CaseEvent> events, Instant now) {
        ClockFold fold = fold(scope, events, now);
        List<ClockState> states = new ArrayList<>();
        for (ClockRule rule : pack.clocks()) {
            if (rule.scope() == scope) {
                states.addAll(statesOf(rule, fold, now));
            }
        }
        return states;
    }

    /** The running clock that is due first, or null: what an inbox sorts by. */
    public ClockState next(List<CaseEvent> events, Instant now) {
        return at(events, now).stream()
                .filter(ClockState::isOpen)
                .min(Comparator.comparing(ClockState::dueAt))
                .orElse(null);
    }

    /**
     * The arithmetic of one run of a clock.
     *
     * @param run its number from {@link ClockState#run()}; 0 for the newest
     * @throws Refused {@code policy.clock.notStarted} (404)
     */
    public Explanation explain(String clock, int run, List<CaseEvent> events, Instant now) {
        ClockRule rule = pack.clock(clock);
        List<Run> runs = fold(rule.scope(), events, now).runsOf(rule);
        int index = run == 0 ? runs.size() - 1 : run - 1;
        if (index < 0 || index >= runs.size()) {
            throw Refused.notFound("policy.clock.notStarted", clock);
        }
        return arithmetic.explain(runs.get(index), now);
    }

    private ClockFold fold(Scope scope, List<CaseEvent> events, Instant now) {
        ClockFold fold = new ClockFold(pack, scope);
        events.stream()
                .filter(event -> !event.at().isAfter(now))
                .sorted(Comparator.comparing(CaseEvent::at))
                .forEach(fold::add);
        return fold;
    }

    private List<ClockState> statesOf(ClockRule rule, ClockFold fold, Instant now) {
        List<Run> runs = fold.runsOf(rule);
        if (runs.isEmpty()) {
            return List.of(ClockState.notStarted(rule));
        }
        List<ClockState> states = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            states.add(arithmetic.state(runs.get(i), i + 1, now));
        }
        return states;
    }
}
