package org.kesheng.analytics.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kesheng.analytics.SmallData;

/** NIST certified values, and what must not change a fit. */
public class LinearRegressionTest {

    private static final double[] WAMPLER_NOISE = {
        759, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 1838, -2048, 2048, -2048, 1838, -2048, 2048, -2048, 2523,
        -2048, 2048, -2048, 759
    };

    /** x, x², ..., x^degree. */
    private static double[][] powers(double[] x, int degree) {
        return IntStream.rangeClosed(1, degree)
                .mapToObj(k -> Arrays.stream(x).map(v -> Math.pow(v, k)).toArray())
                .toArray(double[][]::new);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,1",
        "1,2360.14502379268,0.999995559025820",
        "100,236014.502379268,0.957478440825662",
        "10000,23601450.2379268,0.224668921574940E-02"
    })
    @DisplayName("NIST Wampler1, 3, 4 and 5: coefficients 1, certified errors")
    void wampler(double noise, double sigma, double r2) {
        double[] x = IntStream.range(0, 21).asDoubleStream().toArray();
        double[] y = new double[21];
        for (int i = 0; i < y.length; i++) {
            double sum = 0;
            for (int k = 0; k <= 5; k++) {
                sum += Math.pow(x[i], k);
            }
            y[i] = sum + noise * WAMPLER_NOISE[i];
        }
        LinearRegression model = LinearRegression.of(y, powers(x, 5), true);
        for (double coefficient : model.coefficients()) {
            assertEquals(1, coefficient, 1e-9);
        }
        assertEquals(sigma, model.sigma(), 1e-13 * sigma);
        assertEquals(r2, model.r2(), 1e-13);
        double[] errors = {
            2152.32624678170, 2363.55173469681, 779.343524331583, 101.475507550350, 5.64566512170752, 0.112324854679312
        };
        for (int j = 0; j < errors.length; j++) {
            assertEquals(noise * errors[j], model.standardErrors()[j], noise * errors[j] * 1e-13);
        }
    }

    @Test
    @DisplayName("NIST Filip: a polynomial of degree 10 to the digits that its rounded powers still have")
    void filip() throws IOException {
        List<double[]> rows;
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(getClass().getResourceAsStream("Filip.csv"), StandardCharsets.UTF_8))) {
            rows = reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("y"))
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        }
        double[] y = rows.stream().mapToDouble(row -> row[0]).toArray();
        double[] x = rows.stream().mapToDouble(row -> row[1]).toArray();
        LinearRegression model = LinearRegression.of(y, powers(x, 10), true);
        double[] certified = {
            -1467.48961422980,
            -2772.17959193342,
            -2316.37108160893,
            -1127.97394098372,
            -354.478233703349,
            -75.1242017393757,
            -10.8753180355343,
            -1.06221498588947,
            -0.670191154593408E-01,
            -0.246781078275479E-02,
            -0.402962525080404E-04
        };
        for (int j = 0; j < certified.length; j++) {
            assertEquals(certified[j], model.coefficients()[j], 1e-7 * Math.abs(certified[j]));
        }
        assertEquals(298.084530995537, model.standardErrors()[0], 298 * 1e-7);
        assertEquals(0.996727416185620, model.r2(), 1e-11);
        assertEquals(0.334801051324544E-02, model.sigma(), 1e-11);
        assertEquals(2162.43954511489, model.f(), 1e-5);
    }

    @Test
    @DisplayName("An offset of 1e9 and units of measurement change nothing but the constant and the scale")
    void invariance() {
        LinearRegression plain = LinearRegression.of(SmallData.S, new double[][] {SmallData.X1, SmallData.X2}, true);
        double[] x1 = Arrays.stream(SmallData.X1).map(x -> x + 1e9).toArray();
        double[] x2 = Arrays.stream(SmallData.X2).map(x -> x * 0x1p-40).toArray();
        LinearRegression moved = LinearRegression.of(SmallData.S, new double[][] {x1, x2}, true);
        assertEquals(plain.coefficients()[1], moved.coefficients()[1], 1e-13);
        assertEquals(plain.coefficients()[2], moved.coefficients()[2] * 0x1p-40, 1e-13);
        assertEquals(plain.robustErrors()[1], moved.robustErrors()[1], 1e-13);
        assertEquals(plain.r2(), moved.r2(), 1e-14);
    }

    @Test
    @DisplayName("Collinear columns leave the fit undefined, they are not dropped")
    void collinear() {
        double[] sum = SmallData.row(i -> 0.1 * SmallData.X1[i] + 0.3 * SmallData.X2[i]);
        LinearRegression model =
                LinearRegression.of(SmallData.S, new double[][] {SmallData.X1, SmallData.X2, sum}, true);
        assertTrue(model.isSingular());
        assertTrue(Double.isNaN(model.coefficients()[0])
                && Double.isNaN(model.r2())
                && Double.isNaN(model.robustErrors()[1]));
    }

    @Test
    @DisplayName("A case that alone decides a coefficient has no robust error, the rest of the fit stands")
    void leverageOfOne() {
        double[] dummy = SmallData.row(i -> i == 7 ? 1 : 0);
        LinearRegression model = LinearRegression.of(SmallData.S, new double[][] {SmallData.X1, dummy}, true);
        assertTrue(Double.isNaN(model.robustErrors()[2]));
        assertTrue(Double.isFinite(model.standardErrors()[2]));
    }
}
