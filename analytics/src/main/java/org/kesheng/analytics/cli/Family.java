package org.kesheng.analytics.cli;

import java.util.Map;

/** One statistic of the request format: a thin adapter between a request and the packages of the engine. */
@FunctionalInterface
interface Family {

    /**
     * Computes the result.
     *
     * @param frame rows, columns and options of the request; rows with missing values are already left out
     * @return the fields of the family: numbers (NaN = not defined), texts, lists and nested maps
     * @throws BadInput if the request cannot be computed, with the reason
     */
    Map<String, Object> compute(Frame frame);
}
