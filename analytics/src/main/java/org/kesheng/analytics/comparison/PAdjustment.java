package org.kesheng.analytics.comparison;

import java.util.Arrays;

/**
 * Adjustment of p-values for a family of tests. NaN stays NaN and does not count into the size of the family, as in
 * R.
 *
 * <p>R: {@code p.adjust(p, "holm")}, {@code p.adjust(p, "BH")}.
 */
public enum PAdjustment {
    /**
     * Holm (1979), Scandinavian Journal of Statistics 6, 65-70: keeps the chance of a single false alarm in the
     * family under any dependence. Running maximum of min(1, (m-i+1) p_(i)).
     */
    HOLM {
        @Override
        double[] sorted(double[] p) {
            int m = p.length;
            double[] adjusted = new double[m];
            double running = 0;
            for (int i = 0; i < m; i++) {
                running = Math.max(running, Math.min(1, (m - i) * p[i]));
                adjusted[i] = running;
            }
            return adjusted;
        }
    },
    /**
     * Benjamini, Hochberg (1995), JRSS B 57, 289-300: keeps the share of false alarms among the findings, for
     * independent or positively dependent tests. Running minimum from the largest of min(1, m p_(i)/i).
     */
    BENJAMINI_HOCHBERG {
        @Override
        double[] sorted(double[] p) {
            int m = p.length;
            double[] adjusted = new double[m];
            double running = 1;
            for (int i = m - 1; i >= 0; i--) {
                running = Math.min(running, (double) m / (i + 1) * p[i]);
                adjusted[i] = running;
            }
            return adjusted;
        }
    };

    /** The adjusted p-values, in the order of {@code p}. Equal p-values get equal adjusted values. */
    public double[] adjust(double[] p) {
        double[] sorted =
                Arrays.stream(p).filter(v -> !Double.isNaN(v)).sorted().toArray();
        double[] adjusted = sorted(sorted);
        double[] result = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            result[i] = Double.isNaN(p[i]) ? Double.NaN : adjusted[Arrays.binarySearch(sorted, p[i])];
        }
        return result;
    }

    abstract double[] sorted(double[] p);
}
