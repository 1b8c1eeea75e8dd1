package org.kesheng.analytics.sufficient;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * A measure by month on an axis without holes: a month without answers is a gap with n = 0, not a zero.
 *
 * <p>Trends and control charts take the months that are present ({@link #values}, {@link #counts}, {@link #sizes})
 * and the positions at which they stand ({@link #positions}). Immutable.
 */
public final class MonthlySeries {

    private final YearMonth first;
    private final double[] values;
    private final long[] counts;
    private final long[] sizes;

    private MonthlySeries(YearMonth first, int months) {
        this.first = first;
        this.values = new double[months];
        this.counts = new long[months];
        this.sizes = new long[months];
        Arrays.fill(values, Double.NaN);
    }

    /** Top-box shares: count = answers at or above the threshold, size = answers. */
    public static MonthlySeries shares(YearMonth first, YearMonth last, Map<YearMonth, ItemCell> cells, int threshold) {
        return of(
                first,
                last,
                cells,
                cell -> cell.countAtLeast(threshold),
                ItemCell::n,
                cell -> cell.shareAtLeast(threshold));
    }

    /** Means: count = sum of the answers, size = answers. */
    public static MonthlySeries means(YearMonth first, YearMonth last, Map<YearMonth, ItemCell> cells) {
        return of(first, last, cells, ItemCell::sum, ItemCell::n, ItemCell::mean);
    }

    /** Net promoter scores: count = promoters - detractors, size = answers. */
    public static MonthlySeries nps(YearMonth first, YearMonth last, Map<YearMonth, ItemCell> cells) {
        return of(first, last, cells, cell -> cell.promoters() - cell.detractors(), ItemCell::n, ItemCell::nps);
    }

    /** On-time rates: count = on time, size = cases with a verdict. */
    public static MonthlySeries onTimeRates(YearMonth first, YearMonth last, Map<YearMonth, CountCell> cells) {
        return of(first, last, cells, CountCell::onTime, CountCell::judged, CountCell::onTimeRate);
    }

    /**
     * A measure of any cell. Cells of months outside the axis are left out.
     *
     * @param first first month of the axis
     * @param last last month of the axis, not before the first
     * @param cells at most one per month; a missing one is a gap
     * @param count numerator, such as favourable answers
     * @param size denominator; 0 makes a gap
     * @param value the measure itself
     * @param <C> kind of cell
     */
    public static <C> MonthlySeries of(
            YearMonth first,
            YearMonth last,
            Map<YearMonth, C> cells,
            ToLongFunction<C> count,
            ToLongFunction<C> size,
            ToDoubleFunction<C> value) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("The axis ends before it begins: " + first + " to " + last);
        }
        MonthlySeries series = new MonthlySeries(first, Math.toIntExact(ChronoUnit.MONTHS.between(first, last)) + 1);
        for (int i = 0; i < series.length(); i++) {
            C cell = cells.get(series.month(i));
            if (cell != null && size.applyAsLong(cell) > 0) {
                series.counts[i] = count.applyAsLong(cell);
                series.sizes[i] = size.applyAsLong(cell);
                series.values[i] = value.applyAsDouble(cell);
            }
        }
        return series;
    }

    /** Months on the axis, gaps included. */
    public int length() {
        return sizes.length;
    }

    /** Month at position 0..length-1. */
    public YearMonth month(int position) {
        return first.plusMonths(position);
    }

    /** Whether nothing was answered in that month. */
    public boolean isGap(int position) {
        return sizes[position] == 0;
    }

    /** Value at that position, NaN in a gap. */
    public double value(int position) {
        return values[position];
    }

    public long count(int position) {
        return counts[position];
    }

    public long size(int position) {
        return sizes[position];
    }

    /** Positions of the months with data, ascending, from 0. */
    public int[] positions() {
        int[] positions = new int[length()];
        int present = 0;
        for (int i = 0; i < length(); i++) {
            if (!isGap(i)) {
                positions[present++] = i;
            }
        }
        return Arrays.copyOf(positions, present);
    }

    /** Values of the months with data, in order. */
    public double[] values() {
        return Arrays.stream(positions()).mapToDouble(i -> values[i]).toArray();
    }

    /** Numerators of the months with data, parallel to {@link #values}. */
    public long[] counts() {
        return Arrays.stream(positions()).mapToLong(i -> counts[i]).toArray();
    }

    /** Denominators of the months with data, parallel to {@link #values}. */
    public long[] sizes() {
        return Arrays.stream(positions()).mapToLong(i -> sizes[i]).toArray();
    }
}
