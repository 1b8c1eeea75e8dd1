package org.kesheng.insight.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.kesheng.analytics.sufficient.Score;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.ScoreRow;

/** What was read for a query: a tally for each group and period, from which the rows follow. */
public final class ScoreReading {
    /** Group and period; null where not told apart. */
    public record Key(String department, String channel, LocalDate start) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(
                        Key::department, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Key::channel, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Key::start);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final Periods periods;
    private final Instant cut;
    private final Supplier<Tally> fresh;
    private final Map<Key, Tally> tallies = new TreeMap<>();
    private final Set<LocalDate> pending = new HashSet<>();
    private final boolean parts;

    /**
     * @param cut of the published night, null before the first
     * @param parts whether the rows are parts of a whole that the reader can ask for too
     */
    public ScoreReading(Periods periods, Instant cut, boolean parts, Supplier<Tally> fresh) {
        this.periods = periods;
        this.cut = cut;
        this.parts = parts;
        this.fresh = fresh;
    }

    /** The tally of a group on a day. */
    public Tally tally(String department, String channel, LocalDate day) {
        return tallies.computeIfAbsent(new Key(department, channel, periods.start(day)), key -> fresh.get());
    }

    /** Something was answered on that day that is not yet in published figures. */
    public void pendingOn(LocalDate day) {
        pending.add(periods.start(day));
    }

    /** Whether a period has nothing published. */
    public boolean hasGaps() {
        Set<LocalDate> filled = new HashSet<>();
        tallies.forEach((key, tally) -> {
            if (tally.persons() > 0) {
                filled.add(key.start());
            }
        });
        return !filled.containsAll(periods.starts());
    }

    private record Figure(ScoreRow row, long persons) {}

    public List<ScoreRow> rows(SmallGroups smallGroups) {
        List<Figure> figures = new ArrayList<>();
        for (Key group : groups()) {
            for (LocalDate start : periods.starts()) {
                figures.add(figure(new Key(group.department(), group.channel(), start)));
            }
        }
        return smallGroups
                .apply(
                        figures,
                        parts ? figure -> figure.row().period() : null,
                        Figure::persons,
                        figure -> new Figure(figure.row().suppressed(), figure.persons()))
                .stream()
                .map(Figure::row)
                .toList();
    }

    private Set<Key> groups() {
        Set<Key> groups = new TreeSet<>();
        tallies.keySet().forEach(key -> groups.add(new Key(key.department(), key.channel(), periods.from())));
        if (groups.isEmpty()) {
            groups.add(new Key(null, null, periods.from()));
        }
        return groups;
    }

    private Figure figure(Key key) {
        Tally tally = tallies.getOrDefault(key, fresh.get());
        Score score = tally.score();
        long persons = tally.persons();
        FigureStatus status = persons > 0 && score.hasValue() ? FigureStatus.OK : FigureStatus.NO_DATA;
        ScoreRow row = new ScoreRow(
                periods.name(key.start()),
                key.department(),
                key.channel(),
                persons,
                status == FigureStatus.OK ? number(score.value()) : null,
                number(score.lower()),
                number(score.upper()),
                score.method(),
                cut,
                status);
        boolean waits = persons == 0 && pending.contains(key.start());
        return new Figure(waits ? row.pending() : row, persons);
    }

    private static Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
