package org.kesheng.insight.control;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kesheng.analytics.sufficient.DurationCell;
import org.kesheng.insight.EmployeeFigures;
import org.kesheng.insight.EmployeeFigures.Cell;
import org.kesheng.insight.EmployeeFigures.Month;
import org.kesheng.insight.EmployeeFigures.Topic;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.control.GroupCube.Tree;

/** Cases of employees by topic and month, without what fewer than PRM-58 persons stand behind, nor what would tell it. */
public final class EmployeeTable {
    private static final Set<String> SATISFIED = Set.of("SATISFIED", "VERY_SATISFIED");
    private static final String NOT_STATED = "NOT_STATED";

    /**
     * A case.
     *
     * @param person who lodged it, null where it is anonymous: then it counts as somebody of its own
     * @param satisfaction last answer, null while there is none
     */
    public record Case(String topic, Long person, Instant receivedAt, Instant closedAt, String satisfaction) {}

    private final List<Case> cases;
    private final List<YearMonth> months;
    private final List<String> topics;
    private final ZoneId zone;
    private final SmallGroups smallGroups;
    private final GroupCube cube;

    public EmployeeTable(List<Case> cases, YearMonth from, YearMonth to, ZoneId zone, SmallGroups smallGroups) {
        this.zone = zone;
        this.smallGroups = smallGroups;
        this.months = new ArrayList<>();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            months.add(month);
        }
        this.cases = cases.stream().filter(one -> months.contains(month(one))).toList();
        Map<String, Long> counts = new HashMap<>();
        this.cases.forEach(one -> counts.merge(one.topic(), 1L, Long::sum));
        this.topics = counts.keySet().stream()
                .sorted(Comparator.comparing((String topic) -> -counts.get(topic))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        this.cube = new GroupCube(flat(topics.size()), flat(months.size()));
        hide();
    }

    private static Tree flat(int values) {
        int[] parents = new int[values + 1];
        parents[0] = -1;
        return new Tree(parents);
    }

    private YearMonth month(Case one) {
        return YearMonth.from(one.receivedAt().atZone(zone));
    }

    /** Many cases of one person are still one person. */
    private void hide() {
        Map<List<Integer>, Set<Object>> persons = new HashMap<>();
        for (Case one : cases) {
            int topic = topics.indexOf(one.topic()) + 1;
            int month = months.indexOf(month(one)) + 1;
            cube.add(1, topic, month);
            Object person = Objects.requireNonNullElseGet(one.person(), Object::new);
            for (List<Integer> cell :
                    List.of(List.of(topic, month), List.of(topic, 0), List.of(0, month), List.of(0, 0))) {
                persons.computeIfAbsent(cell, key -> new HashSet<>()).add(person);
            }
        }
        persons.forEach((cell, found) -> {
            if (smallGroups.isTooSmall(found.size())) {
                cube.decided(false, cell.get(0), cell.get(1));
            }
        });
        cube.hide(smallGroups.smallest());
    }

    public EmployeeFigures figures(String desk, Instant cut) {
        List<Topic> rows = new ArrayList<>();
        for (int topic = 1; topic <= topics.size(); topic++) {
            List<Cell> cells = new ArrayList<>();
            for (int month = 1; month <= months.size(); month++) {
                FigureStatus status = status(topic, month);
                cells.add(new Cell(
                        months.get(month - 1), status == FigureStatus.OK ? cube.persons(topic, month) : null, status));
            }
            rows.add(new Topic(topics.get(topic - 1), cells));
        }
        return new EmployeeFigures(desk, months.stream().map(this::month).toList(), rows, cut);
    }

    private FigureStatus status(int topic, int month) {
        if (cube.persons(topic, month) == 0) {
            return FigureStatus.NO_DATA;
        }
        return cube.isShown(topic, month) ? FigureStatus.OK : FigureStatus.SUPPRESSED;
    }

    private Month month(YearMonth month) {
        int node = months.indexOf(month) + 1;
        FigureStatus status = status(0, node);
        if (status != FigureStatus.OK) {
            return new Month(month, null, null, null, null, status);
        }
        List<Case> own = cases.stream().filter(one -> month(one).equals(month)).toList();
        DurationCell minutes = new DurationCell();
        own.stream()
                .filter(one -> one.closedAt() != null)
                .forEach(one -> minutes.add(
                        Duration.between(one.receivedAt(), one.closedAt()).toMinutes(), 1));
        return new Month(
                month,
                (long) own.size(),
                shown(minutes.n(), minutes.n()),
                smallGroups.isTooSmall(minutes.n()) || minutes.n() == 0 ? null : minutes.quantile(0.5),
                accepted(own),
                status);
    }

    private Long shown(long persons, long value) {
        return smallGroups.isTooSmall(persons) ? null : Long.valueOf(value);
    }

    private Double accepted(List<Case> own) {
        List<Case> answered = own.stream()
                .filter(one -> one.satisfaction() != null && !NOT_STATED.equals(one.satisfaction()))
                .toList();
        if (answered.isEmpty() || smallGroups.isTooSmall(answered.size())) {
            return null;
        }
        long satisfied = answered.stream()
                .filter(one -> SATISFIED.contains(one.satisfaction()))
                .count();
        return (double) satisfied / answered.size();
    }
}
