package org.kesheng.policy.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kesheng.policy.Action;
import org.kesheng.policy.CaseState;
import org.kesheng.policy.Category;
import org.kesheng.policy.Cause;
import org.kesheng.policy.CauseDomain;
import org.kesheng.policy.ClockRule;
import org.kesheng.policy.Limit;
import org.kesheng.policy.PolicyPack;
import org.kesheng.policy.Transition;
import org.kesheng.policy.Trigger;
import org.kesheng.shared.Refused;

/** What must hold between the parts of a pack before anybody may use it. */
final class PackCheck {
    private final PolicyPack pack;

    private PackCheck(PolicyPack pack) {
        this.pack = pack;
    }

    static PolicyPack checked(PolicyPack pack) {
        PackCheck check = new PackCheck(pack);
        check.dates();
        check.namesOnce("categories", pack.categories(), Category::code);
        check.namesOnce("causes", pack.causes(), Cause::code);
        check.domainsTogether();
        check.namesOnce("actions", pack.actions(), Action::name);
        check.namesOnce("clocks", pack.clocks(), ClockRule::code);
        check.actionsOfTransitions();
        check.everyStateReached();
        pack.clocks().forEach(check::clock);
        return pack;
    }

    private void dates() {
        if (pack.validTo() != null && pack.validTo().isBefore(pack.validFrom())) {
            throw wrong("policy.pack.dates", "validTo", pack.validTo().toString());
        }
    }

    private <T> void namesOnce(String list, List<T> all, Function<T, String> name) {
        Set<String> seen = new HashSet<>();
        for (T one : all) {
            if (!seen.add(name.apply(one))) {
                throw wrong("policy.pack.twice", list, name.apply(one));
            }
        }
    }

    /** ANA-05: product, service and management each have causes, and the branches of the tree are not torn apart. */
    private void domainsTogether() {
        List<CauseDomain> branches = new ArrayList<>();
        for (Cause cause : pack.causes()) {
            if (branches.isEmpty() || branches.get(branches.size() - 1) != cause.domain()) {
                if (branches.contains(cause.domain())) {
                    throw wrong(
                            "policy.pack.tornDomain",
                            cause.code(),
                            cause.domain().name());
                }
                branches.add(cause.domain());
            }
        }
        for (CauseDomain domain : CauseDomain.values()) {
            if (!branches.contains(domain)) {
                throw wrong("policy.pack.domainWithoutCause", "causes", domain.name());
            }
        }
    }

    private void actionsOfTransitions() {
        Set<String> known = actionNames();
        Set<String> used = new HashSet<>();
        for (Transition line : pack.transitions().transitions()) {
            if (!known.contains(line.action())) {
                throw wrong("policy.pack.unknownAction", line.id(), line.action());
            }
            if (line.actors().isEmpty()) {
                throw wrong("policy.pack.nobodyMay", line.id(), line.action());
            }
            used.add(line.action());
        }
        known.stream().filter(action -> !used.contains(action)).findFirst().ifPresent(action -> {
            throw wrong("policy.pack.unusedAction", "actions", action);
        });
    }

    private void everyStateReached() {
        Set<CaseState> reached = EnumSet.of(CaseState.START);
        Deque<CaseState> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            CaseState state = open.pop();
            for (Transition line : pack.transitions().transitions()) {
                if (line.from() == state && reached.add(line.to())) {
                    open.push(line.to());
                }
            }
        }
        for (Transition line : pack.transitions().transitions()) {
            if (!reached.contains(line.from())) {
                throw wrong("policy.pack.unreachable", line.id(), line.from().name());
            }
        }
    }

    private void clock(ClockRule clock) {
        if (clock.starts().isEmpty()) {
            throw wrong("policy.pack.clockWithoutStart", clock.code(), "");
        }
        if (clock.ends().isEmpty()) {
            throw wrong("policy.pack.clockWithoutEnd", clock.code(), "");
        }
        if (clock.responsible().isEmpty()) {
            throw wrong("policy.pack.nobodyMay", clock.code(), "");
        }
        if (clock.limit().kind() == Limit.Kind.PROMISED_DATE && clock.limit().field() == null) {
            throw wrong("policy.pack.incomplete", clock.code(), "field");
        }
        if (clock.scope() == ClockRule.Scope.CASE) {
            eventsAreActions(clock);
        }
    }

    private void eventsAreActions(ClockRule clock) {
        Set<String> known = actionNames();
        Stream.of(clock.starts(), clock.ends(), clock.cancels())
                .flatMap(List::stream)
                .map(Trigger::event)
                .filter(event -> !known.contains(event))
                .findFirst()
                .ifPresent(event -> {
                    throw wrong("policy.pack.unknownAction", clock.code(), event);
                });
    }

    private Set<String> actionNames() {
        return pack.actions().stream().map(Action::name).collect(Collectors.toSet());
    }

    private Refused wrong(String code, String place, String value) {
        return Refused.invalid("pack", code, pack.id(), place, value);
    }
}
