package org.kesheng.policy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Right;
import org.kesheng.organisation.Role;
import org.kesheng.organisation.web.Door;
import org.kesheng.policy.CaseState;
import org.kesheng.policy.Cause;
import org.kesheng.policy.CauseDomain;
import org.kesheng.policy.ClockRule;
import org.kesheng.policy.Limit;
import org.kesheng.policy.Packs;
import org.kesheng.policy.PolicyPack;
import org.kesheng.policy.PolicyValue;
import org.kesheng.policy.Text;
import org.kesheng.policy.Transition;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.UserSession;

/** {@code /policy/packs}: the regulations as they are applied, to be read. */
@Named
@RequestScoped
public class PolicyPacksView {
    @Inject
    Door door;

    @Inject
    UserSession session;

    private String id;

    public void enter() {
        door.require(Function.POLICY, Right.READ);
    }

    public List<PolicyPack> getPacks() {
        return Packs.shipped().all();
    }

    public PolicyPack getPack() {
        return id == null ? getPacks().get(0) : Packs.shipped().byId(id);
    }

    public List<PolicyValue> getPolicies() {
        return getPack().policies().values().stream()
                .sorted((a, b) -> a.code().compareTo(b.code()))
                .toList();
    }

    /**
     * What may be done in several states alike, as one row.
     *
     * @param to null: the state stays what it is
     */
    public record Row(String id, String action, List<CaseState> from, CaseState to, Set<Role> actors, String source) {
        Row and(Row same) {
            return new Row(
                    id, action, Stream.concat(from.stream(), same.from.stream()).toList(), to, actors, source);
        }

        private List<Object> kind() {
            return Arrays.asList(id, action, to, actors, source);
        }
    }

    /** Causes of one domain. */
    public record Branch(String title, List<Cause> causes) {}

    /** The tree of causes (ANA-05). */
    public List<Branch> getBranches() {
        Map<CauseDomain, List<Cause>> branches = getPack().causes().stream()
                .collect(Collectors.groupingBy(Cause::domain, TreeMap::new, Collectors.toList()));
        return branches.entrySet().stream()
                .map(entry -> new Branch(Texts.of(session.getLocale(), "policy", entry.getKey()), entry.getValue()))
                .toList();
    }

    public List<Row> getLines() {
        Map<List<Object>, Row> rows = new LinkedHashMap<>();
        for (Transition one : getPack().transitions().transitions()) {
            CaseState to = one.from() == one.to() ? null : one.to();
            Row row = new Row(one.id(), one.action(), List.of(one.from()), to, one.actors(), one.source());
            rows.merge(row.kind(), row, Row::and);
        }
        return List.copyOf(rows.values());
    }

    /** The states a row begins in, in words. */
    public String from(Row row) {
        return row.from().stream()
                .map(state -> Texts.of(session.getLocale(), "policy", state))
                .collect(Collectors.joining(session.isEnglish() ? ", " : "、"));
    }

    public String say(Text text) {
        return text == null ? "" : text.in(session.getLocale());
    }

    /** "2 hours", "same day until 24:00". */
    public String limit(ClockRule rule) {
        Locale locale = session.getLocale();
        Limit limit = rule.limit();
        return limit.kind() == Limit.Kind.TARGET
                ? Texts.of(locale, "policy.limit." + limit.unit(), limit.amount())
                : Texts.of(locale, "policy.limit." + limit.kind(), limit.amount());
    }

    /** Roles that owe a clock or may act. */
    public String roles(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> Texts.of(session.getLocale(), "organisation", role))
                .collect(Collectors.joining(session.isEnglish() ? ", " : "、"));
    }

    public String actions(ClockRule rule, boolean start) {
        return (start ? rule.starts() : rule.ends())
                .stream()
                        .map(trigger -> action(trigger.event()))
                        .collect(Collectors.joining(session.isEnglish() ? ", " : "、"));
    }

    public String action(String name) {
        return getPack().actions().stream()
                .filter(action -> action.name().equals(name))
                .map(action -> say(action.title()))
                .findFirst()
                .orElseGet(() -> event(name));
    }

    /** Events that are no action of a case. */
    private String event(String name) {
        String key = "policy.event." + name;
        return Texts.has(session.getLocale(), key) ? Texts.of(session.getLocale(), key) : name;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
