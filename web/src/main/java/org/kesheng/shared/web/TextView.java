package org.kesheng.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kesheng.shared.Texts;

/** Texts for pages: {@code #{t['complaint.inbox']}}, and with arguments {@code #{t.say('complaint.due', x)}}. */
@Named("t")
@RequestScoped
public class TextView extends AbstractMap<String, String> {
    @Inject
    UserSession session;

    @Override
    public String get(Object key) {
        return Texts.of(locale(), String.valueOf(key));
    }

    @Override
    public boolean containsKey(Object key) {
        return true;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }

    public String say(String key, Object first) {
        return Texts.of(locale(), key, first);
    }

    public String say(String key, Object first, Object second) {
        return Texts.of(locale(), key, first, second);
    }

    /** Label of a constant, {@code <bundle>.<Type>.<CONSTANT>}. */
    public String of(String bundle, Enum<?> constant) {
        return constant == null ? "" : Texts.of(locale(), bundle, constant);
    }

    private Locale locale() {
        return session.getLocale();
    }
}
