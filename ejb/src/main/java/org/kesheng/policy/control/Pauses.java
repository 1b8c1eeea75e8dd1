package org.kesheng.policy.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.kesheng.policy.Pause;

/** Pauses put in order and melted together, so that time two of them share is counted once. */
public record Pauses(List<Pause> disjoint) {
    public static Pauses of(Collection<Pause> pauses) {
        List<Pause> melted = new ArrayList<>();
        pauses.stream()
                .filter(pause -> pause.from().isBefore(pause.to()))
                .sorted(Comparator.comparing(Pause::from))
                .forEach(pause -> melt(melted, pause));
        return new Pauses(List.copyOf(melted));
    }

    /** What passes between two instants outside the pauses. */
    public Duration between(Flow flow, Instant from, Instant to) {
        Duration passed = flow.between(from, to);
        for (Pause pause : disjoint) {
            Instant begin = pause.from().isAfter(from) ? pause.from() : from;
            Instant end = pause.to().isBefore(to) ? pause.to() : to;
            passed = passed.minus(flow.between(begin, end));
        }
        return passed;
    }

    /** The earliest instant by which {@code amount} has passed outside the pauses. */
    public Instant after(Flow flow, Instant from, Duration amount) {
        Instant at = from;
        Duration rest = amount;
        for (Pause pause : disjoint) {
            if (pause.to().isAfter(at)) {
                Duration passed = flow.between(at, pause.from());
                if (passed.compareTo(rest) >= 0) {
                    break;
                }
                rest = rest.minus(passed);
                at = pause.to();
            }
        }
        return flow.after(at, rest);
    }

    /** The latest instant from which {@code amount} passes outside the pauses until {@code to}. */
    public Instant before(Flow flow, Instant to, Duration amount) {
        Instant at = to;
        Duration rest = amount;
        for (int i = disjoint.size() - 1; i >= 0; i--) {
            Pause pause = disjoint.get(i);
            if (pause.from().isBefore(at)) {
                Duration passed = flow.between(pause.to(), at);
                if (passed.compareTo(rest) >= 0) {
                    break;
                }
                rest = rest.minus(passed);
                at = pause.from();
            }
        }
        return flow.before(at, rest);
    }

    private static void melt(List<Pause> melted, Pause next) {
        int end = melted.size() - 1;
        Pause last = end < 0 ? null : melted.get(end);
        if (last == null || next.from().isAfter(last.to())) {
            melted.add(next);
        } else if (next.to().isAfter(last.to())) {
            melted.set(end, new Pause(last.from(), next.to()));
        }
    }
}
