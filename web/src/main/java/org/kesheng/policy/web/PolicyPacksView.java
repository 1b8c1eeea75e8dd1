package org.kesheng.policy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
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
    Permissions permissions;

    @Inject
    CurrentActor current;

    @Inject
    UserSession session;

    private String id;

    public void enter() {
        permissions.require(current.get(), Function.POLICY, Right.READ);
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

    public List<Transition> getLines() {
        return getPack().transitions().transitions();
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
    public String roles(java.util.Set<org.kesheng.organisation.Role> roles) {
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
