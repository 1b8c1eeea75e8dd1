package org.kesheng.analytics.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.analytics.comparison.Dunn;
import org.kesheng.analytics.comparison.GroupedSample;
import org.kesheng.analytics.comparison.KruskalWallis;
import org.kesheng.analytics.comparison.MannWhitney;
import org.kesheng.analytics.comparison.OneWayAnova;
import org.kesheng.analytics.comparison.WelchAnova;
import org.kesheng.analytics.comparison.WelchT;

/** The families "Comparing groups". */
final class ComparisonFamilies {

    private ComparisonFamilies() {}

    static void register(Map<String, Family> families) {
        families.put("kruskal-wallis", ComparisonFamilies::kruskalWallis);
        families.put("dunn", ComparisonFamilies::dunn);
        families.put("anova", ComparisonFamilies::anova);
        families.put("welch-anova", ComparisonFamilies::welchAnova);
        families.put("mann-whitney", ComparisonFamilies::mannWhitney);
        families.put("welch-t", ComparisonFamilies::welchT);
    }

    private static Map<String, Object> kruskalWallis(Frame frame) {
        KruskalWallis.Result result = KruskalWallis.test(sample(frame.counted()));
        return new Result()
                .put("n", result.n())
                .put("h", result.h())
                .put("df", result.df())
                .put("p", result.p())
                .put("epsilon_squared", result.epsilonSquared())
                .fields();
    }

    private static Map<String, Object> dunn(Frame frame) {
        Frame counted = frame.counted();
        List<String> names = counted.category("group").names();
        Map<String, Map<String, Object>> pairs = new LinkedHashMap<>();
        for (Dunn.Pair pair : Dunn.test(sample(counted))) {
            Map<String, Object> fields = new Result()
                    .put("z", pair.z())
                    .put("p", pair.p())
                    .put("p_holm", pair.pHolm())
                    .put("p_bh", pair.pBh())
                    .fields();
            pairs.computeIfAbsent(names.get(pair.first()), key -> new LinkedHashMap<>())
                    .put(names.get(pair.second()), fields);
        }
        return new Result().put("pairs", pairs).fields();
    }

    private static Map<String, Object> anova(Frame frame) {
        OneWayAnova.Result result = OneWayAnova.test(sample(frame.counted()));
        return new Result()
                .put("n", result.n())
                .put("df_between", result.dfBetween())
                .put("df_within", result.dfWithin())
                .put("ss_between", result.ssBetween())
                .put("ss_within", result.ssWithin())
                .put("ms_between", result.msBetween())
                .put("ms_within", result.msWithin())
                .put("f", result.f())
                .put("p", result.p())
                .put("r2", result.r2())
                .put("sigma", result.sigma())
                .fields();
    }

    private static Map<String, Object> welchAnova(Frame frame) {
        WelchAnova.Result result = WelchAnova.test(sample(frame.counted()));
        return new Result()
                .put("f", result.f())
                .put("df1", result.df1())
                .put("df2", result.df2())
                .put("p", result.p())
                .fields();
    }

    private static Map<String, Object> mannWhitney(Frame frame) {
        double[][] samples = twoGroups(frame);
        MannWhitney.Result result = MannWhitney.test(samples[0], samples[1]);
        return new Result()
                .put("n1", result.n1())
                .put("n2", result.n2())
                .put("u1", result.u1())
                .put("z", result.z())
                .put("p", result.p())
                .put("p_continuity", result.pContinuity())
                .put("rank_biserial", result.rankBiserial())
                .fields();
    }

    private static Map<String, Object> welchT(Frame frame) {
        double[][] samples = twoGroups(frame);
        WelchT.Result result = WelchT.test(samples[0], samples[1]);
        return new Result()
                .put("t", result.t())
                .put("df", result.df())
                .put("p", result.p())
                .put("cohen_d", result.cohenD())
                .fields();
    }

    private static GroupedSample sample(Frame counted) {
        Category group = counted.category("group");
        return GroupedSample.of(counted.fromFirst("value"), group.codes(), counted.frequencies(), group.size());
    }

    /** The values of the two groups of the option {@code groups}, in that order. */
    private static double[][] twoGroups(Frame frame) {
        List<Value> groups = frame.options().values("groups");
        if (groups.size() != 2) {
            throw frame.options().refused("groups", "must name two groups");
        }
        return new double[][] {values(frame, groups.get(0)), values(frame, groups.get(1))};
    }

    private static double[] values(Frame frame, Value group) {
        Column column = frame.column("group");
        double[] numbers = frame.fromFirst("value");
        double[] values = new double[numbers.length];
        int n = 0;
        for (int row = 0; row < numbers.length; row++) {
            if (column.value(row).sameAs(group)) {
                values[n++] = numbers[row];
            }
        }
        return Arrays.copyOf(values, n);
    }
}
