package org.kesheng.insight.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
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
    private final Map<Key, TreeMap<Long, Tally>> tallies = new TreeMap<>();
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

    /** The tally of a group on a day, of what a night added. @param runNo of the night, 0 where nobody can tell */
    public Tally tally(String department, String channel, LocalDate day, long runNo) {
        return tallies.computeIfAbsent(new Key(department, channel, periods.start(day)), key -> new TreeMap<>())
                .computeIfAbsent(runNo, run -> fresh.get());
    }

    /**
     * What is shown of a group: night by night, as long as the step is not too small. What waits is shown with the answers that come
     * in after it.
     */
    private Tally shown(Key key, SmallGroups smallGroups) {
        Tally shown = fresh.get();
        Tally waiting = fresh.get();
        for (Tally step : tallies.getOrDefault(key, new TreeMap<>()).values()) {
            waiting.add(step);
            Tally both = sum(List.of(shown, waiting));
            if (!smallGroups.isTooSmallAStep(shown.persons(), both.persons())) {
                shown = both;
                waiting = fresh.get();
            }
        }
        return shown;
    }

    /** Of nights: one alone may take out more than it brings. */
    private Tally sum(Collection<Tally> nights) {
        Tally sum = fresh.get();
        nights.forEach(sum::add);
        return sum;
    }

    /** Something was answered on that day that is not yet in published figures. */
    public void pendingOn(LocalDate day) {
        pending.add(periods.start(day));
    }

    /** Whether a period has nothing published. */
    public boolean hasGaps() {
        Set<LocalDate> filled = new HashSet<>();
        tallies.forEach((key, nights) -> {
            if (sum(nights.values()).persons() > 0) {
                filled.add(key.start());
            }
        });
        return !filled.containsAll(periods.starts());
    }

    private record Figure(ScoreRow row, long persons) {}

    /** A table of departments and channels has a whole in each row and each column. */
    private static final List<Function<Figure, Object>> WHOLES = List.of(
            figure -> figure.row().period() + "/" + figure.row().department(),
            figure -> figure.row().period() + "//" + figure.row().channel());

    /** Says whether a group may be shown in a range of days. */
    public interface Shown {
        boolean in(Key key, LocalDate from, LocalDate to);
    }

    public List<ScoreRow> rows(SmallGroups smallGroups) {
        return rows(smallGroups, (key, from, to) -> true);
    }

    /** @param shown also keeps from being shown what other queries would tell */
    public List<ScoreRow> rows(SmallGroups smallGroups, Shown shown) {
        List<Figure> figures = new ArrayList<>();
        for (Key group : groups()) {
            for (LocalDate start : periods.starts()) {
                Key key = new Key(group.department(), group.channel(), start);
                Figure figure = figure(key, smallGroups);
                boolean kept = figure.persons() > 0 && !shown.in(key, start, periods.end(start));
                figures.add(kept ? new Figure(figure.row().suppressed(), figure.persons()) : figure);
            }
        }
        return smallGroups
                .apply(
                        figures,
                        parts ? WHOLES : List.of(),
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

    private Figure figure(Key key, SmallGroups smallGroups) {
        Tally tally = shown(key, smallGroups);
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
