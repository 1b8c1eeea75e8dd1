package org.kesheng.insight.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.LedgerEntry.Group;

/** Counts by group of one thing that is compared. Groups too small to be shown take no part in a test, whose outcome could tell. */
public final class ComparedGroups {
    private final int width;
    private final Map<String, long[]> counts = new TreeMap<>();

    /** @param width points of the scale, or options */
    public ComparedGroups(int width) {
        this.width = width;
    }

    /** Adds the {@code width} counts that stand at the offset. */
    public void add(String group, long[] from, int offset) {
        long[] sums = counts.computeIfAbsent(group, key -> new long[width]);
        for (int i = 0; i < width; i++) {
            sums[i] += from[offset + i];
        }
    }

    /** The counts of the groups that may be shown, in the order of their keys. */
    public List<long[]> shown(SmallGroups smallGroups) {
        List<long[]> shown = new ArrayList<>();
        counts.values().stream()
                .filter(group -> n(group) > 0 && !smallGroups.isTooSmall(n(group)))
                .forEach(shown::add);
        return shown;
    }

    /** Whether there are two groups to compare. */
    public boolean isComparable(SmallGroups smallGroups) {
        return shown(smallGroups).size() > 1;
    }

    /** Mean of each group on a scale that begins at {@code low}; small ones suppressed, with their complement. */
    public List<Group> means(int low, SmallGroups smallGroups) {
        return groups(smallGroups, group -> {
            double sum = 0;
            for (int i = 0; i < width; i++) {
                sum += (double) group[i] * (low + i);
            }
            return sum / n(group);
        });
    }

    /** Share of the first option in each group. */
    public List<Group> shares(SmallGroups smallGroups) {
        return groups(smallGroups, group -> (double) group[0] / n(group));
    }

    private List<Group> groups(SmallGroups smallGroups, java.util.function.ToDoubleFunction<long[]> value) {
        List<Group> groups = new ArrayList<>();
        counts.forEach((key, group) -> {
            if (n(group) > 0) {
                groups.add(new Group(key, n(group), value.applyAsDouble(group), FigureStatus.OK));
            }
        });
        return smallGroups.apply(groups, group -> "", Group::n, Group::suppressed);
    }

    private static long n(long[] group) {
        return Arrays.stream(group).sum();
    }
}
