package org.kesheng.insight.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.association.ContingencyTable;
import org.kesheng.analytics.changepoint.Pettitt;
import org.kesheng.analytics.comparison.GroupedSample;
import org.kesheng.analytics.comparison.KruskalWallis;
import org.kesheng.analytics.comparison.MannWhitney;
import org.kesheng.analytics.comparison.RateRatio;
import org.kesheng.analytics.numeric.Sums;

/**
 * The test that the kind of the data asks for: ranks for grades and durations, because their steps are not equal; chi-square for
 * choices and for yes or no; exact rates for counts; Pettitt's for series. All from counts.
 */
public final class GroupTests {
    /** Below this expected count the chi-square distribution is no approximation. */
    private static final double LEAST_EXPECTED = 5;

    private static final double CONFIDENCE = 0.95;

    /**
     * What came out.
     *
     * @param statistic null where it could not be computed, as p and effect
     * @param reason why not, else null
     */
    public record Outcome(
            String test, Double statistic, Double p, Double effect, String effectKind, long n, String reason) {}

    private GroupTests() {}

    /** Of answers on a scale: two groups by Mann-Whitney, more by Kruskal-Wallis. @param groups counts by point of the scale */
    public static Outcome grades(int low, List<long[]> groups) {
        long n = total(groups);
        int points = groups.isEmpty() ? 0 : groups.get(0).length;
        double[] scale = IntStream.range(low, low + points).asDoubleStream().toArray();
        return guarded(groups.size() == 2 ? "mann-whitney.1" : "kruskal-wallis.1", n, () -> {
            GroupedSample sample = GroupedSample.ofCounts(scale, groups.toArray(long[][]::new));
            return ranks(sample, n);
        });
    }

    /** Of durations: how often each value occurs in each group. */
    public static Outcome durations(List<Map<Long, Long>> groups) {
        List<double[]> rows = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            int group = g;
            groups.get(g).forEach((value, count) -> rows.add(new double[] {value, group, count}));
        }
        long n = rows.stream().mapToLong(row -> (long) row[2]).sum();
        return guarded(groups.size() == 2 ? "mann-whitney.1" : "kruskal-wallis.1", n, () -> {
            GroupedSample sample = GroupedSample.of(
                    rows.stream().mapToDouble(row -> row[0]).toArray(),
                    rows.stream().mapToInt(row -> (int) row[1]).toArray(),
                    rows.stream().mapToLong(row -> (long) row[2]).toArray(),
                    groups.size());
            return ranks(sample, n);
        });
    }

    private static Outcome ranks(GroupedSample sample, long n) {
        if (sample.groups() == 2) {
            MannWhitney.Result two = MannWhitney.test(sample);
            return outcome("mann-whitney.1", two.z(), two.p(), two.rankBiserial(), "RANK_BISERIAL", n);
        }
        KruskalWallis.Result many = KruskalWallis.test(sample);
        return outcome("kruskal-wallis.1", many.h(), many.p(), many.epsilonSquared(), "EPSILON_SQUARED", n);
    }

    /** Of choices, or of yes and no: counts by group and option. Groups that are too small for the test take no part. */
    public static Outcome choices(List<long[]> all) {
        List<long[]> groups = largeEnough(all);
        long n = total(groups);
        return guarded("chi-square.1", n, () -> {
            ContingencyTable table = ContingencyTable.of(chosen(groups));
            if (table.height() < 2 || table.width() < 2) {
                return none("chi-square.1", n, "TOO_FEW_GROUPS");
            }
            if (table.minExpected() < LEAST_EXPECTED) {
                return none("chi-square.1", n, "EXPECTED_TOO_SMALL");
            }
            return outcome("chi-square.1", table.chiSquare(), table.p(), table.cramersV(), "CRAMERS_V", n);
        });
    }

    /** Without the smallest, one after another, as long as it expects too few of an option that somebody chose. */
    private static List<long[]> largeEnough(List<long[]> all) {
        List<long[]> groups = new ArrayList<>(all);
        groups.sort(Comparator.comparingLong(GroupTests::size).reversed());
        while (groups.size() > 2) {
            ContingencyTable table = ContingencyTable.of(chosen(groups));
            if (table.minExpected() >= LEAST_EXPECTED) {
                break;
            }
            groups.remove(groups.size() - 1);
        }
        return groups;
    }

    private static long size(long[] group) {
        return java.util.Arrays.stream(group).sum();
    }

    /** Options that nobody chose say nothing and would make every expectation 0. */
    private static double[][] chosen(List<long[]> groups) {
        int options = groups.isEmpty() ? 0 : groups.get(0).length;
        int[] kept = IntStream.range(0, options)
                .filter(option -> groups.stream().anyMatch(group -> group[option] > 0))
                .toArray();
        return groups.stream()
                .map(group ->
                        IntStream.of(kept).mapToDouble(option -> group[option]).toArray())
                .toArray(double[][]::new);
    }

    /** Of two counts of events over so many days each. */
    public static Outcome counts(long first, long firstDays, long second, long secondDays) {
        return guarded("rate-ratio.1", first + second, () -> {
            RateRatio ratio = RateRatio.of(first, firstDays, second, secondDays, CONFIDENCE);
            return outcome("rate-ratio.1", ratio.ratio(), ratio.p(), ratio.ratio(), "RATE_RATIO", first + second);
        });
    }

    /**
     * Whether and when a series changed its level.
     *
     * @param at the last position of the old level, from 1
     * @param before mean up to it
     * @param after mean behind it
     */
    public record Change(Outcome outcome, int at, Double before, Double after) {}

    /** @param values at least two */
    public static Change change(double[] values) {
        Pettitt.Result test = Pettitt.test(values);
        int at = Math.min(test.t(), values.length - 1);
        double before = mean(values, 0, at);
        double after = mean(values, at, values.length);
        Outcome outcome = outcome("pettitt.1", test.k(), test.p(), after - before, "SHIFT", values.length);
        return new Change(outcome, at, before, after);
    }

    private static double mean(double[] values, int from, int to) {
        return Sums.mean(java.util.Arrays.copyOfRange(values, from, to));
    }

    private static long total(List<long[]> groups) {
        return groups.stream().flatMapToLong(java.util.Arrays::stream).sum();
    }

    private static Outcome guarded(String test, long n, Supplier<Outcome> work) {
        try {
            return work.get();
        } catch (NotComputable e) {
            return none(test, n, e.reason().name());
        }
    }

    private static Outcome none(String test, long n, String reason) {
        return new Outcome(test, null, null, null, "", n, reason);
    }

    private static Outcome outcome(String test, double statistic, double p, double effect, String kind, long n) {
        return Double.isNaN(p)
                ? none(test, n, "CONSTANT_ANSWERS")
                : new Outcome(test, finite(statistic), p, finite(effect), kind, n, null);
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
