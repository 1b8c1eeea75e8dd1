package org.kesheng.improvement.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.kesheng.improvement.Effect;
import org.kesheng.improvement.Figure;

/** The effect of a plan as one night saw it. */
@Entity
@Table(name = "plan_effect")
@IdClass(PlanEffect.Key.class)
public class PlanEffect {
    /** A plan has one effect a business date. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private Long planId;
        private LocalDate computedOn;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(planId, key.planId)
                    && Objects.equals(computedOn, key.computedOn);
        }

        @Override
        public int hashCode() {
            return Objects.hash(planId, computedOn);
        }
    }

    @Id
    @Column(name = "plan_id")
    private Long planId;

    @Id
    @Column(name = "computed_on")
    private LocalDate computedOn;

    @Column(name = "before_n", nullable = false)
    private long beforeN;

    @Column(name = "before_value")
    private Double beforeValue;

    @Column(name = "before_lower")
    private Double beforeLower;

    @Column(name = "before_upper")
    private Double beforeUpper;

    @Column(name = "after_n", nullable = false)
    private long afterN;

    @Column(name = "after_value")
    private Double afterValue;

    @Column(name = "after_lower")
    private Double afterLower;

    @Column(name = "after_upper")
    private Double afterUpper;

    @Column(name = "difference")
    private Double difference;

    @Column(name = "lower_end")
    private Double lower;

    @Column(name = "upper_end")
    private Double upper;

    @Column(name = "p")
    private Double p;

    @Enumerated(EnumType.STRING)
    @Column(name = "verdict", nullable = false)
    private Effect.Verdict verdict;

    protected PlanEffect() {}

    PlanEffect(Long planId, Effect effect) {
        this.planId = planId;
        this.computedOn = effect.computedOn();
        this.beforeN = effect.before().n();
        this.beforeValue = effect.before().value();
        this.beforeLower = effect.before().lower();
        this.beforeUpper = effect.before().upper();
        this.afterN = effect.after().n();
        this.afterValue = effect.after().value();
        this.afterLower = effect.after().lower();
        this.afterUpper = effect.after().upper();
        this.difference = effect.difference();
        this.lower = effect.lower();
        this.upper = effect.upper();
        this.p = effect.p();
        this.verdict = effect.verdict();
    }

    Effect effect() {
        return new Effect(
                computedOn,
                new Figure(beforeN, beforeValue, beforeLower, beforeUpper),
                new Figure(afterN, afterValue, afterLower, afterUpper),
                difference,
                lower,
                upper,
                p,
                verdict);
    }
}
