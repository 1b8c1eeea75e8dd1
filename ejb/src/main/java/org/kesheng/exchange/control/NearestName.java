package org.kesheng.exchange.control;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which column was probably meant. */
public final class NearestName {
    private NearestName() {}

    /** The name with the fewest changed letters, if at most a third of the letters (at least one) differ. */
    public static Optional<String> of(String wanted, List<String> names) {
        int most = Math.max(1, wanted.length() / 3);
        return names.stream()
                .filter(name -> !name.isBlank() && Math.abs(name.length() - wanted.length()) <= most)
                .filter(name -> distance(wanted, name) <= most)
                .min(Comparator.comparingInt(name -> distance(wanted, name)));
    }

    /** Optimal string alignment: insert, delete, change, or swap two neighbours, each for one; case does not count. */
    static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int change = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
