package org.kesheng.analytics.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kesheng.analytics.Agreement.agrees;
import static org.kesheng.analytics.Agreement.refuses;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.analytics.NotComputable.Reason;

class OrdinalRegressionTest {
    private static final int[] Y = {1, 2, 3, 3, 4, 2, 1, 3, 4, 4, 2, 2, 3, 1, 4, 3, 2, 4, 3, 1, 2, 3, 4, 1, 2, 3};
    private static final double[] X1 = {
        1.2, 2, 3.1, 2.2, 4, 1.1, .5, 2.7, 3.3, 4.1, 2.2, 1.4, 3, .9, 2.5, 1.8, 2.9, 3.9, 2, 1.7, 1.3, 3.3, 2.8, 2.1,
        .8, 2.6
    };
    private static final double[] X2 = {0, 1, 0, 1, 1, 0, 1, 0, 0, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 1, 0, 1, 0, 0, 1, 0};

    private static int[] answers() {
        return Arrays.stream(Y).map(y -> y - 1).toArray();
    }

    private static OrdinalRegression fit(double[]... predictors) {
        return OrdinalRegression.of(answers(), 4, predictors);
    }

    @Test
    void proportionalOddsAsInR() {
        OrdinalRegression fit = fit(X1, X2);
        String r = "ordinal::clm(factor(y) ~ x1 + x2), MASS::polr(factor(y) ~ x1 + x2, Hess=TRUE)";
        agrees(2.42339693072862339, fit.coefficients()[0], 1e-8, r);
        agrees(0.16569732744589105, fit.coefficients()[1], 1e-7, r);
        agrees(0.63432155115741773, fit.standardErrors()[0], 1e-7, r);
        agrees(0.81346989152398075, fit.standardErrors()[1], 1e-7, r);
        agrees(2.78259948350883279, fit.thresholds()[0], 1e-8, r);
        agrees(7.90907822593936416, fit.thresholds()[2], 1e-8, r);
        agrees(1.92147415184416470, fit.thresholdErrors()[2], 1e-7, r);
        agrees(1.3320571765273927e-04, fit.p()[0], 1e-6, r);
        agrees(-23.563695174413755, fit.logLikelihood(), 1e-12, r);
        agrees(0.33913541786277623, fit.pseudoR2(), 1e-11, "1 - logLik(m)/logLik(update(m, ~ 1))");
    }

    @Test
    void brantTestAsInR() {
        OrdinalRegression.Proportionality[] tests = fit(X1, X2).brant();
        String r = "car::poTest(polr(factor(y) ~ x1 + x2)) with V[el, j] <- t(V)";
        agrees(0.942774985174379965, tests[0].chi2(), 1e-8, r);
        assertEquals(4, tests[0].df());
        agrees(0.924010043345942611, tests[1].chi2(), 1e-8, r);
        agrees(0.072940994135656065, tests[2].chi2(), 1e-7, r);
    }

    @Test
    @DisplayName("Offset and unit of a predictor move thresholds and coefficient, not the fit")
    void invariance() {
        OrdinalRegression near = fit(X1, X2);
        double[] moved = Arrays.stream(X1).map(v -> 1e6 + 1000 * v).toArray();
        OrdinalRegression far = fit(moved, X2);
        agrees(near.logLikelihood(), far.logLikelihood(), 1e-10, "same model");
        agrees(near.coefficients()[0] / 1000, far.coefficients()[0], 1e-6, "unit");
        int[] backwards = Arrays.stream(answers()).map(y -> 3 - y).toArray();
        OrdinalRegression reversed = OrdinalRegression.of(backwards, 4, new double[][] {X1, X2});
        agrees(-near.coefficients()[0], reversed.coefficients()[0], 1e-8, "reversed scale");
        agrees(-near.thresholds()[0], reversed.thresholds()[2], 1e-8, "reversed scale");
    }

    @Test
    void probabilitiesSumToOneAndMoveUp() {
        OrdinalRegression fit = fit(X1, X2);
        assertEquals(1, Arrays.stream(fit.probabilities(2, 1)).sum(), 1e-14);
        assertEquals(true, fit.probabilities(4, 1)[3] > fit.probabilities(2, 1)[3]);
    }

    @Test
    void withoutPredictorsTheSharesRemain() {
        OrdinalRegression none = OrdinalRegression.of(answers(), 4, new double[0][]);
        assertEquals(0, none.pseudoR2(), 1e-12);
        assertEquals(5 / 26.0, none.probabilities()[0], 1e-10);
    }

    @Test
    void dataWithoutAnEstimateAreRefused() {
        double[] same = new double[26];
        double[] step = new double[26];
        Arrays.setAll(step, i -> Y[i] > 2 ? 1 : 0);
        refuses(Reason.SINGULAR, () -> fit(same));
        refuses(
                Reason.SINGULAR,
                () -> fit(X1, Arrays.stream(X1).map(v -> 2 * v + 1).toArray()));
        refuses(Reason.TOO_FEW_VALUES, () -> OrdinalRegression.of(answers(), 5, new double[][] {X1}));
        refuses(Reason.NO_ESTIMATE, () -> fit(step));
    }
}
