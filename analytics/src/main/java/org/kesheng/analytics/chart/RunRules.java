package org.kesheng.analytics.chart;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/**
 * Run rules: patterns within the limits that chance seldom makes. They work on points in sigma from the centre, best
 * those of a frozen {@link Baseline}; a point that is NaN (a month without answers) breaks every run.
 *
 * <p>Every rule that is added multiplies false alarms: all eight of Nelson together ring several times as often in
 * pure chance as rule one alone, which rings once in 370 points. Choose few and keep to them.
 *
 * <p>Nelson (1984), The Shewhart control chart: tests for special causes, Journal of Quality Technology 16, 237-239;
 * Western Electric (1956), Statistical Quality Control Handbook. R: {@code qcc::shewhart.rules} for the first and
 * third of WESTERN_ELECTRIC; otherwise {@code rle(sign(z))} and moving windows.
 */
public final class RunRules {
    /** The patterns. */
    public enum Rule {
        /** One point beyond three sigma. */
        BEYOND_3_SIGMA,
        /** Nine points in a row on one side of the centre. */
        NINE_ON_ONE_SIDE,
        /** Eight points in a row on one side of the centre (Western Electric). */
        EIGHT_ON_ONE_SIDE,
        /** Six points in a row, each higher or each lower than the one before. */
        SIX_STEADY,
        /** Fourteen points in a row alternating up and down. */
        FOURTEEN_ALTERNATING,
        /** Two of three points in a row beyond two sigma on the same side. */
        TWO_OF_THREE_BEYOND_2_SIGMA,
        /** Four of five points in a row beyond one sigma on the same side. */
        FOUR_OF_FIVE_BEYOND_1_SIGMA,
        /** Fifteen points in a row within one sigma: the limits are too wide or the data mixed. */
        FIFTEEN_WITHIN_1_SIGMA,
        /** Eight points in a row beyond one sigma on either side: two processes in one series. */
        EIGHT_BEYOND_1_SIGMA
    }

    /** The eight rules of Nelson. */
    public static final Set<Rule> NELSON = Set.copyOf(EnumSet.complementOf(EnumSet.of(Rule.EIGHT_ON_ONE_SIDE)));

    /** The four rules of Western Electric. */
    public static final Set<Rule> WESTERN_ELECTRIC = Set.of(
            Rule.BEYOND_3_SIGMA,
            Rule.TWO_OF_THREE_BEYOND_2_SIGMA,
            Rule.FOUR_OF_FIVE_BEYOND_1_SIGMA,
            Rule.EIGHT_ON_ONE_SIDE);

    /**
     * One signal: the rule is met by the points from first to last. A run that goes on signals at every further
     * point.
     *
     * @param rule which
     * @param first position of the first point of the pattern, from 1
     * @param last position of the point at which it is complete
     * @param side 1 above the centre or rising, -1 below or falling, 0 neither
     */
    public record Signal(Rule rule, int first, int last, int side) {}

    private RunRules() {}

    /** All signals, by position and then in the order of {@link Rule}. */
    public static List<Signal> signals(double[] z, Set<Rule> rules) {
        List<Signal> signals = new ArrayList<>();
        for (int last = 0; last < z.length; last++) {
            for (Rule rule : Rule.values()) {
                if (rules.contains(rule)) {
                    add(signals, rule, z, last);
                }
            }
        }
        return List.copyOf(signals);
    }

    private static void add(List<Signal> signals, Rule rule, double[] z, int last) {
        switch (rule) {
            case BEYOND_3_SIGMA -> sided(signals, rule, z, last, 1, 1, 3);
            case NINE_ON_ONE_SIDE -> sided(signals, rule, z, last, 9, 9, 0);
            case EIGHT_ON_ONE_SIDE -> sided(signals, rule, z, last, 8, 8, 0);
            case TWO_OF_THREE_BEYOND_2_SIGMA -> sided(signals, rule, z, last, 2, 3, 2);
            case FOUR_OF_FIVE_BEYOND_1_SIGMA -> sided(signals, rule, z, last, 4, 5, 1);
            case SIX_STEADY -> steady(signals, z, last);
            case FOURTEEN_ALTERNATING -> alternating(signals, z, last);
            case FIFTEEN_WITHIN_1_SIGMA -> every(signals, rule, last, 15, i -> 1 - Math.abs(z[i]));
            case EIGHT_BEYOND_1_SIGMA -> every(signals, rule, last, 8, i -> Math.abs(z[i]) - 1);
        }
    }

    /** {@code least} of the last {@code window} points beyond the limit on one side, the last one among them. */
    private static void sided(
            List<Signal> signals, Rule rule, double[] z, int last, int least, int window, double limit) {
        for (int side = 1; side >= -1; side -= 2) {
            int met = 0;
            int first = last;
            for (int i = last; i >= 0 && i > last - window && !Double.isNaN(z[i]); i--) {
                if (side * z[i] > limit) {
                    met++;
                    first = i;
                } else if (i == last) {
                    break;
                }
                if (met == least) {
                    signals.add(new Signal(rule, first + 1, last + 1, side));
                    break;
                }
            }
        }
    }

    private static void steady(List<Signal> signals, double[] z, int last) {
        int window = 6;
        for (int side = 1; side >= -1; side -= 2) {
            boolean all = last >= window - 1;
            for (int i = last - window + 2; all && i <= last; i++) {
                all = side * (z[i] - z[i - 1]) > 0;
            }
            if (all) {
                signals.add(new Signal(Rule.SIX_STEADY, last - window + 2, last + 1, side));
            }
        }
    }

    private static void alternating(List<Signal> signals, double[] z, int last) {
        int window = 14;
        boolean all = last >= window - 1;
        for (int i = last - window + 3; all && i <= last; i++) {
            all = (z[i] - z[i - 1]) * (z[i - 1] - z[i - 2]) < 0;
        }
        if (all) {
            signals.add(new Signal(Rule.FOURTEEN_ALTERNATING, last - window + 2, last + 1, 0));
        }
    }

    /** Every one of the last {@code window} points has a positive value of the condition. */
    private static void every(List<Signal> signals, Rule rule, int last, int window, IntToDoubleFunction condition) {
        boolean all = last >= window - 1;
        for (int i = last - window + 1; all && i <= last; i++) {
            all = condition.applyAsDouble(i) > 0;
        }
        if (all) {
            signals.add(new Signal(rule, last - window + 2, last + 1, 0));
        }
    }
}
