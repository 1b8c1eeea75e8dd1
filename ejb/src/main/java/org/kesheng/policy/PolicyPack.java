package org.kesheng.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kesheng.shared.Refused;

/**
 * One version of one regulation as data: immutable, dated, and the same for ever. A case keeps the version that was in force
 * when it was received, so a later version never moves a running deadline.
 *
 * @param version 1, 2, ...; together with the code it names the pack
 * @param validFrom first day, inclusive
 * @param validTo last day, inclusive; null while it is open
 * @param calendar code of the working calendar
 * @param causes by domain (ANA-05)
 * @param newRoundOn actions that begin a new round
 * @param cancelAllOn actions after which no clock is owed
 * @param satisfiedFrom satisfaction readings that count as satisfied (POL-36)
 * @param parameters values of PRM keys that this version freezes
 * @param digest SHA-256 of the file it was read from
 */
public record PolicyPack(
        String code,
        int version,
        Text title,
        LocalDate validFrom,
        LocalDate validTo,
        String calendar,
        List<Category> categories,
        List<Cause> causes,
        List<Channel> channels,
        List<Action> actions,
        TransitionTable transitions,
        List<ClockRule> clocks,
        Set<String> newRoundOn,
        Set<String> cancelAllOn,
        Set<String> satisfiedFrom,
        Numbering numbering,
        PriorityMatrix priorities,
        Map<String, PolicyValue> policies,
        ParameterValues parameters,
        String digest) {

    /** {@code P000/1}: the name under which a case remembers its pack. */
    public String id() {
        return code + "/" + version;
    }

    public boolean isInForceOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
    }

    /** @throws Refused {@code policy.category.unknown} (422) */
    public Category category(String code) {
        return find(categories, category -> category.code().equals(code))
                .orElseThrow(() -> Refused.invalid(
                        "category", "policy.category.unknown", code, codes(categories, Category::code)));
    }

    /** @throws Refused {@code policy.cause.unknown} (422) */
    public Cause cause(String code) {
        return find(causes, cause -> cause.code().equals(code))
                .orElseThrow(
                        () -> Refused.invalid("causeCode", "policy.cause.unknown", code, codes(causes, Cause::code)));
    }

    /** @throws Refused {@code policy.channel.unknown} (422) */
    public Channel channel(String code) {
        return find(channels, channel -> channel.code().equals(code))
                .orElseThrow(() ->
                        Refused.invalid("channel", "policy.channel.unknown", code, codes(channels, Channel::code)));
    }

    /** @throws Refused {@code policy.action.unknown} (422) */
    public Action action(String name) {
        return find(actions, action -> action.name().equals(name))
                .orElseThrow(() -> Refused.invalid("action", "policy.action.unknown", name));
    }

    /** @throws Refused {@code policy.clock.unknown} (404) */
    public ClockRule clock(String code) {
        return find(clocks, clock -> clock.code().equals(code))
                .orElseThrow(() -> Refused.notFound("policy.clock.unknown", code));
    }

    /** The value of a POL key, or empty if the regulation is silent. */
    public Optional<PolicyValue> policy(String code) {
        return Optional.ofNullable(policies.get(code));
    }

    /** Whether a reading allows closing. */
    public boolean isSatisfied(String satisfaction) {
        return satisfiedFrom.contains(satisfaction);
    }

    /** What may be said instead, for whoever said something unknown. */
    private static <T> String codes(List<T> all, Function<T, String> code) {
        return all.stream().map(code).collect(Collectors.joining(", "));
    }

    private static <T> Optional<T> find(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst();
    }
}
