package org.kesheng.insight.control;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.insight.control.GroupCube.Tree;

/** Time as a dimension: all of it, years, quarters, months. */
final class TimeTree {
    private final List<LocalDate> begins = new ArrayList<>();
    private final List<LocalDate> ends = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final List<List<Integer>> children = new ArrayList<>();
    private final Map<YearMonth, Integer> months = new HashMap<>();
    private final Tree tree;

    TimeTree(YearMonth first, YearMonth last) {
        node(-1, first, last);
        Map<Integer, Integer> years = new HashMap<>();
        Map<YearMonth, Integer> quarters = new HashMap<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            YearMonth january = month.withMonth(1);
            int year = years.computeIfAbsent(month.getYear(), y -> node(0, january, january.plusMonths(11)));
            YearMonth begin = YearMonth.from(month.atDay(1).with(IsoFields.DAY_OF_QUARTER, 1));
            int quarter = quarters.computeIfAbsent(begin, q -> node(year, begin, begin.plusMonths(2)));
            months.put(month, node(quarter, month, month));
        }
        tree = new Tree(parents.stream().mapToInt(Integer::intValue).toArray());
    }

    private int node(int parent, YearMonth first, YearMonth last) {
        int node = parents.size();
        parents.add(parent);
        children.add(new ArrayList<>());
        begins.add(first.atDay(1));
        ends.add(last.atEndOfMonth());
        if (parent >= 0) {
            children.get(parent).add(node);
        }
        return node;
    }

    Tree tree() {
        return tree;
    }

    int month(YearMonth month) {
        return months.get(month);
    }

    LocalDate begin(int node) {
        return begins.get(node);
    }

    LocalDate end(int node) {
        return ends.get(node);
    }

    List<Integer> children(int node) {
        return children.get(node);
    }

    boolean isMonth(int node) {
        return children.get(node).isEmpty();
    }

    /** Whether it lies in the range as a whole. */
    boolean isWithin(int node, LocalDate from, LocalDate to) {
        return !begin(node).isBefore(from) && !end(node).isAfter(to);
    }

    boolean isOutside(int node, LocalDate from, LocalDate to) {
        return end(node).isBefore(from) || begin(node).isAfter(to);
    }
}
