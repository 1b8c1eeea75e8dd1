package org.kesheng.analytics.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kesheng.analytics.Agreement.agrees;
import static org.kesheng.analytics.Agreement.refuses;
import static org.kesheng.analytics.Agreement.undefined;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.analytics.NotComputable.Reason;
import org.kesheng.analytics.association.RaoScott.Cases;

class RaoScottTest {
    // set.seed(1); row <- sample(1:3, 120, TRUE); col <- sample(1:2, 120, TRUE, c(.4, .6)); w <- round(runif(120, .5,
    // 3), 2)
    private static final int[] ROW = {
        0, 2, 0, 1, 0, 2, 2, 1, 1, 2, 2, 0, 0, 0, 1, 1, 1, 1, 2, 0, 2, 0, 0, 0, 0, 1, 0, 0, 1, 1, 1, 0, 2, 0, 2, 1, 1,
        1, 1, 2, 1, 0, 2, 1, 0, 0, 2, 1, 1, 2, 2, 1, 1, 1, 1, 0, 1, 1, 1, 1, 0, 2, 2, 1, 2, 2, 1, 2, 2, 0, 0, 0, 0, 2,
        1, 2, 0, 0, 1, 0, 0, 0, 0, 2, 1, 0, 0, 2, 2, 2, 1, 1, 1, 2, 1, 1, 2, 2, 2, 0, 1, 1, 0, 2, 2, 1, 2, 1, 0, 1, 0,
        2, 2, 0, 1, 0, 2, 1, 2, 2
    };
    private static final int[] COLUMN = {
        1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0, 0, 1, 1, 1, 0, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 1, 1, 0, 1, 0, 1, 0, 0, 0, 1,
        0, 1, 1, 0, 1, 1, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1, 1, 0, 1, 1,
        1, 1, 0, 1, 1, 1, 0, 1, 0, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 0,
        0, 1, 1, 0, 0, 1, 1, 1, 1
    };
    private static final double[] WEIGHT = {
        0.92, 1.25, 0.98, 1.14, 0.95, 1.69, 2.43, 0.57, 1.82, 2.7, 1.43, 0.62, 0.85, 1.3, 0.89, 0.83, 1.05, 1.07, 0.83,
        2.95, 1.32, 1.77, 2.2, 0.75, 0.8, 0.63, 2.82, 2.18, 0.74, 1.73, 1.65, 1.44, 2.98, 0.94, 2.53, 0.67, 1.5, 0.85,
        0.98, 2.6, 2.3, 1.17, 1.74, 0.71, 1.38, 2.92, 2.06, 2.16, 1.28, 1.51, 2.99, 2.64, 2.88, 2.53, 2.46, 1.17, 2.41,
        2.97, 1.23, 1.5, 2.53, 0.69, 1.41, 1.61, 0.89, 1.96, 2.93, 2.97, 0.94, 1.86, 1.46, 2.19, 1.17, 1.67, 0.93, 1.42,
        2.31, 1.72, 0.66, 2.46, 1.55, 2.95, 1.21, 2.62, 0.71, 2.72, 1.68, 0.77, 1.33, 2.59, 1.19, 1.97, 2.59, 0.68,
        2.26, 2.25, 1.66, 1.59, 1.91, 2.82, 1.08, 1.05, 1.55, 1.33, 2.66, 0.94, 1.73, 1.57, 1.91, 2.14, 2.95, 1.08, 1.1,
        2.49, 2.58, 0.78, 2.91, 0.87, 0.86, 2.81
    };

    @Test
    void weightedAnswersAsInR() {
        RaoScott result = RaoScott.test(new Cases(ROW, COLUMN, WEIGHT, null, null), 3, 2);
        String r = "svychisq(~row + col, svydesign(ids=~1, weights=~w, data=d))";
        agrees(0.31697974939800366, result.f(), 1e-11, r);
        agrees(1.9988979335285366, result.df1(), 1e-11, r);
        agrees(237.8688540898958479, result.df2(), 1e-11, r);
        agrees(0.72853287974836123, result.p(), 1e-11, r);
    }

    @Test
    void clustersInStrataAsInR() {
        int[] cluster = new int[120];
        int[] stratum = new int[120];
        Arrays.setAll(cluster, i -> i / 6);
        Arrays.setAll(stratum, i -> i / 30);
        RaoScott result = RaoScott.test(new Cases(ROW, COLUMN, WEIGHT, cluster, stratum), 3, 2);
        String r =
                "svychisq(~row + col, svydesign(ids=~rep(1:20, each=6), strata=~rep(1:4, each=30), weights=~w, data=d))";
        agrees(0.26973502025453239, result.f(), 1e-11, r);
        agrees(1.986322467513522, result.df1(), 1e-11, r);
        agrees(31.781159480216353, result.df2(), 1e-11, r);
        agrees(0.76383365659742575, result.p(), 1e-11, r);
    }

    @Test
    @DisplayName("The unit of the weights does not matter; equal weights have a design effect of about one")
    void weightsAreRelative() {
        double[] thousand = Arrays.stream(WEIGHT).map(v -> 1000 * v).toArray();
        RaoScott small = RaoScott.test(new Cases(ROW, COLUMN, WEIGHT, null, null), 3, 2);
        RaoScott large = RaoScott.test(new Cases(ROW, COLUMN, thousand, null, null), 3, 2);
        assertEquals(small.f(), large.f(), 1e-12);
        double[] ones = new double[120];
        Arrays.fill(ones, 1);
        RaoScott equal = RaoScott.test(new Cases(ROW, COLUMN, ones, null, null), 3, 2);
        assertEquals(1, equal.designEffect(), 0.03);
        double[][] counts = new double[3][2];
        for (int i = 0; i < 120; i++) {
            counts[ROW[i]][COLUMN[i]]++;
        }
        assertEquals(ContingencyTable.of(counts).chiSquare(), equal.chi2(), 1e-11);
    }

    @Test
    void tablesThatSayNothing() {
        int[] zero = new int[120];
        undefined(
                RaoScott.test(new Cases(zero, COLUMN, WEIGHT, null, null), 1, 2).p());
        refuses(Reason.TOO_FEW_VALUES, () -> RaoScott.test(new Cases(ROW, COLUMN, new double[120], null, null), 3, 2));
        refuses(Reason.TOO_FEW_GROUPS, () -> RaoScott.test(new Cases(ROW, COLUMN, WEIGHT, null, null), 4, 2));
        refuses(Reason.TOO_FEW_GROUPS, () -> RaoScott.test(new Cases(ROW, COLUMN, WEIGHT, zero, null), 3, 2));
        refuses(Reason.NEGATIVE, () -> new Cases(new int[2], new int[2], new double[] {1, -1}, null, null));
    }
}
