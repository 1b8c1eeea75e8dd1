package org.kesheng.analytics;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The data set by formula of {@code src/test/R/expected-values.R}: 60 cases. */
public final class SmallData {

    public static final int N = 60;
    public static final double[] X1 = column(i -> i * 7 % 11);
    public static final double[] X2 = column(i -> i * 5 % 13);
    public static final double[] X3 = column(i -> i * i % 17);
    public static final double[] U = column(i -> i * 31 % 23);
    public static final int[] Y = IntStream.range(0, N).map(SmallData::category).toArray();
    public static final double[] S = row(i -> Math.rint(10 * (2 + 0.4 * X1[i] + 0.2 * X2[i] + U[i] / 10)) / 10);
    public static final double[] W = column(i -> 1 + i % 7 / 3.0);
    public static final double[][] ITEMS = {
        row(i -> X1[i] + X3[i] / 4),
        row(i -> X1[i] + X2[i] / 2),
        row(i -> X1[i] + U[i] / 3),
        row(i -> X1[i] + (i + 1) * 11 % 7 / 2.0),
        row(i -> X1[i] + (i + 1) * 13 % 19 / 2.0)
    };

    private SmallData() {}

    /** A column from the number of the case, 1 to 60. */
    private static double[] column(IntToDoubleFunction value) {
        return IntStream.rangeClosed(1, N).mapToDouble(value).toArray();
    }

    /** A column from the position of the case, 0 to 59. */
    public static double[] row(IntToDoubleFunction value) {
        return IntStream.range(0, N).mapToDouble(value).toArray();
    }

    private static int category(int i) {
        double z = X1[i] + 0.5 * X2[i] + U[i] / 2;
        return (z >= 8 ? 1 : 0) + (z >= 13 ? 1 : 0) + (z >= 18 ? 1 : 0);
    }
}
