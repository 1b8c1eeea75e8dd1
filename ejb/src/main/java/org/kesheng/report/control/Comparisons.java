package org.kesheng.report.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kesheng.analytics.comparison.PAdjustment;
import org.kesheng.analytics.comparison.TwoProportions;
import org.kesheng.analytics.trend.MannKendall;
import org.kesheng.analytics.trend.SenSlope;
import org.kesheng.report.ReportFigures.Count;
import org.kesheng.report.ReportFigures.Label;
import org.kesheng.report.ReportFigures.Trend;

/** The tests behind what a report says of changes. */
public final class Comparisons {
    /** Below, a difference of shares is not tested: the normal distribution of the test is not good enough. */
    public static final long LEAST_CASES = 5;

    private static final int LEAST_MONTHS = 10;
    private static final double CONFIDENCE = 0.95;

    private Comparisons() {}

    /**
     * Rows of a period against the time before, most frequent first; two-sided test of two proportions with Holm's adjustment over the
     * rows that can be tested.
     *
     * @param now how many of each code
     * @param before the same over the time before
     */
    public static List<Count> counts(Map<String, Long> now, Map<String, Long> before, Function<String, Label> label) {
        long total = now.values().stream().mapToLong(n -> n).sum();
        long totalBefore = before.values().stream().mapToLong(n -> n).sum();
        List<String> codes = now.keySet().stream()
                .sorted((a, b) -> now.get(a).equals(now.get(b)) ? a.compareTo(b) : Long.compare(now.get(b), now.get(a)))
                .toList();
        double[] p = codes.stream()
                .mapToDouble(code -> p(now.get(code), total, before.getOrDefault(code, 0L), totalBefore))
                .toArray();
        double[] adjusted = PAdjustment.HOLM.adjust(p);
        List<Count> counts = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            long n = now.get(codes.get(i));
            long then = before.getOrDefault(codes.get(i), 0L);
            counts.add(new Count(
                    label.apply(codes.get(i)),
                    n,
                    total == 0 ? 0 : (double) n / total,
                    then,
                    totalBefore == 0 ? null : (double) then / totalBefore,
                    Double.isNaN(adjusted[i]) ? null : adjusted[i]));
        }
        return counts;
    }

    /** NaN where it cannot be tested. */
    private static double p(long n, long total, long before, long totalBefore) {
        boolean testable = n >= LEAST_CASES && before >= LEAST_CASES && n < total && before < totalBefore;
        return testable
                ? TwoProportions.of(n, total, before, totalBefore, CONFIDENCE).p()
                : Double.NaN;
    }

    /** Of two shares of answers; null where it cannot be tested. */
    public static Double p(Double share, Long n, Double before, Long nBefore) {
        if (share == null
                || before == null
                || n == null
                || nBefore == null
                || n < LEAST_CASES
                || nBefore < LEAST_CASES) {
            return null;
        }
        double p = TwoProportions.of(share * n, n, before * nBefore, nBefore, CONFIDENCE)
                .p();
        return Double.isNaN(p) ? null : p;
    }

    /** Whether months go one way, and how fast. */
    public static Trend trend(double[] values) {
        if (values.length < LEAST_MONTHS) {
            return new Trend(values.length, null, null, null, null);
        }
        double p = MannKendall.test(values).p();
        SenSlope.Result slope = SenSlope.of(values, CONFIDENCE);
        return new Trend(
                values.length, Double.isNaN(p) ? 1.0 : p, slope.slope(), finite(slope.lower()), finite(slope.upper()));
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
