package org.kesheng.analytics.comparison;

import java.util.Arrays;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;
import org.kesheng.analytics.numeric.Checks;

/**
 * Values in groups: row i has a value, the number of its group from 0, and stands for {@code count} equal cases.
 * Immutable. Built from rows or, for answers on a scale, from a table of counts, which is sufficient for every test
 * here.
 */
public final class GroupedSample {
    private final double[] value;
    private final int[] group;
    private final long[] count;
    private final long[] size;
    private final long n;

    private GroupedSample(double[] value, int[] group, long[] count, int groups) {
        Checks.sameLength("value", value.length, "group", group.length);
        Checks.sameLength("value", value.length, "count", count.length);
        Checks.finite("value", value);
        this.value = value;
        this.group = group;
        this.count = count;
        this.size = new long[groups];
        for (int i = 0; i < value.length; i++) {
            if (count[i] < 0) {
                throw new NotComputable(Reason.NEGATIVE, "count number " + (i + 1) + " is " + count[i]);
            }
            size[group[i]] += count[i];
        }
        this.n = Arrays.stream(size).sum();
    }

    /**
     * One case per row.
     *
     * @param value finite values
     * @param group number of the group of each row, 0 to groups-1
     * @param groups number of groups
     * @throws NotComputable for a value that is not finite or columns of different length
     */
    public static GroupedSample of(double[] value, int[] group, int groups) {
        long[] ones = new long[value.length];
        Arrays.fill(ones, 1);
        return new GroupedSample(value.clone(), group.clone(), ones, groups);
    }

    /**
     * Rows that stand for {@code count[i]} equal cases each (0 = none); otherwise as {@link #of(double[], int[], int)}.
     */
    public static GroupedSample of(double[] value, int[] group, long[] count, int groups) {
        return new GroupedSample(value.clone(), group.clone(), count.clone(), groups);
    }

    /**
     * A table of answers.
     *
     * @param scale the answers, finite, in any order
     * @param table {@code table[g][k]} = cases of group g with answer {@code scale[k]}
     */
    public static GroupedSample ofCounts(double[] scale, long[][] table) {
        int k = scale.length;
        double[] value = new double[k * table.length];
        int[] group = new int[value.length];
        long[] count = new long[value.length];
        for (int g = 0; g < table.length; g++) {
            Checks.sameLength("scale", k, "counts of group " + g, table[g].length);
            System.arraycopy(scale, 0, value, g * k, k);
            System.arraycopy(table[g], 0, count, g * k, k);
            Arrays.fill(group, g * k, (g + 1) * k, g);
        }
        return new GroupedSample(value, group, count, table.length);
    }

    /** Number of groups, those without cases included. */
    public int groups() {
        return size.length;
    }

    /** Cases of group g. */
    public long size(int g) {
        return size[g];
    }

    /** Cases of all groups. */
    public long n() {
        return n;
    }

    int rows() {
        return value.length;
    }

    double value(int i) {
        return value[i];
    }

    int group(int i) {
        return group[i];
    }

    long count(int i) {
        return count[i];
    }

    double[] values() {
        return value;
    }

    long[] counts() {
        return count;
    }

    int filledGroups() {
        int filled = 0;
        for (long s : size) {
            filled += s > 0 ? 1 : 0;
        }
        return filled;
    }

    /** Refuses a sample with fewer than two groups that have cases. */
    void refuseSingleGroup() {
        if (filledGroups() < 2) {
            throw new NotComputable(Reason.TOO_FEW_GROUPS, filledGroups() + " groups with cases, at least 2 needed");
        }
    }

    /** Means of the groups about {@code shift}, compensated; NaN for a group without cases. */
    double[] meansAbout(double shift) {
        double[] sum = new double[groups()];
        double[] rest = new double[groups()];
        for (int i = 0; i < value.length; i++) {
            int g = group[i];
            double v = count[i] * (value[i] - shift);
            double t = sum[g] + v;
            rest[g] += Math.abs(sum[g]) >= Math.abs(v) ? (sum[g] - t) + v : (v - t) + sum[g];
            sum[g] = t;
        }
        for (int g = 0; g < sum.length; g++) {
            sum[g] = (sum[g] + rest[g]) / size[g];
        }
        return sum;
    }

    /** Sums of squares within the groups about {@code shift + mean[g]}, corrected for the rounding of the means. */
    double[] squaresWithin(double shift, double[] mean) {
        double[] square = new double[groups()];
        double[] lost = new double[groups()];
        double[] rest = new double[groups()];
        for (int i = 0; i < value.length; i++) {
            int g = group[i];
            double d = value[i] - shift - mean[g];
            double y = count[i] * (d * d) - lost[g];
            double t = square[g] + y;
            lost[g] = (t - square[g]) - y;
            square[g] = t;
            rest[g] += count[i] * d;
        }
        for (int g = 0; g < square.length; g++) {
            square[g] = size[g] == 0 ? 0 : Math.max(0, square[g] - rest[g] * rest[g] / size[g]);
        }
        return square;
    }

    /** A value of the sample with cases, near the mean if the values share leading digits. */
    double shift() {
        for (int i = 0; i < value.length; i++) {
            if (count[i] > 0) {
                return value[i];
            }
        }
        return 0;
    }
}
