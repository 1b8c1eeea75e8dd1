package org.kesheng.improvement;

import java.time.LocalDate;

/**
 * Before and after.
 *
 * @param computedOn business date of the night
 * @param difference after minus before, null without two figures
 * @param verdict see {@link Verdict}
 */
public record Effect(
        LocalDate computedOn,
        Figure before,
        Figure after,
        Double difference,
        Double lower,
        Double upper,
        Double p,
        Verdict verdict) {
    public enum Verdict {
        /** The target is reached and the change is larger than chance. */
        EFFECTIVE,
        /** Enough answers, and no change for the better. */
        NOT_EFFECTIVE,
        /** Better, but it could be chance or the target is not reached. */
        INCONCLUSIVE,
        /** No figure after the measure yet. */
        TOO_EARLY
    }
}
