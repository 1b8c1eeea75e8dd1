package org.kesheng.policy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Right;
import org.kesheng.policy.entity.ParameterRepository;
import org.kesheng.policy.entity.ParameterSetting;
import org.kesheng.shared.Audited;

/** The parameters PRM-01 to PRM-60 as this company has set them. */
@Stateless
public class CompanyParameters {
    @Inject
    ParameterRepository repository;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** One value with who set it; {@code changedBy} is null where the default holds. */
    public record Setting(String key, String value, String changedBy, Instant changedAt) {}

    /** For rules: what is not set has its default. */
    public ParameterValues values() {
        Map<String, String> set = new HashMap<>();
        repository.all().forEach(setting -> set.put(setting.parameter(), setting.setting()));
        return new ParameterValues(set);
    }

    /** What differs from the defaults. */
    @Allowed(value = Function.POLICY, rights = Right.READ)
    public List<Setting> settings() {
        return repository.all().stream()
                .map(s -> new Setting(s.parameter(), s.setting(), s.changedBy(), s.changedAt()))
                .toList();
    }

    /** What still has to be set before a company can go live (PRM-10 to PRM-13). */
    @Allowed(value = Function.POLICY, rights = Right.READ)
    public List<String> missingForGoLive() {
        return Parameters.missingForGoLive(values());
    }

    /** @throws org.kesheng.shared.Refused INVALID with key and value where it is no value of the parameter */
    @Allowed(value = Function.POLICY, rights = Right.UPDATE)
    @Audited("policy.setParameter")
    public void set(SetParameter wanted) {
        String value = wanted.value() == null ? "" : wanted.value().strip();
        Parameters.check(wanted.key(), value);
        ParameterSetting setting = repository.find(wanted.key()).orElse(null);
        if (value.isEmpty()) {
            if (setting != null) {
                repository.remove(setting);
            }
            return;
        }
        requirePossible(wanted.key(), value);
        if (setting == null) {
            setting = new ParameterSetting(wanted.key());
            setting.set(value, current.get().account(), clock.instant());
            repository.add(setting);
        } else {
            setting.set(value, current.get().account(), clock.instant());
        }
    }

    /** A pack is not left with a deadline of no length. */
    private void requirePossible(String key, String value) {
        Map<String, String> all = values().with(Map.of(key, value)).set();
        Packs.shipped().all().forEach(pack -> Packs.shipped().tuned(pack.id(), all));
    }
}
