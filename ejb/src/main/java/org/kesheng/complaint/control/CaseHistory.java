package org.kesheng.complaint.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kesheng.complaint.HistoryLine;
import org.kesheng.policy.CaseEvent;
import org.kesheng.policy.CaseState;

/**
 * What happened to a case, read by the guards and by the clocks.
 *
 * @param lines in the order in which they were written
 * @param clocksFrom of an anonymous case the end of the day of receipt, else null. Its exact time is not known (H35), so nothing is
 *     owed before the day is over, and what was done on that day counts as done at its end.
 */
public record CaseHistory(List<HistoryLine> lines, Instant clocksFrom) {
    /** Entries that are no action of a pack. */
    public static final String NOTE = "NOTE";

    public static final String CUSTOMER_MESSAGE = "CUSTOMER_MESSAGE";
    public static final String STAFF_MESSAGE = "STAFF_MESSAGE";
    public static final String IMPROVEMENT_JUDGED = "IMPROVEMENT_JUDGED";
    public static final String CLOCK_BREACHED = "CLOCK_BREACHED";
    private static final List<String> NO_ACTIONS =
            List.of(NOTE, CUSTOMER_MESSAGE, STAFF_MESSAGE, IMPROVEMENT_JUDGED, CLOCK_BREACHED);

    public CaseHistory {
        lines = List.copyOf(lines);
    }

    public CaseHistory with(HistoryLine line) {
        List<HistoryLine> more = new ArrayList<>(lines);
        more.add(line);
        return new CaseHistory(more, clocksFrom);
    }

    /** For the folding of clocks. */
    public List<CaseEvent> caseEvents() {
        return lines.stream()
                .filter(line -> !NO_ACTIONS.contains(line.type()))
                .map(line -> new CaseEvent(moment(line.at()), line.type(), scalars(line.data())))
                .toList();
    }

    /** The same shift for the moment at which the clocks are looked at. */
    public Instant moment(Instant at) {
        return clocksFrom != null && at.isBefore(clocksFrom) ? clocksFrom : at;
    }

    private static Map<String, String> scalars(Map<String, Object> data) {
        return data.entrySet().stream()
                .filter(entry -> !(entry.getValue() instanceof Iterable<?> || entry.getValue() instanceof Map<?, ?>))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }

    public Stream<HistoryLine> of(String type) {
        return lines.stream().filter(line -> line.type().equals(type));
    }

    public boolean has(String type) {
        return of(type).findAny().isPresent();
    }

    public boolean hasAny(String... types) {
        return Stream.of(types).anyMatch(this::has);
    }

    public Stream<HistoryLine> inRound(int round, String type) {
        return of(type).filter(line -> line.round() == round);
    }

    /** State of the case at a moment, after everything that had happened by then. */
    public CaseState stateAt(Instant moment) {
        HistoryLine last =
                last(line -> !moment(line.at()).isAfter(moment) && !line.type().equals(CLOCK_BREACHED));
        return last == null ? CaseState.RECEIVED : last.state();
    }

    /** The newest that fits, or null. */
    public HistoryLine last(Predicate<HistoryLine> wanted) {
        return lines.stream().filter(wanted).reduce((earlier, later) -> later).orElse(null);
    }
}
