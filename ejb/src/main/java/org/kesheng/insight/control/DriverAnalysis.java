package org.kesheng.insight.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kesheng.analytics.driver.RelativeWeights;
import org.kesheng.analytics.sufficient.CrossProducts;
import org.kesheng.analytics.sufficient.Regression;
import org.kesheng.insight.DriverFigures;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.control.AnswerLayout.ClosedItem;

/** Drivers from cross-products alone. */
public final class DriverAnalysis {
    private static final String METHOD = "relative-weights.1";

    /** So many complete answers for each driver at least, or chance decides the order. */
    private static final int ANSWERS_PER_DRIVER = 10;

    private DriverAnalysis() {}

    /** What is answered where too few persons stand behind it. */
    public static DriverFigures suppressed(ClosedItem outcome, Instant cut) {
        return new DriverFigures(outcome.code(), null, null, List.of(), METHOD, cut, FigureStatus.SUPPRESSED);
    }

    /**
     * @param items of the cross-products, in their order
     * @param outcome index of the item that is explained
     */
    public static DriverFigures of(
            CrossProducts products, List<ClosedItem> items, int outcome, SmallGroups smallGroups, Instant cut) {
        long n = products.n();
        String code = items.get(outcome).code();
        if (smallGroups.isTooSmall(n)) {
            return suppressed(items.get(outcome), cut);
        }
        int drivers = items.size() - 1;
        if (n < (long) ANSWERS_PER_DRIVER * drivers || drivers == 0) {
            return new DriverFigures(code, n, null, List.of(), METHOD, cut, FigureStatus.NO_DATA);
        }
        int[] predictors = predictors(items.size(), outcome);
        Regression regression = products.regression(outcome, predictors);
        RelativeWeights weights = weights(products, predictors, outcome);
        List<DriverFigures.Row> rows = new ArrayList<>();
        for (int i = 0; i < drivers; i++) {
            ClosedItem item = items.get(predictors[i]);
            double performance = 100 * (products.mean(predictors[i]) - item.low()) / (item.high() - item.low());
            rows.add(new DriverFigures.Row(
                    item.code(),
                    performance,
                    number(products.correlation(predictors[i], outcome)),
                    regression.isDefined() ? number(regression.coefficients()[i + 1]) : null,
                    number(weights.weights()[i] / weights.r2())));
        }
        rows.sort(Comparator.comparing(DriverFigures.Row::importance, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(DriverFigures.Row::item));
        Double r2 = regression.isDefined() ? number(regression.rSquared()) : null;
        return new DriverFigures(code, n, r2, rows, METHOD, cut, FigureStatus.OK);
    }

    private static int[] predictors(int size, int outcome) {
        int[] predictors = new int[size - 1];
        int at = 0;
        for (int i = 0; i < size; i++) {
            if (i != outcome) {
                predictors[at++] = i;
            }
        }
        return predictors;
    }

    private static RelativeWeights weights(CrossProducts products, int[] predictors, int outcome) {
        int p = predictors.length;
        double[][] correlations = new double[p][p];
        double[] response = new double[p];
        for (int i = 0; i < p; i++) {
            response[i] = products.correlation(predictors[i], outcome);
            for (int j = 0; j < p; j++) {
                correlations[i][j] = products.correlation(predictors[i], predictors[j]);
            }
        }
        return RelativeWeights.of(correlations, response);
    }

    private static Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
