package org.kesheng.analytics.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.kesheng.analytics.association.CochranArmitage;
import org.kesheng.analytics.association.ContingencyTable;
import org.kesheng.analytics.association.Correlations;
import org.kesheng.analytics.association.MantelHaenszel;
import org.kesheng.analytics.association.OrdinalAssociation;
import org.kesheng.analytics.comparison.PAdjustment;
import org.kesheng.analytics.driver.ImportancePerformance;
import org.kesheng.analytics.driver.RelativeWeights;
import org.kesheng.analytics.driver.ShapleyShares;
import org.kesheng.analytics.regression.LinearRegression;
import org.kesheng.analytics.reliability.CronbachAlpha;
import org.kesheng.analytics.text.KeywordAssociation;

/** The families "Reliability, association, drivers". */
final class AssociationFamilies {

    private AssociationFamilies() {}

    static void register(Map<String, Family> families) {
        families.put("alpha", AssociationFamilies::alpha);
        families.put("correlation", AssociationFamilies::correlation);
        families.put("ols", AssociationFamilies::ols);
        families.put("drivers-lmg", AssociationFamilies::driversLmg);
        families.put("relative-weights", AssociationFamilies::relativeWeights);
        families.put("ipa", AssociationFamilies::ipa);
        families.put("crosstab", frame -> crosstab(frame.counted()));
        families.put("crosstab-by-group", AssociationFamilies::crosstabByGroup);
        families.put("cmh", AssociationFamilies::cmh);
        families.put("ordinal-association", AssociationFamilies::ordinalAssociation);
        families.put("cochran-armitage", AssociationFamilies::cochranArmitage);
        families.put("keyword-chi2", AssociationFamilies::keywordChi2);
    }

    private static Map<String, Object> alpha(Frame frame) {
        List<String> names = frame.names("items");
        CronbachAlpha alpha = CronbachAlpha.of(frame.matrix("items"));
        Result result = new Result().put("n", alpha.n()).put("alpha", alpha.alpha());
        DescriptionFamilies.put(result, "ci", alpha.interval(DescriptionFamilies.confidence(frame)));
        result.put("alpha_standardized", alpha.standardized());
        if (alpha.k() > 2) {
            IntStream items = IntStream.range(0, alpha.k());
            result.put(
                    "alpha_if_deleted",
                    names,
                    items.mapToDouble(alpha::alphaWithout).toArray());
            items = IntStream.range(0, alpha.k());
            result.put("item_rest", names, items.mapToDouble(alpha::itemRest).toArray());
        }
        return result.fields();
    }

    private static Map<String, Object> correlation(Frame frame) {
        List<String> names = frame.names("items");
        double[][] items = frame.matrix("items");
        Result result = new Result().put("n", (long) frame.rows());
        for (String method : frame.options().texts("methods", List.of("pearson"))) {
            if (!List.of("pearson", "spearman", "kendall").contains(method)) {
                throw frame.options().refused("methods", method + " is unknown");
            }
            double[][] matrix =
                    Correlations.valueOf(method.toUpperCase(Locale.ROOT)).matrix(items);
            Map<String, Object> rows = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int j = 0; j < names.size(); j++) {
                    if (i != j) {
                        row.put(names.get(j), matrix[i][j]);
                    }
                }
                rows.put(names.get(i), row);
            }
            result.put(method, rows);
        }
        return result.fields();
    }

    private static Map<String, Object> ols(Frame frame) {
        boolean intercept = frame.options().flag("intercept", true);
        List<String> predictors = frame.names("predictors");
        List<String> names = new ArrayList<>(predictors);
        if (intercept) {
            names.add(0, "(Intercept)");
        }
        LinearRegression model =
                LinearRegression.of(frame.exact("response"), frame.exactColumns("predictors"), intercept);
        return new Result()
                .put("n", (long) model.n())
                .put("coefficients", names, model.coefficients())
                .put("se", names, model.standardErrors())
                .put("t", names, model.t())
                .put("p", names, model.p())
                .put("se_hc3", names, model.robustErrors())
                .put("df_residual", (long) model.dfResidual())
                .put("ss_residual", model.ssResidual())
                .put("ss_regression", model.ssRegression())
                .put("r2", model.r2())
                .put("r2_adjusted", model.r2Adjusted())
                .put("sigma", model.sigma())
                .put("f", model.f())
                .put("beta", predictors, model.beta())
                .put("vif", predictors, model.varianceInflation())
                .fields();
    }

    private static Map<String, Object> driversLmg(Frame frame) {
        double[][] r = withResponse(frame);
        ShapleyShares shares = ShapleyShares.of(amongPredictors(r), withLast(r));
        List<String> names = frame.names("predictors");
        return new Result()
                .put("n", (long) frame.rows())
                .put("r2", shares.r2())
                .put("lmg", names, shares.values())
                .put("share", names, shares.relative())
                .fields();
    }

    private static Map<String, Object> relativeWeights(Frame frame) {
        double[][] r = withResponse(frame);
        RelativeWeights weights = RelativeWeights.of(amongPredictors(r), withLast(r));
        return new Result()
                .put("n", (long) frame.rows())
                .put("r2", weights.r2())
                .put("weights", frame.names("predictors"), weights.weights())
                .fields();
    }

    /** Correlations of the predictors and, last, the response. */
    private static double[][] withResponse(Frame frame) {
        double[][] predictors = frame.matrix("predictors");
        double[][] columns = Arrays.copyOf(predictors, predictors.length + 1);
        columns[predictors.length] = frame.numbers("response");
        return Correlations.PEARSON.matrix(columns);
    }

    private static double[][] amongPredictors(double[][] r) {
        int p = r.length - 1;
        return IntStream.range(0, p).mapToObj(i -> Arrays.copyOf(r[i], p)).toArray(double[][]::new);
    }

    private static double[] withLast(double[][] r) {
        return Arrays.copyOf(r[r.length - 1], r.length - 1);
    }

    private static Map<String, Object> ipa(Frame frame) {
        List<String> names = frame.names("items");
        ImportancePerformance matrix = ImportancePerformance.of(frame.numbers("overall"), frame.matrix("items"));
        Map<String, Object> quadrants = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            ImportancePerformance.Quadrant quadrant = matrix.quadrants().get(i);
            quadrants.put(
                    names.get(i), quadrant == null ? null : quadrant.name().toLowerCase(Locale.ROOT));
        }
        return new Result()
                .put("n", (long) frame.rows())
                .put("importance", names, matrix.importance())
                .put("performance", names, matrix.performance())
                .put("quadrant", quadrants)
                .fields();
    }

    // Cross tables ----------------------------------------------------------------------------------------------------

    private static ContingencyTable table(Frame frame, Category rows, Category columns) {
        return ContingencyTable.of(rows.codes(), rows.size(), columns.codes(), columns.size(), frame.frequencies());
    }

    private static Map<String, Object> crosstab(Frame frame) {
        Category rows = frame.category("rows");
        Category columns = frame.category("columns");
        ContingencyTable table = table(frame, rows, columns);
        return new Result()
                .put("n", table.n())
                .put("chi2", table.chiSquare())
                .put("df", table.df())
                .put("p", table.p())
                .put("cramers_v", table.cramersV())
                .put("cramers_v_corrected", table.cramersVCorrected())
                .put("min_expected", table.minExpected())
                .put("g", table.likelihoodRatio())
                .put("counts", cells(rows, columns, table::count))
                .put("adjusted_residuals", cells(rows, columns, table::adjustedResidual))
                .fields();
    }

    private interface Cell {
        double of(int row, int column);
    }

    private static Map<String, Object> cells(Category rows, Category columns, Cell cell) {
        Map<String, Object> cells = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int j = 0; j < columns.size(); j++) {
                row.put(columns.names().get(j), cell.of(i, j));
            }
            cells.put(rows.names().get(i), row);
        }
        return cells;
    }

    private static Map<String, Object> crosstabByGroup(Frame all) {
        Frame frame = all.counted();
        Category groups = frame.category("group");
        List<ContingencyTable> tables = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            Frame part = frame.where(groups, g);
            tables.add(table(part, part.category("rows"), part.category("columns")));
        }
        double[] p = tables.stream().mapToDouble(ContingencyTable::p).toArray();
        double[] holm = PAdjustment.HOLM.adjust(p);
        double[] bh = PAdjustment.BENJAMINI_HOCHBERG.adjust(p);
        Map<String, Object> results = new LinkedHashMap<>();
        for (int g = 0; g < groups.size(); g++) {
            Result result = new Result()
                    .put("chi2", tables.get(g).chiSquare())
                    .put("df", tables.get(g).df())
                    .put("p", p[g])
                    .put("p_holm", holm[g])
                    .put("p_bh", bh[g]);
            results.put(groups.names().get(g), result.fields());
        }
        return new Result().put("groups", results).fields();
    }

    private static Map<String, Object> cmh(Frame all) {
        Frame frame = all.counted();
        Category rows = frame.category("rows");
        Category columns = frame.category("columns");
        Category strata = frame.category("strata");
        long[] frequencies = frame.frequencies();
        double[][][] counts = new double[strata.size()][rows.size()][columns.size()];
        for (int i = 0; i < frame.rows(); i++) {
            counts[strata.codes()[i]][rows.codes()[i]][columns.codes()[i]] += frequencies[i];
        }
        ContingencyTable[] tables =
                Arrays.stream(counts).map(ContingencyTable::of).toArray(ContingencyTable[]::new);
        MantelHaenszel test = MantelHaenszel.of(tables);
        return new Result()
                .put("m2", test.m2())
                .put("df", test.df())
                .put("p", test.p())
                .fields();
    }

    private static Map<String, Object> ordinalAssociation(Frame all) {
        Frame frame = all.counted();
        OrdinalAssociation association =
                OrdinalAssociation.of(table(frame, frame.category("rows"), frame.category("columns")));
        return new Result()
                .put("gamma", association.gamma())
                .put("tau_b", association.tauB())
                .put("tau_c", association.tauC())
                .put("somers_d", association.somersD())
                .fields();
    }

    private static Map<String, Object> cochranArmitage(Frame frame) {
        Condition success = frame.condition("success");
        Column value = frame.column("value");
        Column group = frame.column("group");
        Map<Double, double[]> groups = new LinkedHashMap<>();
        for (int row = 0; row < frame.rows(); row++) {
            if (!Double.isNaN(group.number(row))) {
                double[] counts = groups.computeIfAbsent(group.number(row) + 0.0, score -> new double[2]);
                counts[0] += success.test(value.value(row)) ? 1 : 0;
                counts[1]++;
            }
        }
        CochranArmitage test = CochranArmitage.of(
                groups.values().stream().mapToDouble(counts -> counts[0]).toArray(),
                groups.values().stream().mapToDouble(counts -> counts[1]).toArray(),
                groups.keySet().stream().mapToDouble(Double::doubleValue).toArray());
        return new Result().put("chi2", test.chiSquare()).put("p", test.p()).fields();
    }

    private static Map<String, Object> keywordChi2(Frame frame) {
        Category classes = frame.category("class");
        String[] texts = frame.texts("text");
        Map<String, Object> keywords = new LinkedHashMap<>();
        for (String keyword : frame.options().texts("keywords")) {
            KeywordAssociation association = KeywordAssociation.of(texts, classes.codes(), classes.size(), keyword);
            keywords.put(
                    keyword,
                    new Result()
                            .put("containing", classes.names(), association.containing())
                            .put("chi2", association.chiSquare())
                            .fields());
        }
        return new Result().put("keywords", keywords).fields();
    }
}
