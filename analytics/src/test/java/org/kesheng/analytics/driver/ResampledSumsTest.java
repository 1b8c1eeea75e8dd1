package org.kesheng.analytics.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResampledSumsTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 63, 64, 65, 1000})
    @DisplayName("The sums are those of the cases drawn, one by one")
    void sameAsDrawnRows(int n) {
        int q = 5;
        Random random = new Random(n);
        double[][] columns = new double[q][n];
        for (double[] column : columns) {
            for (int i = 0; i < n; i++) {
                column[i] = random.nextGaussian();
            }
        }
        double[][] sums = new ResampledSums(columns)
                .of(new SplittableRandom[] {new SplittableRandom(1), new SplittableRandom(2)});
        for (int r = 0; r < sums.length; r++) {
            SplittableRandom draws = new SplittableRandom(r + 1);
            double[] linear = new double[q];
            double[][] products = new double[q][q];
            for (int draw = 0; draw < n; draw++) {
                int i = draws.nextInt(n);
                for (int a = 0; a < q; a++) {
                    linear[a] += columns[a][i];
                    for (int b = a; b < q; b++) {
                        products[a][b] += columns[a][i] * columns[b][i];
                    }
                }
            }
            for (int a = 0; a < q; a++) {
                assertEquals(linear[a], sums[r][a], 1e-10);
                for (int b = a; b < q; b++) {
                    assertEquals(products[a][b], sums[r][ResampledSums.row(a, q) + b], 1e-10);
                }
            }
        }
    }
}
