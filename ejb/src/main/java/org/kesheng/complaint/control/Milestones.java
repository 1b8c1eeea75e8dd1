package org.kesheng.complaint.control;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kesheng.complaint.HistoryLine;
import org.kesheng.complaint.Milestone;
import org.kesheng.complaint.Milestone.Step;

/** Reads the six steps of HND-37 from a history. A new round takes back what is to be done again. */
public final class Milestones {
    private static final Map<Step, Set<String>> REACHED_BY = new EnumMap<>(Map.of(
            Step.RECEIVED, Set.of("RECEIVE"),
            Step.CLASSIFIED, Set.of("CLASSIFY", "RECLASSIFY"),
            Step.INVESTIGATED, Set.of("FILE_PLAN", "ANSWER_NOW"),
            Step.HANDLED, Set.of("RESOLVE", "ANSWER_NOW"),
            Step.ANSWERED, Set.of("REPLY", "ANSWER_NOW"),
            Step.FOLLOWED_UP, Set.of("RECORD_REVISIT", "CLOSE_UNREACHABLE")));
    private static final Set<Step> OF_THE_ROUND =
            Set.of(Step.INVESTIGATED, Step.HANDLED, Step.ANSWERED, Step.FOLLOWED_UP);

    private Milestones() {}

    public static List<Milestone> of(CaseHistory history, int round) {
        return Arrays.stream(Step.values())
                .map(step -> milestone(step, history, round))
                .toList();
    }

    private static Milestone milestone(Step step, CaseHistory history, int round) {
        HistoryLine reached = history.last(line ->
                REACHED_BY.get(step).contains(line.type()) && (line.round() == round || !OF_THE_ROUND.contains(step)));
        return new Milestone(step, reached == null ? null : reached.at());
    }
}
