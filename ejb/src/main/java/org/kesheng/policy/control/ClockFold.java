package org.kesheng.policy.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.policy.CaseEvent;
import org.kesheng.policy.ClockRule;
import org.kesheng.policy.ClockRule.Scope;
import org.kesheng.policy.Pause;
import org.kesheng.policy.PolicyPack;
import org.kesheng.policy.Trigger;

/** Takes events one after the other and remembers which clocks they started and stopped. */
public final class ClockFold {
    private final PolicyPack pack;
    private final Map<ClockRule, List<Run>> runs = new LinkedHashMap<>();
    private final Map<String, String> facts = new HashMap<>();
    private final List<Pause> pauses = new ArrayList<>();
    private Instant pausedSince;
    private int round = 1;

    /** One run of one clock. */
    public final class Run {
        private final ClockRule rule;
        private final int round;
        private final Instant startedAt;
        private final String promise;
        private Instant endedAt;
        private boolean givenUp;
        private String holder;

        private Run(ClockRule rule, Instant startedAt, String promise) {
            this.rule = rule;
            this.round = ClockFold.this.round;
            this.startedAt = startedAt;
            this.promise = promise;
            this.holder = currentHolder(rule);
        }

        public ClockRule rule() {
            return rule;
        }

        public int round() {
            return round;
        }

        public Instant startedAt() {
            return startedAt;
        }

        /** What the field of a promise held, or null. */
        public String promise() {
            return promise;
        }

        /** Null while it is open. */
        public Instant endedAt() {
            return endedAt;
        }

        /** Ended without being fulfilled. */
        public boolean givenUp() {
            return givenUp;
        }

        public String holder() {
            return holder;
        }

        public boolean isOpen() {
            return endedAt == null;
        }

        /** Pauses of the case that count for this clock; one that is still open lasts until {@code now}. */
        public List<Pause> pauses(Instant now) {
            if (!rule.pausable()) {
                return List.of();
            }
            List<Pause> counted = new ArrayList<>(pauses);
            if (pausedSince != null && pausedSince.isBefore(now)) {
                counted.add(new Pause(pausedSince, now));
            }
            return counted;
        }

        public boolean isPaused() {
            return isOpen() && rule.pausable() && pausedSince != null;
        }

        private void end(Instant at, boolean givenUp) {
            this.endedAt = at;
            this.givenUp = givenUp;
        }
    }

    public ClockFold(PolicyPack pack, Scope scope) {
        this.pack = pack;
        pack.clocks().stream().filter(rule -> rule.scope() == scope).forEach(rule -> runs.put(rule, new ArrayList<>()));
    }

    public List<Run> runsOf(ClockRule rule) {
        return runs.getOrDefault(rule, List.of());
    }

    /** Takes the next event; one event may end a run and start the next. */
    public void add(CaseEvent event) {
        facts.putAll(event.data());
        notePause(event);
        runs.forEach((rule, started) -> stop(rule, started, event));
        if (pack.newRoundOn().contains(event.type())) {
            round++;
        }
        runs.forEach((rule, started) -> start(rule, started, event));
    }

    private void notePause(CaseEvent event) {
        if (event.type().equals(CaseEvent.PAUSE) && pausedSince == null) {
            pausedSince = event.at();
        } else if (event.type().equals(CaseEvent.RESUME) && pausedSince != null) {
            pauses.add(new Pause(pausedSince, event.at()));
            pausedSince = null;
        }
    }

    private void stop(ClockRule rule, List<Run> started, CaseEvent event) {
        Run open = openOf(started);
        if (open == null) {
            return;
        }
        Trigger fulfilled = pulled(rule.ends(), event);
        if (fulfilled != null) {
            open.end(fulfilled.timeOf(event), false);
        } else if (pack.cancelAllOn().contains(event.type()) || pulled(rule.cancels(), event) != null) {
            open.end(event.at(), true);
        } else {
            open.holder = currentHolder(rule);
        }
    }

    private void start(ClockRule rule, List<Run> started, CaseEvent event) {
        Trigger trigger = pulled(rule.starts(), event);
        Run open = openOf(started);
        if (trigger == null || open != null && !rule.restarts()) {
            return;
        }
        if (open != null) {
            open.end(event.at(), true);
        }
        String field = rule.limit().field();
        started.add(new Run(
                rule, trigger.timeOf(event), field == null ? null : event.data().get(field)));
    }

    private Trigger pulled(List<Trigger> triggers, CaseEvent event) {
        // Asked for every clock at every event: a stream would cost more than the question.
        for (Trigger trigger : triggers) {
            if (trigger.pulledBy(event, facts)) {
                return trigger;
            }
        }
        return null;
    }

    private static Run openOf(List<Run> started) {
        Run last = started.isEmpty() ? null : started.get(started.size() - 1);
        return last != null && last.isOpen() ? last : null;
    }

    private String currentHolder(ClockRule rule) {
        return rule.isOfResponsibleDepartment() ? facts.get("leadDepartment") : null;
    }
}
