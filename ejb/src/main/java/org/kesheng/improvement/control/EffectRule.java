package org.kesheng.improvement.control;

import java.time.LocalDate;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.kesheng.improvement.Effect;
import org.kesheng.improvement.Figure;

/**
 * Compares two independent figures. The interval of the difference combines the intervals of the two (method of variance estimates
 * recovery, Zou and Donner 2008; with Wilson intervals that is Newcombe's hybrid score interval, method 10):
 *
 * <pre>
 * lower = d - sqrt((a - la)^2 + (ub - b)^2),  upper = d + sqrt((ua - a)^2 + (b - lb)^2)
 * </pre>
 *
 * where d = a - b, a after with interval [la, ua], b before with [lb, ub]. The p-value is that of d over the combined standard error.
 */
public final class EffectRule {
    /** Fewer answers after the measure say nothing. */
    static final int ENOUGH = 30;

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private EffectRule() {}

    /**
     * @param target value to reach
     * @param lowerIsBetter direction
     */
    public static Effect compare(LocalDate on, Figure before, Figure after, Double target, boolean lowerIsBetter) {
        if (before.standardError() == null || after.standardError() == null) {
            return new Effect(on, before, after, null, null, null, null, Effect.Verdict.TOO_EARLY);
        }
        double a = after.value();
        double b = before.value();
        double difference = a - b;
        double lower = difference - Math.hypot(a - after.lower(), before.upper() - b);
        double upper = difference + Math.hypot(after.upper() - a, b - before.lower());
        double error = Math.hypot(after.standardError(), before.standardError());
        Double p = error == 0 ? null : 2 * NORMAL.cumulativeProbability(-Math.abs(difference / error));
        Effect.Verdict verdict = verdict(lowerIsBetter ? -1 : 1, after, target, lower, upper, difference);
        return new Effect(on, before, after, difference, lower, upper, p, verdict);
    }

    private static Effect.Verdict verdict(
            int direction, Figure after, Double target, double lower, double upper, double difference) {
        if (after.n() < ENOUGH) {
            return Effect.Verdict.TOO_EARLY;
        }
        boolean certainlyBetter = direction > 0 ? lower > 0 : upper < 0;
        boolean reached = target == null || direction * (after.value() - target) >= 0;
        if (certainlyBetter && reached) {
            return Effect.Verdict.EFFECTIVE;
        }
        boolean better = direction * difference > 0;
        return better ? Effect.Verdict.INCONCLUSIVE : Effect.Verdict.NOT_EFFECTIVE;
    }
}
