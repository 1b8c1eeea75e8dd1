package org.kesheng.insight.control;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** What follows from sums of unknowns: Gaussian elimination, each row with the place of its first number. */
final class Equations {
    private static final double NOTHING = 1e-9;

    private final int unknowns;
    private final List<double[]> rows = new ArrayList<>();
    private final List<Integer> firsts = new ArrayList<>();

    /** @param sums each says which unknowns it is the sum of */
    Equations(int unknowns, Collection<BitSet> sums) {
        this.unknowns = unknowns;
        sums.forEach(this::take);
    }

    private void take(BitSet sum) {
        double[] row = reduced(sum);
        int first = first(row);
        if (first < 0) {
            return;
        }
        double by = row[first];
        for (int i = first; i < unknowns; i++) {
            row[i] /= by;
        }
        rows.add(row);
        firsts.add(first);
    }

    /** Whether the sum follows from those that are known. */
    boolean tell(BitSet sum) {
        return first(reduced(sum)) < 0;
    }

    private double[] reduced(BitSet sum) {
        double[] row = new double[unknowns];
        sum.stream().forEach(i -> row[i] = 1);
        for (int r = 0; r < rows.size(); r++) {
            double times = row[firsts.get(r)];
            if (Math.abs(times) > NOTHING) {
                double[] known = rows.get(r);
                for (int i = 0; i < unknowns; i++) {
                    row[i] -= times * known[i];
                }
            }
        }
        return row;
    }

    private static int first(double[] row) {
        for (int i = 0; i < row.length; i++) {
            if (Math.abs(row[i]) > NOTHING) {
                return i;
            }
        }
        return -1;
    }
}
