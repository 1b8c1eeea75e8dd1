package org.kesheng.insight.control;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kesheng.insight.control.GroupCube.Tree;
import org.kesheng.organisation.Organisation.DepartmentCard;

/**
 * Which groups of a survey may be shown as it stands published, however they are asked for (I5): by department with or without those
 * below, channel, category, and any range of days. What is hidden cannot be told by taking shown figures from each other.
 *
 * <p>A range of days is shown where the years, quarters, months and days that it consists of are: so no difference of two ranges tells
 * more than those do. Each question counts its own answers.
 */
public final class ShownGroups {
    /** Where answers were counted; channel and category are empty where unknown. */
    public record Place(long departmentId, String channel, String category, LocalDate on) {}

    /** Reads how many answered each question on the days of a month; {@code on} is the day. */
    public interface Days {
        Map<Place, long[]> of(YearMonth month);
    }

    /**
     * Whose answers are asked for.
     *
     * @param departmentIds one department with all below it; null: the company
     * @param alone the one department of {@code departmentIds} without those below it
     * @param channel null: all
     * @param category null: all
     */
    public record Group(Collection<Long> departmentIds, boolean alone, String channel, String category) {}

    private final long smallest;
    private final DepartmentTree departments;
    private final Map<String, Integer> channels = new TreeMap<>();
    private final Map<String, Integer> categories = new TreeMap<>();
    private final TimeTree time;
    private final Map<Place, long[]> months;
    private final Map<Integer, GroupCube> byMonth = new HashMap<>();
    private final Map<YearMonth, Map<Place, long[]>> days = new HashMap<>();
    private final Map<String, GroupCube> byDay = new HashMap<>();

    /**
     * @param months how many answered each question, by month; {@code on} is its first day
     * @param smallest fewest persons that are shown
     */
    public ShownGroups(List<DepartmentCard> departments, Map<Place, long[]> months, long smallest) {
        this.departments = new DepartmentTree(departments);
        this.months = months;
        this.smallest = smallest;
        number(channels, months.keySet().stream().map(Place::channel).toList());
        number(categories, months.keySet().stream().map(Place::category).toList());
        TreeSet<YearMonth> span = new TreeSet<>();
        months.keySet().forEach(place -> span.add(YearMonth.from(place.on())));
        time = span.isEmpty() ? null : new TimeTree(span.first(), span.last());
    }

    /** One value needs no dimension: it is the whole. */
    private static void number(Map<String, Integer> values, List<String> found) {
        TreeSet<String> distinct = new TreeSet<>(found);
        for (String value : distinct) {
            values.put(value, distinct.size() == 1 ? 0 : values.size() + 1);
        }
    }

    private static Tree flat(int values) {
        int[] parents = new int[values == 1 ? 1 : values + 1];
        parents[0] = -1;
        return new Tree(parents);
    }

    /**
     * Whether the answers to a question may be shown.
     *
     * @param question its place among the counts
     * @param read asked where a range begins or ends within a month
     */
    public synchronized boolean shows(int question, Group group, LocalDate from, LocalDate to, Days read) {
        Integer channel = group.channel() == null ? Integer.valueOf(0) : channels.get(group.channel());
        Integer category = group.category() == null ? Integer.valueOf(0) : categories.get(group.category());
        if (time == null || channel == null || category == null) {
            return true;
        }
        int department = group.alone()
                ? departments.alone(group.departmentIds().iterator().next())
                : departments.together(group.departmentIds());
        return new Look(question, department, channel, category, from, to, read).shows(0);
    }

    /** One question about one group in one range. */
    private final class Look {
        private final int question;
        private final int[] nodes;
        private final LocalDate from;
        private final LocalDate to;
        private final Days read;
        private final GroupCube cube;

        Look(int question, int department, int channel, int category, LocalDate from, LocalDate to, Days read) {
            this.question = question;
            this.nodes = new int[] {department, channel, category, 0};
            this.from = from;
            this.to = to;
            this.read = read;
            this.cube = byMonth.computeIfAbsent(question, ShownGroups.this::monthCube);
        }

        private int[] at(int node) {
            nodes[3] = node;
            return nodes;
        }

        boolean shows(int node) {
            long all = cube.persons(at(node));
            if (all == 0 || time.isOutside(node, from, to)) {
                return true;
            }
            if (time.isWithin(node, from, to)) {
                return cube.isShown(at(node));
            }
            long inside = inside(node);
            if (inside == 0 || inside == all) {
                return inside == 0 || cube.isShown(at(node));
            }
            return time.isMonth(node)
                    ? showsDays(node)
                    : time.children(node).stream().allMatch(this::shows);
        }

        /** Persons of the node within the range. */
        private long inside(int node) {
            long all = cube.persons(at(node));
            if (all == 0 || time.isOutside(node, from, to)) {
                return 0;
            }
            if (time.isWithin(node, from, to)) {
                return all;
            }
            if (!time.isMonth(node)) {
                return time.children(node).stream().mapToLong(this::inside).sum();
            }
            GroupCube ofDays = dayCube(question, YearMonth.from(time.begin(node)), read);
            long inside = 0;
            for (int day : daysWithin(node)) {
                inside += ofDays.persons(at(day));
            }
            return inside;
        }

        private boolean showsDays(int node) {
            GroupCube ofDays = dayCube(question, YearMonth.from(time.begin(node)), read);
            return daysWithin(node).stream().allMatch(day -> ofDays.isShown(at(day)));
        }

        private List<Integer> daysWithin(int node) {
            List<Integer> within = new ArrayList<>();
            for (LocalDate day = time.begin(node); !day.isAfter(time.end(node)); day = day.plusDays(1)) {
                if (!day.isBefore(from) && !day.isAfter(to)) {
                    within.add(day.getDayOfMonth());
                }
            }
            return within;
        }
    }

    private GroupCube monthCube(int question) {
        GroupCube cube = new GroupCube(departments.tree(), flat(channels.size()), flat(categories.size()), time.tree());
        months.forEach((place, counts) -> cube.add(
                counts[question],
                departments.alone(place.departmentId()),
                channels.get(place.channel()),
                categories.get(place.category()),
                time.month(YearMonth.from(place.on()))));
        cube.hide(smallest);
        return cube;
    }

    /** The days of a month below its sum, of which the months have decided already. */
    private GroupCube dayCube(int question, YearMonth month, Days read) {
        return byDay.computeIfAbsent(question + "/" + month, key -> {
            Map<Place, long[]> found = days.computeIfAbsent(month, read::of);
            int[] parents = new int[month.lengthOfMonth() + 1];
            parents[0] = -1;
            GroupCube cube = new GroupCube(
                    departments.tree(), flat(channels.size()), flat(categories.size()), new Tree(parents));
            found.forEach((place, counts) -> cube.add(
                    counts[question],
                    departments.alone(place.departmentId()),
                    channels.get(place.channel()),
                    categories.get(place.category()),
                    place.on().getDayOfMonth()));
            decide(cube, byMonth.computeIfAbsent(question, this::monthCube), time.month(month));
            cube.hide(smallest);
            return cube;
        });
    }

    private void decide(GroupCube ofDays, GroupCube ofMonths, int month) {
        int widthOfChannels = channels.size() == 1 ? 1 : channels.size() + 1;
        int widthOfCategories = categories.size() == 1 ? 1 : categories.size() + 1;
        for (int d = 0; d < departments.tree().size(); d++) {
            for (int c = 0; c < widthOfChannels; c++) {
                for (int k = 0; k < widthOfCategories; k++) {
                    ofDays.decided(ofMonths.isShown(d, c, k, month), d, c, k, 0);
                }
            }
        }
    }
}
