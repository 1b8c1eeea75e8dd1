package org.kesheng.analytics.score;

import java.util.ArrayList;
import java.util.List;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;

/**
 * One index series over changes of its basis (weights, items, questionnaire). Immutable; {@link #then} gives the longer
 * series.
 *
 * <p>Where the basis changes, both bases are measured in the same period; the new series is multiplied by old/new of that
 * period, so that a change of weights moves the level of the series by nothing. The level of later periods is no longer
 * that of the scale; {@link #factor()} says by how much.
 *
 * <p>Reference: ILO/IMF (2020), Consumer Price Index Manual, chapter 9. R: {@code c(old, new[-1] * tail(old, 1) / new[1])}.
 */
public final class ChainLinkedIndex {

    private final List<Double> values;
    private final double factor;

    private ChainLinkedIndex(List<Double> values, double factor) {
        this.values = List.copyOf(values);
        this.factor = factor;
    }

    /** A series on its first basis. */
    public static ChainLinkedIndex of(List<Double> values) {
        return new ChainLinkedIndex(values, 1);
    }

    /**
     * Continues the series on a new basis.
     *
     * @param link the new basis in the last period of the series so far
     * @param values the new basis in the periods after it
     * @return the series with the new periods linked
     * @throws NotComputable if the link is zero or undefined, or there is no period to link to
     */
    public ChainLinkedIndex then(double link, List<Double> values) {
        if (this.values.isEmpty() || !(Math.abs(link) > 0)) {
            throw new NotComputable(Reason.NO_ESTIMATE, "no value to link to in the period of the new basis");
        }
        double next = this.values.get(this.values.size() - 1) / link;
        List<Double> all = new ArrayList<>(this.values);
        values.forEach(value -> all.add(value * next));
        return new ChainLinkedIndex(all, next);
    }

    /** The linked series. */
    public List<Double> values() {
        return values;
    }

    /** By what the newest basis is multiplied. */
    public double factor() {
        return factor;
    }
}
