package org.kesheng.analytics.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.kesheng.analytics.driver.DriverBootstrap;

/** Drivers as the night computes them: 15 drivers, 20,000 answers, 1,000 resamples, at most 7 s on two processors; median of 3. */
public final class DriverBench {
    private static final int DRIVERS = 15;
    private static final int ANSWERS = 20_000;
    private static final int RESAMPLES = 1_000;
    private static final int RUNS = 3;
    private static final double AT_MOST = 7;

    private DriverBench() {}

    public static void main(String[] arguments) throws IOException {
        Random random = new Random(15);
        double[][] drivers = new double[DRIVERS][ANSWERS];
        double[] outcome = new double[ANSWERS];
        for (int i = 0; i < ANSWERS; i++) {
            double mood = random.nextGaussian();
            for (int d = 0; d < DRIVERS; d++) {
                drivers[d][i] = grade(mood + random.nextGaussian());
                outcome[i] += drivers[d][i] * (d + 1) / 120;
            }
            outcome[i] = grade(outcome[i] - 3 + 0.5 * random.nextGaussian());
        }
        double[] seconds = new double[RUNS];
        double[] processorSeconds = new double[RUNS];
        double check = 0;
        for (int run = 0; run < RUNS; run++) {
            long begun = System.nanoTime();
            long begunOnProcessors = processorTime();
            check += DriverBootstrap.of(outcome, drivers, RESAMPLES, run).first(DRIVERS - 1);
            seconds[run] = (System.nanoTime() - begun) / 1e9;
            processorSeconds[run] = (processorTime() - begunOnProcessors) / 1e9;
        }
        Arrays.sort(seconds);
        Arrays.sort(processorSeconds);
        if (check < 0) {
            throw new IllegalStateException("No driver was ever first");
        }
        new BenchLine("drivers.bootstrap", seconds[RUNS / 2], "s", ANSWERS, AT_MOST).print(System.out);
        new BenchLine("drivers.bootstrap.cpu", processorSeconds[RUNS / 2], "s", ANSWERS, 2 * AT_MOST).print(System.out);
    }

    /** Of all threads, in nanoseconds: what stays the same where others use the processors too. */
    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double grade(double felt) {
        return Math.max(1, Math.min(5, Math.round(3 + felt)));
    }
}
