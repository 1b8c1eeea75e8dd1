package org.kesheng.analytics.cli;

import java.util.Arrays;

/** Numbers the groups of one thread in the order in which they turn up. */
final class NightlyIndex {

    /** Departments 0..999. */
    static final int DEPARTMENTS = 1000;

    /** Months January 2000 to December 2099. */
    static final int MONTHS = 1200;

    /** More groups than these do not fit the fast tallies. */
    private static final int MAX_GROUPS = 1 << 15;

    private final int[][] numbers = new int[DEPARTMENTS][];
    private int[] departments = new int[64];
    private int[] months = new int[64];
    private int size;

    /** Number of the group, size() if it is new and then has to be added, -1 if there is no room for it. */
    int find(int department, int month) {
        int[] row = numbers[department];
        if (row == null) {
            row = numbers[department] = new int[MONTHS];
        }
        int found = row[month] - 1;
        return found >= 0 ? found : size < MAX_GROUPS ? size : -1;
    }

    void add(int department, int month) {
        if (size == departments.length) {
            departments = Arrays.copyOf(departments, size * 2);
            months = Arrays.copyOf(months, size * 2);
        }
        departments[size] = department;
        months[size] = month;
        numbers[department][month] = ++size;
    }

    int size() {
        return size;
    }

    NightlyGroup group(int number) {
        return NightlyGroup.ofMonths(departments[number], months[number]);
    }
}
