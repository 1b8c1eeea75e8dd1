package org.kesheng.analytics.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.kesheng.analytics.cli.NightlyData;
import org.kesheng.analytics.sufficient.CrossProducts;
import org.kesheng.analytics.sufficient.DurationTally;
import org.kesheng.analytics.sufficient.ItemCell;
import org.kesheng.analytics.sufficient.MissingRule;
import org.kesheng.analytics.sufficient.PackedTally;

/**
 * The kernels of the night on columns in memory, two threads, beside the queries of DuckDB on tables in memory, two threads,
 * interleaved: 5 warm-ups, median of 9 on both sides; loading is not counted on either.
 */
public final class KernelBench {

    private static final Path REFERENCE = NightlyData.reference();
    private static final int WARM_UPS = 5;
    private static final int RUNS = 9;
    private static final int THREADS = 2;
    private static final int ITEMS = 10;
    private static final int MONTHS = 24;
    private static final int GROUPS = 41 * MONTHS;
    private static final long OPEN = Long.MIN_VALUE;

    private final short[] department;
    private final int[] month;
    private final byte[][] answers = new byte[ITEMS + 1][];
    private final short[] complaintDepartment;
    private final long[] opened;
    private final long[] closed;
    private double check;

    private KernelBench(Path data) throws IOException {
        long[][] responses = read(data.resolve("responses.csv"), 15);
        department = shorts(responses[1]);
        month = Arrays.stream(responses[3]).mapToInt(Math::toIntExact).toArray();
        for (int i = 0; i <= ITEMS; i++) {
            answers[i] = bytes(responses[4 + i]);
        }
        long[][] complaints = read(data.resolve("complaints.csv"), 5);
        complaintDepartment = shorts(complaints[1]);
        opened = complaints[3];
        closed = complaints[4];
    }

    public static void main(String[] arguments) throws Exception {
        Path data = NightlyData.standard(REFERENCE);
        KernelBench bench = new KernelBench(data);
        DuckDb duck = DuckDb.find(REFERENCE);
        try (DuckDbNight theirs = duck == null ? null : duck.here()) {
            if (theirs != null) {
                theirs.load(data);
            }
            bench.measure(theirs);
        }
        if (Double.isNaN(bench.check)) {
            throw new IllegalStateException("a figure of the kernels is undefined");
        }
    }

    private void measure(DuckDbNight theirs) throws Exception {
        double[][] times = new double[4][RUNS];
        for (int run = -WARM_UPS; run < RUNS; run++) {
            int at = Math.max(0, run);
            times[0][at] = time(this::answers);
            times[1][at] = theirs == null ? Double.NaN : time(theirs::answers);
            times[2][at] = time(this::complaints);
            times[3][at] = theirs == null ? Double.NaN : time(theirs::complaints);
        }
        double[] medians = new double[times.length];
        for (int i = 0; i < medians.length; i++) {
            Arrays.sort(times[i]);
            medians[i] = times[i][RUNS / 2];
        }
        int n = month.length;
        int m = opened.length;
        new BenchLine("kernel.groups+alpha+ols", medians[0], "s", n, medians[1]).print(System.out);
        new BenchLine("kernel.complaints", medians[2], "s", m, medians[3]).print(System.out);
        new BenchLine("kernel.all", medians[0] + medians[2], "s", (long) n + m, medians[1] + medians[3])
                .print(System.out);
    }

    private interface Kernel {
        void run() throws Exception;
    }

    private static double time(Kernel kernel) throws Exception {
        long start = System.nanoTime();
        kernel.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** n, mean, sd, top2, NPS, alpha of each group, and the regression with standard errors. */
    private void answers() {
        PackedTally[] parts = new PackedTally[THREADS];
        parallel(part -> parts[part] = tally(part));
        CrossProducts all = CrossProducts.of(ITEMS + 1, MissingRule.LISTWISE);
        double sum = 0;
        for (int g = 0; g < GROUPS; g++) {
            CrossProducts cell = parts[0].crossProducts(g);
            cell.merge(parts[1].crossProducts(g));
            if (cell.n() > 0) {
                ItemCell first = merged(parts, g, 0, 1, 5);
                sum += first.mean() + first.sd() + first.shareAtLeast(4);
                sum += merged(parts, g, 1, 0, 10).nps() + cell.alpha(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
                all.merge(cell);
            }
        }
        check += sum + all.regression(ITEMS, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9).standardErrors()[ITEMS];
    }

    private static ItemCell merged(PackedTally[] parts, int group, int chart, int min, int max) {
        ItemCell cell = parts[0].histogram(group, chart, min, max);
        cell.merge(parts[1].histogram(group, chart, min, max));
        return cell;
    }

    private PackedTally tally(int part) {
        PackedTally tally = new PackedTally(ITEMS + 1, 0, ITEMS);
        tally.reserve(GROUPS);
        int[] groups = new int[1 << 12];
        byte[][] columns = new byte[ITEMS + 1][groups.length];
        int to = bound(month.length, part + 1);
        for (int from = bound(month.length, part); from < to; from += groups.length) {
            int rows = Math.min(groups.length, to - from);
            for (int r = 0; r < rows; r++) {
                int m = month[from + r];
                groups[r] = department[from + r] * MONTHS + (m / 100 - 2023) * 12 + m % 100 - 1;
            }
            for (int i = 0; i <= ITEMS; i++) {
                System.arraycopy(answers[i], from, columns[i], 0, rows);
            }
            tally.add(groups, columns, 0, rows);
        }
        return tally;
    }

    /** Counts, median, 90 % quantile and share within 72 hours by department and month of opening. */
    private void complaints() {
        int[] starts = new int[GROUPS + 1];
        DurationTally[] parts = new DurationTally[THREADS];
        int[][] within = new int[THREADS][GROUPS];
        short[] months = months();
        parallel(part -> parts[part] = durations(part, within[part], months));
        int[] same = new int[GROUPS];
        Arrays.setAll(same, g -> g);
        int[] next = new int[GROUPS + 1];
        for (DurationTally part : parts) {
            part.count(next, same);
        }
        int from = 0;
        for (int g = 0; g <= GROUPS; g++) {
            int count = next[g];
            starts[g] = next[g] = from;
            from += count;
        }
        int[] durations = new int[from];
        for (DurationTally part : parts) {
            part.distribute(durations, next, same);
        }
        double[] sums = new double[THREADS];
        parallel(part -> sums[part] = figures(part, durations, starts, within));
        check += sums[0] + sums[1];
    }

    private static double figures(int part, int[] durations, int[] starts, int[][] within) {
        double sum = 0;
        for (int g = bound(GROUPS, part); g < bound(GROUPS, part + 1); g++) {
            int closedCases = starts[g + 1] - starts[g];
            if (closedCases > 0) {
                sum += DurationTally.quantile(durations, starts[g], starts[g + 1], 0.5) / 3600;
                sum += DurationTally.quantile(durations, starts[g], starts[g + 1], 0.9) / 3600;
                sum += (double) (within[0][g] + within[1][g]) / closedCases;
            }
        }
        return sum;
    }

    private DurationTally durations(int part, int[] within, short[] months) {
        DurationTally tally = new DurationTally();
        for (int r = bound(opened.length, part); r < bound(opened.length, part + 1); r++) {
            if (closed[r] != OPEN) {
                int group = complaintDepartment[r] * MONTHS + months[(int) ((opened[r] - 1672531200L) / 86_400)];
                int duration = (int) (closed[r] - opened[r]);
                within[group] += duration <= 72 * 3600 ? 1 : 0;
                tally.add(group, duration);
            }
        }
        return tally;
    }

    private static short[] months() {
        short[] months = new short[731];
        LocalDate first =
                Instant.ofEpochSecond(1672531200L).atOffset(ZoneOffset.UTC).toLocalDate();
        for (int day = 0; day < months.length; day++) {
            LocalDate date = first.plusDays(day);
            months[day] = (short) ((date.getYear() - 2023) * 12 + date.getMonthValue() - 1);
        }
        return months;
    }

    private static int bound(int rows, int part) {
        return (int) ((long) rows * part / THREADS);
    }

    private interface Part {
        void run(int part);
    }

    private static void parallel(Part work) {
        Thread other = new Thread(() -> work.run(1));
        other.start();
        work.run(0);
        try {
            other.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long[][] read(Path file, int columns) throws IOException {
        long[][] values = new long[columns][1 << 16];
        int rows = 0;
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (rows == values[0].length) {
                    for (int i = 0; i < columns; i++) {
                        values[i] = Arrays.copyOf(values[i], rows * 2);
                    }
                }
                String[] cells = line.split(",", -1);
                for (int i = 0; i < columns; i++) {
                    values[i][rows] = cells[i].isEmpty() ? OPEN : Long.parseLong(cells[i]);
                }
                rows++;
            }
        }
        for (int i = 0; i < columns; i++) {
            values[i] = Arrays.copyOf(values[i], rows);
        }
        return values;
    }

    private static short[] shorts(long[] values) {
        short[] shorts = new short[values.length];
        for (int i = 0; i < values.length; i++) {
            shorts[i] = (short) values[i];
        }
        return shorts;
    }

    private static byte[] bytes(long[] values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
