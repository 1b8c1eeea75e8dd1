package org.kesheng.policy.control;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kesheng.policy.ClockRule;
import org.kesheng.policy.DayConvention;
import org.kesheng.policy.DeadlineUnit;
import org.kesheng.policy.Limit;
import org.kesheng.policy.Parameter.Unit;
import org.kesheng.policy.ParameterValues;
import org.kesheng.policy.Parameters;
import org.kesheng.policy.Trigger;
import org.kesheng.shared.Refused;

/** Reads the time limits of a pack. */
final class ClockReader {
    /** Enough decimals that a third of an hour is exact to the nanosecond. */
    private static final int HOUR_DECIMALS = 20;

    private final String pack;
    private final ParameterValues parameters;

    ClockReader(String pack, ParameterValues parameters) {
        this.pack = pack;
        this.parameters = parameters;
    }

    ClockRule clock(JsonObject clock) {
        String code = clock.getString("code");
        return new ClockRule(
                code,
                Resources.text(clock),
                PackReader.constant(
                        pack,
                        ClockRule.Scope.class,
                        clock.getString("scope", "CASE"),
                        code,
                        "policy.pack.unknownScope"),
                triggers(clock, "starts"),
                triggers(clock, "ends"),
                triggers(clock, "cancels"),
                limit(code, clock.getJsonObject("limit")),
                PackReader.roles(pack, code, PackReader.texts(clock, "responsible")),
                clock.getBoolean("pausable", false),
                clock.getBoolean("restarts", false),
                warnings(clock),
                clock.getString("source"));
    }

    /** A trigger is the name of an event, or an object with conditions. */
    private static List<Trigger> triggers(JsonObject clock, String list) {
        if (!clock.containsKey(list)) {
            return List.of();
        }
        return clock.getJsonArray(list).stream()
                .map(trigger -> trigger instanceof JsonString event
                        ? new Trigger(event.getString(), Map.of(), null)
                        : trigger(trigger.asJsonObject()))
                .toList();
    }

    private static Trigger trigger(JsonObject trigger) {
        Map<String, Set<String>> when = new HashMap<>();
        if (trigger.containsKey("when")) {
            JsonObject conditions = trigger.getJsonObject("when");
            conditions
                    .keySet()
                    .forEach(fact -> when.put(fact, new LinkedHashSet<>(PackReader.texts(conditions, fact))));
        }
        return new Trigger(trigger.getString("event"), when, trigger.getString("at", null));
    }

    private Limit limit(String code, JsonObject limit) {
        Limit.Kind kind = PackReader.constant(
                pack, Limit.Kind.class, limit.getString("kind", "TARGET"), code, "policy.pack.unknownLimit");
        DayConvention convention = PackReader.constant(
                pack,
                DayConvention.class,
                limit.getString("convention", "SAME_TIME"),
                code,
                "policy.pack.unknownLimit");
        String field = limit.getString("field", null);
        if (kind != Limit.Kind.TARGET) {
            return new Limit(kind, daysAfter(limit), null, convention, field);
        }
        return limit.containsKey("parameter")
                ? fromParameter(code, limit.getString("parameter"), convention)
                : fromAmount(code, limit, convention);
    }

    private BigDecimal daysAfter(JsonObject limit) {
        return limit.containsKey("parameter")
                ? new BigDecimal(parameters.value(limit.getString("parameter")))
                : BigDecimal.ZERO;
    }

    private Limit fromAmount(String code, JsonObject limit, DayConvention convention) {
        DeadlineUnit unit = PackReader.constant(
                pack, DeadlineUnit.class, limit.getString("unit", ""), code, "policy.pack.unknownUnit");
        return positive(code, limit.getJsonNumber("amount").bigDecimalValue(), unit, convention);
    }

    private Limit fromParameter(String code, String key, DayConvention convention) {
        BigDecimal amount = new BigDecimal(parameters.value(key));
        Unit unit = Parameters.field(key).unit();
        return switch (unit) {
            case MINUTES ->
                positive(
                        code,
                        amount.divide(BigDecimal.valueOf(60), HOUR_DECIMALS, RoundingMode.HALF_UP),
                        DeadlineUnit.HOURS,
                        convention);
            case HOURS -> positive(code, amount, DeadlineUnit.HOURS, convention);
            case WORKING_DAYS -> positive(code, amount, DeadlineUnit.WORKING_DAYS, convention);
            case CALENDAR_DAYS -> positive(code, amount, DeadlineUnit.CALENDAR_DAYS, convention);
            default -> throw Refused.invalid("pack", "policy.pack.unknownUnit", pack, code, key);
        };
    }

    private Limit positive(String code, BigDecimal amount, DeadlineUnit unit, DayConvention convention) {
        if (amount.signum() <= 0) {
            throw Refused.invalid("pack", "policy.pack.emptyLimit", pack, code, amount.toPlainString());
        }
        return new Limit(Limit.Kind.TARGET, amount, unit, convention, null);
    }

    private static List<Integer> warnings(JsonObject clock) {
        return clock.containsKey("warnDaysBefore")
                ? clock.getJsonArray("warnDaysBefore").getValuesAs(JsonNumber.class).stream()
                        .map(JsonNumber::intValue)
                        .toList()
                : List.of();
    }
}
