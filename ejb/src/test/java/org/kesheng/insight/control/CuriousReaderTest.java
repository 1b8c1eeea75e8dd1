package org.kesheng.insight.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.insight.control.ShownGroups.Group;
import org.kesheng.insight.control.ShownGroups.Place;
import org.kesheng.organisation.Organisation.DepartmentCard;

/**
 * A reader who asks for everything that can be asked for and takes the answers from each other. PRM-58 is 5. The company has the
 * departments A (with A1 and A2 below) and B, and answers without a department.
 */
class CuriousReaderTest {
    private static final long SMALLEST = 5;
    private static final YearMonth FIRST = YearMonth.of(2025, 11);
    private static final int MONTHS = 6;
    private static final String[] CHANNELS = {"PHONE", "WEB", ""};
    private static final List<DepartmentCard> DEPARTMENTS =
            List.of(card(1, null, "/1/"), card(2, 1L, "/1/2/"), card(3, 1L, "/1/3/"), card(4, null, "/4/"));
    private static final long[] IDS = {0, 1, 2, 3, 4};

    private final Map<Place, long[]> days = new HashMap<>();

    private static DepartmentCard card(long id, Long parent, String path) {
        return new DepartmentCard(id, "D" + id, "部", "D", parent, path, null, true);
    }

    private void answered(long department, String channel, LocalDate on, long persons) {
        days.merge(new Place(department, channel, "", on), new long[] {persons}, (a, b) -> new long[] {a[0] + b[0]});
    }

    private ShownGroups groups() {
        Map<Place, long[]> months = new HashMap<>();
        days.forEach((place, n) -> months.merge(
                new Place(place.departmentId(), place.channel(), "", place.on().withDayOfMonth(1)), n.clone(), (a, b) ->
                        new long[] {a[0] + b[0]}));
        return new ShownGroups(DEPARTMENTS, months, SMALLEST);
    }

    private Map<Place, long[]> daysOf(YearMonth month) {
        Map<Place, long[]> found = new HashMap<>();
        days.forEach((place, n) -> {
            if (YearMonth.from(place.on()).equals(month)) {
                found.put(place, n);
            }
        });
        return found;
    }

    /** What can be asked for: who and when. */
    private record Query(Group group, LocalDate from, LocalDate to) {
        boolean covers(Place place) {
            boolean whose = group.departmentIds() == null
                    || group.departmentIds().contains(place.departmentId())
                    || !group.alone() && group.departmentIds().contains(1L) && place.departmentId() == 2
                    || !group.alone() && group.departmentIds().contains(1L) && place.departmentId() == 3;
            return whose
                    && (group.channel() == null || group.channel().equals(place.channel()))
                    && !place.on().isBefore(from)
                    && !place.on().isAfter(to);
        }
    }

    private static List<Group> askable() {
        List<Group> groups = new ArrayList<>();
        List<String> channels = new ArrayList<>(Arrays.asList(CHANNELS));
        channels.add(null);
        for (String channel : channels) {
            groups.add(new Group(null, false, channel, null));
            groups.add(new Group(List.of(1L, 2L, 3L), false, channel, null));
            for (long id : new long[] {1, 2, 3, 4}) {
                groups.add(new Group(List.of(id), true, channel, null));
            }
        }
        return groups;
    }

    private static List<LocalDate[]> ranges(Random random, int dayRanges) {
        List<LocalDate[]> ranges = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            for (int j = i; j < MONTHS; j++) {
                ranges.add(new LocalDate[] {
                    FIRST.plusMonths(i).atDay(1), FIRST.plusMonths(j).atEndOfMonth()
                });
            }
        }
        for (int i = 0; i < dayRanges; i++) {
            LocalDate from = FIRST.atDay(1).plusDays(random.nextInt(180));
            ranges.add(new LocalDate[] {from, from.plusDays(random.nextInt(40))});
        }
        return ranges;
    }

    private void randomAnswers(Random random) {
        int cells = 20 + random.nextInt(60);
        for (int i = 0; i < cells; i++) {
            answered(
                    IDS[random.nextInt(IDS.length)],
                    CHANNELS[random.nextInt(CHANNELS.length)],
                    FIRST.atDay(1).plusDays(random.nextInt(180)),
                    1 + random.nextInt(random.nextBoolean() ? 4 : 30));
        }
    }

    @Test
    @DisplayName(
            "SUR-19, PRM-58: no two answers that contain each other differ by fewer than five persons, nor is one of fewer shown")
    void differences() {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            days.clear();
            randomAnswers(random);
            List<Place> places = List.copyOf(days.keySet());
            List<BitSet> shown = shown(random, places, 60);
            assertFalse(shown.isEmpty());
            for (BitSet one : shown) {
                assertTrue(persons(one, places) >= SMALLEST, "seed " + seed);
                for (BitSet other : shown) {
                    BitSet rest = (BitSet) one.clone();
                    rest.andNot(other);
                    BitSet both = (BitSet) one.clone();
                    both.and(other);
                    if (both.equals(other) && !rest.isEmpty()) {
                        assertTrue(
                                persons(rest, places) >= SMALLEST,
                                "seed " + seed + ": " + names(one, places) + " less " + names(other, places));
                    }
                }
            }
        }
    }

    private List<BitSet> shown(Random random, List<Place> places, int dayRanges) {
        ShownGroups groups = groups();
        List<BitSet> shown = new ArrayList<>();
        for (Group group : askable()) {
            for (LocalDate[] range : ranges(random, dayRanges)) {
                Query query = new Query(group, range[0], range[1]);
                BitSet covered = new BitSet();
                for (int i = 0; i < places.size(); i++) {
                    covered.set(i, query.covers(places.get(i)));
                }
                if (!covered.isEmpty() && groups.shows(0, group, range[0], range[1], this::daysOf)) {
                    shown.add(covered);
                }
            }
        }
        return shown;
    }

    private long persons(BitSet covered, List<Place> places) {
        return covered.stream().mapToLong(i -> days.get(places.get(i))[0]).sum();
    }

    private static String names(BitSet covered, List<Place> places) {
        return covered.stream().mapToObj(places::get).toList().toString();
    }

    @Test
    @DisplayName("SUR-19: solving all that is shown for what is hidden finds no group of fewer than five persons")
    void equations() {
        for (int seed = 100; seed < 112; seed++) {
            Random random = new Random(seed);
            days.clear();
            randomAnswers(random);
            List<Place> places = List.copyOf(days.keySet());
            List<double[]> solved = solved(shown(random, places, 10), places.size());
            for (Group group : askable()) {
                for (LocalDate[] range : ranges(random, 10)) {
                    Query query = new Query(group, range[0], range[1]);
                    double[] wanted = new double[places.size()];
                    long persons = 0;
                    for (int i = 0; i < wanted.length; i++) {
                        wanted[i] = query.covers(places.get(i)) ? 1 : 0;
                        persons += query.covers(places.get(i)) ? days.get(places.get(i))[0] : 0;
                    }
                    if (persons > 0 && persons < SMALLEST) {
                        assertFalse(follows(wanted, solved), "seed " + seed + ": " + query);
                    }
                }
            }
        }
    }

    /** Rows in echelon form. */
    private static List<double[]> solved(List<BitSet> shown, int unknowns) {
        List<double[]> rows = new ArrayList<>();
        for (BitSet covered : shown) {
            double[] row = new double[unknowns];
            covered.stream().forEach(i -> row[i] = 1);
            reduce(row, rows);
            int pivot = pivot(row);
            if (pivot >= 0) {
                double by = row[pivot];
                for (int i = 0; i < unknowns; i++) {
                    row[i] /= by;
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static void reduce(double[] row, List<double[]> rows) {
        for (double[] known : rows) {
            double times = row[pivot(known)];
            if (times != 0) {
                for (int i = 0; i < row.length; i++) {
                    row[i] -= times * known[i];
                }
            }
        }
    }

    private static int pivot(double[] row) {
        for (int i = 0; i < row.length; i++) {
            if (Math.abs(row[i]) > 1e-9) {
                return i;
            }
        }
        return -1;
    }

    private static boolean follows(double[] wanted, List<double[]> solved) {
        double[] rest = wanted.clone();
        reduce(rest, solved);
        return pivot(rest) < 0;
    }

    @Test
    @DisplayName("PRM-58: departments asked for one by one: the small one is hidden, and with it the next smallest")
    void departmentsOneByOne() {
        answered(2, "WEB", FIRST.atDay(3), 3);
        answered(3, "WEB", FIRST.atDay(3), 9);
        answered(1, "WEB", FIRST.atDay(3), 30);
        answered(4, "WEB", FIRST.atDay(3), 40);
        ShownGroups groups = groups();
        List<Boolean> shown = new ArrayList<>();
        for (long id : new long[] {1, 2, 3, 4}) {
            Group alone = new Group(List.of(id), true, null, null);
            shown.add(groups.shows(0, alone, FIRST.atDay(1), FIRST.atEndOfMonth(), this::daysOf));
        }
        assertEquals(List.of(true, false, false, true), shown);
        Group withBelow = new Group(List.of(1L, 2L, 3L), false, null, null);
        assertTrue(groups.shows(0, withBelow, FIRST.atDay(1), FIRST.atEndOfMonth(), this::daysOf));
    }

    @Test
    @DisplayName("PRM-58: ranges that differ by a day of two persons: neither is shown, the whole month is")
    void rangesThatDifferByADay() {
        for (int day = 1; day <= 20; day++) {
            answered(4, "WEB", FIRST.atDay(day), day == 11 ? 2 : 8);
        }
        ShownGroups groups = groups();
        Group company = new Group(null, false, null, null);
        assertTrue(groups.shows(0, company, FIRST.atDay(1), FIRST.atEndOfMonth(), this::daysOf));
        assertTrue(groups.shows(0, company, FIRST.atDay(2), FIRST.atDay(10), this::daysOf));
        assertFalse(groups.shows(0, company, FIRST.atDay(2), FIRST.atDay(11), this::daysOf));
    }

    @Test
    @DisplayName("Where nobody is few, everything is shown")
    void nothingToHide() {
        for (int day = 1; day <= 28; day++) {
            for (long id : IDS) {
                for (String channel : CHANNELS) {
                    answered(id, channel, FIRST.atDay(day), 5);
                }
            }
        }
        ShownGroups groups = groups();
        for (Group group : askable()) {
            assertTrue(groups.shows(0, group, FIRST.atDay(4), FIRST.atDay(17), this::daysOf));
        }
    }
}
