package org.kesheng.analytics.weighting;

import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;

/**
 * Response, cooperation, refusal and contact rates after AAPOR from the final dispositions of a sample. Immutable.
 *
 * <p>Only for samples in which every invitation is known; an open link has a participation rate and no response rate.
 *
 * <p>Reference: AAPOR (2023), Standard Definitions, 10th edition.
 *
 * @param complete I, complete interviews
 * @param partial P, partial interviews
 * @param refusal R, refusals and break-offs
 * @param noContact NC, eligible, not reached
 * @param other O, eligible, other reasons
 * @param unknownHousehold UH, not known whether a household or a customer is there
 * @param unknownOther UO, other unknown eligibility
 * @param eligible e, share of the unknown that is taken as eligible, 0..1
 */
public record ResponseRates(
        long complete,
        long partial,
        long refusal,
        long noContact,
        long other,
        long unknownHousehold,
        long unknownOther,
        double eligible) {

    public ResponseRates {
        long least = Math.min(
                Math.min(Math.min(complete, partial), Math.min(refusal, noContact)),
                Math.min(other, Math.min(unknownHousehold, unknownOther)));
        if (least < 0) {
            throw new NotComputable(Reason.NEGATIVE, "a disposition has a negative count");
        }
        if (!(eligible >= 0 && eligible <= 1)) {
            throw new NotComputable(Reason.OPTION_OUT_OF_RANGE, "the eligible share is " + eligible);
        }
    }

    /** RR1, the least: I/(I+P+R+NC+O+UH+UO). NaN without cases, like all rates. */
    public double rr1() {
        return complete / (known() + unknown());
    }

    /** RR2: partial interviews count as response. */
    public double rr2() {
        return (complete + partial) / (known() + unknown());
    }

    /** RR3: only the share e of the unknown counts as eligible. */
    public double rr3() {
        return complete / (known() + eligible * unknown());
    }

    /** RR4: as RR3, partial interviews count. */
    public double rr4() {
        return (complete + partial) / (known() + eligible * unknown());
    }

    /** RR5, the greatest: the unknown are no part of the base. */
    public double rr5() {
        return complete / known();
    }

    /** RR6: as RR5, partial interviews count. */
    public double rr6() {
        return (complete + partial) / known();
    }

    /** COOP1: complete interviews among those reached. */
    public double coop1() {
        return complete / (double) (complete + partial + refusal + other);
    }

    /** REF1: refusals among all that may be eligible. */
    public double ref1() {
        return refusal / (known() + unknown());
    }

    /** CON1: those reached among all that may be eligible. */
    public double con1() {
        return (complete + partial + refusal + other) / (known() + unknown());
    }

    private double known() {
        return (double) complete + partial + refusal + noContact + other;
    }

    private double unknown() {
        return (double) unknownHousehold + unknownOther;
    }
}
