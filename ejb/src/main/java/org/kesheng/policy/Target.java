package org.kesheng.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Objects;
import org.kesheng.shared.Refused;

/**
 * An amount of time to let pass. A negative amount walks back (escalation points before a due time); users never enter one,
 * see {@link #requested}.
 *
 * @param amount hours with up to nine decimals of a second's precision, or whole days
 * @param convention never null; {@code SAME_TIME} where it does not matter
 */
public record Target(BigDecimal amount, DeadlineUnit unit, DayConvention convention) {
    /** Nothing in this product waits longer; it keeps a mistyped amount from walking to the end of time. */
    public static final int MAX_YEARS = 200;

    private static final BigDecimal NANOS_PER_HOUR = BigDecimal.valueOf(3_600_000_000_000L);
    private static final BigDecimal MAX_DAYS = BigDecimal.valueOf(MAX_YEARS * 366L);
    private static final int MAX_SCALE = 30;

    public Target {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(unit, "unit");
        convention = convention == null ? DayConvention.SAME_TIME : convention;
        refuseBeyondHorizon(amount, unit);
        if (!unit.countsTime() && amount.remainder(BigDecimal.ONE).signum() != 0) {
            throw Refused.invalid("amount", "policy.target.wholeDays", amount.toPlainString());
        }
    }

    public static Target of(String amount, DeadlineUnit unit) {
        return new Target(new BigDecimal(amount), unit, DayConvention.SAME_TIME);
    }

    public static Target hours(long amount) {
        return new Target(BigDecimal.valueOf(amount), DeadlineUnit.HOURS, DayConvention.SAME_TIME);
    }

    public static Target workingDays(int amount, DayConvention convention) {
        return new Target(BigDecimal.valueOf(amount), DeadlineUnit.WORKING_DAYS, convention);
    }

    public static Target calendarDays(int amount, DayConvention convention) {
        return new Target(BigDecimal.valueOf(amount), DeadlineUnit.CALENDAR_DAYS, convention);
    }

    /**
     * A target somebody asks for, for example over REST. Zero or nothing means: no clock.
     *
     * @throws Refused {@code policy.target.unit}, {@code .negative}, {@code .wholeDays}, {@code .horizon} (422)
     */
    public static Target requested(BigDecimal amount, DeadlineUnit unit, DayConvention convention) {
        if (unit == null) {
            throw Refused.invalid("unit", "policy.target.unit");
        }
        Target target = new Target(amount == null ? BigDecimal.ZERO : amount, unit, convention);
        if (target.amount.signum() < 0) {
            throw Refused.invalid("amount", "policy.target.negative", amount.toPlainString());
        }
        return target;
    }

    /** No amount: no clock runs. */
    public boolean isNone() {
        return amount.signum() == 0;
    }

    public boolean isBackwards() {
        return amount.signum() < 0;
    }

    /** The same limit in the other direction. */
    public Target reversed() {
        return new Target(amount.negate(), unit, convention);
    }

    /** A part of it, for example 0.75 for the warning. Only for units that count time. */
    public Target share(BigDecimal share) {
        return new Target(amount.multiply(share), unit, convention);
    }

    /** Size of an amount of hours, never negative, rounded to the nanosecond. */
    public Duration length() {
        if (!unit.countsTime()) {
            throw new IllegalStateException(unit + " has no fixed length");
        }
        BigDecimal nanos = amount.abs().multiply(NANOS_PER_HOUR).setScale(0, RoundingMode.HALF_UP);
        return Duration.ofNanos(nanos.longValueExact());
    }

    /** Signed number of days. */
    public int days() {
        return amount.intValueExact();
    }

    private static void refuseBeyondHorizon(BigDecimal amount, DeadlineUnit unit) {
        boolean huge = amount.precision() - amount.scale() > 12 || amount.scale() > MAX_SCALE;
        BigDecimal limit = unit.countsTime() ? MAX_DAYS.multiply(BigDecimal.valueOf(24)) : MAX_DAYS;
        if (huge || amount.abs().compareTo(limit) > 0) {
            throw Refused.invalid("amount", "policy.target.horizon", MAX_YEARS);
        }
    }
}
