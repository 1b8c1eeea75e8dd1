package org.kesheng.insight.control;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kesheng.insight.control.ComplaintCells.Key;
import org.kesheng.insight.control.DeltaBuilder.BlockKey;
import org.kesheng.policy.Verdict;

/**
 * A case as the night reads it.
 *
 * @param departmentId the leading department, before dispatch the receiving unit
 * @param kind kind of the case, {@link ComplaintCells#EMPLOYEE} for those of employees
 * @param category empty while there is none, as cause, priority, severity and extent
 * @param founded whether the review found reason in it
 * @param invalid whether it was declared not to be a case at all (REG-14): counted as received, in no rate and no duration
 * @param grumble whether it is a grumble: its recorded cause is not knowing the market policy (ANA-10)
 * @param satisfaction the last answer of the customer to how it was handled, empty while there is none
 * @param closedAt null while it is open
 */
public record CaseFacts(
        long id,
        long departmentId,
        String kind,
        String channel,
        String category,
        String cause,
        String priority,
        String severity,
        String extent,
        boolean founded,
        boolean invalid,
        boolean grumble,
        String satisfaction,
        Instant receivedAt,
        Instant closedAt,
        List<Clock> clocks) {
    private static final Set<String> SATISFIED = Set.of("SATISFIED", "VERY_SATISFIED");
    private static final String NOT_STATED = "NOT_STATED";

    /** One deadline; {@code endedAt} null while it runs or where it was missed for good. */
    public record Clock(String clock, Instant dueAt, Instant endedAt, Verdict verdict) {}

    /** One count in one block. */
    public record Contribution(BlockKey block, Key key) {}

    /** What the case counts as. */
    public List<Contribution> contributions(ZoneId zone) {
        List<Contribution> counts = new ArrayList<>();
        day(counts, zone, ComplaintCells.OPENED, receivedAt);
        if (invalid) {
            return counts;
        }
        graded(counts, zone, ComplaintCells.PRIORITY, priority);
        graded(counts, zone, ComplaintCells.SEVERITY, severity);
        graded(counts, zone, ComplaintCells.EXTENT, extent);
        if (founded) {
            day(counts, zone, ComplaintCells.FOUNDED, receivedAt);
        }
        if (grumble) {
            day(counts, zone, ComplaintCells.GRUMBLE, receivedAt);
        }
        for (Clock clock : clocks) {
            if (clock.verdict().isLate()) {
                day(counts, zone, ComplaintCells.MISSED + clock.clock(), clock.dueAt());
            } else if (clock.verdict() == Verdict.MET) {
                day(counts, zone, ComplaintCells.MET + clock.clock(), clock.endedAt());
            }
        }
        firstDuty().ifPresent(done -> minutes(counts, zone, ComplaintCells.RESPONSE, done));
        if (closedAt != null) {
            day(counts, zone, ComplaintCells.CLOSED, closedAt);
            day(counts, zone, isLate() ? ComplaintCells.LATE : ComplaintCells.ON_TIME, closedAt);
            minutes(counts, zone, ComplaintCells.RESOLUTION, closedAt);
            if (!satisfaction.isEmpty() && !satisfaction.equals(NOT_STATED)) {
                boolean satisfied = SATISFIED.contains(satisfaction);
                day(counts, zone, satisfied ? ComplaintCells.SATISFIED : ComplaintCells.DISSATISFIED, closedAt);
            }
        }
        return counts;
    }

    private boolean isLate() {
        return clocks.stream().anyMatch(clock -> clock.verdict().isLate());
    }

    private Optional<Instant> firstDuty() {
        return clocks.stream()
                .filter(clock -> clock.verdict() == Verdict.MET || clock.verdict() == Verdict.MET_LATE)
                .map(Clock::endedAt)
                .filter(ended -> ended != null && !ended.isBefore(receivedAt))
                .min(Instant::compareTo);
    }

    private void graded(List<Contribution> counts, ZoneId zone, String prefix, String grade) {
        if (!grade.isEmpty()) {
            day(counts, zone, prefix + grade, receivedAt);
        }
    }

    private void day(List<Contribution> counts, ZoneId zone, String measure, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        counts.add(contribution(measure, day, day.getDayOfMonth()));
    }

    private void minutes(List<Contribution> counts, ZoneId zone, String measure, Instant at) {
        long minutes = Duration.between(receivedAt, at).toMinutes();
        counts.add(contribution(measure, LocalDate.ofInstant(at, zone), minutes));
    }

    private Contribution contribution(String measure, LocalDate day, long point) {
        BlockKey block = new BlockKey(ComplaintCells.SUBJECT, departmentId, day.withDayOfMonth(1));
        return new Contribution(block, new Key(measure, kind, channel, category, cause, point));
    }

    /** The counts as they are stored beside the case, to be taken out when it changes. */
    public static byte[] encode(List<Contribution> counts) {
        Numbers.Writer out = new Numbers.Writer().put(counts.size());
        for (Contribution count : counts) {
            Key key = count.key();
            out.put(count.block().departmentId())
                    .put(count.block().monthStart().toEpochDay())
                    .put(key.measure())
                    .put(key.kind())
                    .put(key.channel())
                    .put(key.category())
                    .put(key.cause())
                    .put(key.point());
        }
        return out.toBytes();
    }

    public static List<Contribution> decode(byte[] fact) {
        Numbers.Reader in = new Numbers.Reader(fact);
        int size = in.nextInt();
        List<Contribution> counts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            BlockKey block = new BlockKey(ComplaintCells.SUBJECT, in.next(), LocalDate.ofEpochDay(in.next()));
            Key key = new Key(in.nextText(), in.nextText(), in.nextText(), in.nextText(), in.nextText(), in.next());
            counts.add(new Contribution(block, key));
        }
        return counts;
    }
}
