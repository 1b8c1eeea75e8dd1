package org.kesheng.report;

import java.util.List;

/**
 * Something that the figures say, by a stated rule; the words come later, in either language.
 *
 * @param kind which rule
 * @param subject what it is about: a class, clock, question or department
 * @param department code of the department that can do something about it, null: customer service
 * @param numbers in the order that the sentence of the kind takes them
 */
public record Finding(Kind kind, ReportFigures.Label subject, String department, List<Double> numbers) {
    public Finding {
        numbers = List.copyOf(numbers);
    }

    /** Rules. What is said to rise, fall or differ does so with p below 0.05, adjusted where several are tried. */
    public enum Kind {
        /** Numbers: slope a month, p, months. */
        SERIES_BETTER(true),
        SERIES_WORSE(false),
        /** The month lies outside the control limits, on the good side. Numbers: value, limit. */
        SIGNAL_GOOD(true),
        SIGNAL_BAD(false),
        /** On-time rate of a deadline, its interval wholly at or above 90 %. Numbers: rate, lower, upper, n. */
        CLOCK_KEPT(true),
        /** Its interval wholly below 90 %. */
        CLOCK_MISSED(false),
        /** The share of a class rose against the twelve months before. Numbers: share, share before, p. */
        CLASS_MORE(false),
        CLASS_LESS(true),
        /** The most frequent recorded cause. Numbers: cases, share of those with a cause. */
        TOP_CAUSE(false),
        /** A question's share of satisfied answers, its interval wholly above the average of the questions. Numbers: share, lower,
         *  upper, n, average. */
        ITEM_STRONG(true),
        ITEM_WEAK(false),
        /** The index of a department, its interval wholly above that of the company. Numbers: index, lower, upper, n, company. */
        UNIT_STRONG(true),
        UNIT_WEAK(false),
        /** The index is below what is required (PRM-30), with its whole interval. Numbers: index, lower, upper, n, required. */
        INDEX_LOW(false),
        INDEX_REACHED(true);

        private final boolean good;

        Kind(boolean good) {
            this.good = good;
        }

        public boolean isGood() {
            return good;
        }
    }
}
