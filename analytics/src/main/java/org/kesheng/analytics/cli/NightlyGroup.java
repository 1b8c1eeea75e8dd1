package org.kesheng.analytics.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Department and month; plain code instead of a record, whose methods cost a short process a tenth of its time. */
final class NightlyGroup {

    private final String department;
    private final double number;
    private final int month;

    private NightlyGroup(String department, double number, int month) {
        this.department = department;
        this.number = number;
        this.month = month;
    }

    /**
     * @param department its code, not missing
     * @param month yyyymm
     */
    static NightlyGroup of(Value department, int month) {
        Value code = department.isNumber() ? Value.ofNumber(department.number()) : department;
        return new NightlyGroup(code.text(), code.number(), month);
    }

    static NightlyGroup ofMonths(int department, int monthsSince2000) {
        return new NightlyGroup(Integer.toString(department), department, month(monthsSince2000));
    }

    private static int month(int monthsSince2000) {
        return (2000 + monthsSince2000 / 12) * 100 + monthsSince2000 % 12 + 1;
    }

    /** Ascending by department (numeric if all are numbers, otherwise by code point), then by month. */
    static List<NightlyGroup> sorted(Collection<NightlyGroup> groups) {
        List<NightlyGroup> sorted = new ArrayList<>(groups);
        boolean numeric = true;
        for (NightlyGroup group : sorted) {
            numeric &= !Double.isNaN(group.number);
        }
        sorted.sort(new Order(numeric));
        return sorted;
    }

    String department() {
        return department;
    }

    int month() {
        return month;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NightlyGroup group && month == group.month && department.equals(group.department);
    }

    @Override
    public int hashCode() {
        return 31 * department.hashCode() + month;
    }

    private static final class Order implements Comparator<NightlyGroup> {

        private final boolean numeric;

        Order(boolean numeric) {
            this.numeric = numeric;
        }

        @Override
        public int compare(NightlyGroup a, NightlyGroup b) {
            int byDepartment = numeric
                    ? Double.compare(a.number, b.number)
                    : Value.BY_CODE_POINT.compare(a.department, b.department);
            return byDepartment != 0 ? byDepartment : Integer.compare(a.month, b.month);
        }
    }
}
