package org.kesheng.insight.control;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.association.ContingencyTable;
import org.kesheng.analytics.interval.Interval;
import org.kesheng.analytics.interval.ProportionInterval;
import org.kesheng.analytics.reliability.Agreement;
import org.kesheng.analytics.text.TextClassifier;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.SentimentFigures;
import org.kesheng.insight.SentimentFigures.Month;

/** Judges comments as favourable or not by what graded comments teach; see {@link SentimentFigures}. */
public final class SentimentReading {
    public static final String METHOD = "nb-logistic-3fold.1";

    /** So many graded comments of either side teach something. */
    static final int LEAST_OF_A_SIDE = 60;

    private static final int PARTS = 3;
    private static final int MOST_LESSONS = 6_000;
    private static final double CONFIDENCE = 0.95;
    private static final String GOOD = "favourable";
    private static final String BAD = "unfavourable";

    private final String survey;
    private final Instant cut;
    private final SmallGroups smallGroups;

    public SentimentReading(String survey, Instant cut, SmallGroups smallGroups) {
        this.survey = survey;
        this.cut = cut;
        this.smallGroups = smallGroups;
    }

    /**
     * What was read.
     *
     * @param favourable how each comment was judged, by its number; empty where nothing could be learned
     */
    public record Judged(SentimentFigures figures, Map<Long, Boolean> favourable) {}

    /** @param comments in the order of their ids */
    public SentimentFigures of(List<Comment> comments) {
        return judge(comments).figures();
    }

    /** @param comments in the order of their ids */
    public Judged judge(List<Comment> comments) {
        List<Comment> graded = comments.stream()
                .filter(comment -> comment.favourable() != null)
                .toList();
        long good = graded.stream().filter(Comment::favourable).count();
        if (Math.min(good, graded.size() - good) < LEAST_OF_A_SIDE) {
            return new Judged(none(), Map.of());
        }
        List<TextClassifier> teachers;
        try {
            teachers = teachers(graded);
        } catch (NotComputable oneSided) {
            return new Judged(none(), Map.of());
        }
        double[][] table = new double[2][2];
        Map<Long, Boolean> judged = new HashMap<>();
        Map<YearMonth, long[]> months = new TreeMap<>();
        for (Comment comment : comments) {
            boolean favourable = judge(teachers, comment);
            judged.putIfAbsent(comment.id(), favourable);
            if (comment.favourable() != null) {
                table[comment.favourable() ? 1 : 0][favourable ? 1 : 0]++;
            }
            long[] counts = months.computeIfAbsent(YearMonth.from(comment.on()), month -> new long[2]);
            counts[0] += favourable ? 1 : 0;
            counts[1]++;
        }
        Agreement agreement = Agreement.of(ContingencyTable.of(table), Agreement.Weights.NONE);
        Interval kappa = agreement.interval(CONFIDENCE);
        SentimentFigures figures = new SentimentFigures(
                survey,
                null,
                (long) graded.size(),
                agreement.observed(),
                number(agreement.kappa()),
                number(kappa.lower()),
                number(kappa.upper()),
                months(months),
                METHOD,
                cut,
                FigureStatus.OK);
        return new Judged(figures, judged);
    }

    private SentimentFigures none() {
        return new SentimentFigures(
                survey, null, null, null, null, null, null, List.of(), METHOD, cut, FigureStatus.NO_DATA);
    }

    /** One for each part, taught by the others. */
    private static List<TextClassifier> teachers(List<Comment> graded) {
        List<TextClassifier> teachers = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            int own = part;
            List<Comment> lessons = graded.stream()
                    .filter(comment -> part(comment) != own)
                    .limit(MOST_LESSONS)
                    .toList();
            teachers.add(TextClassifier.train(
                    lessons.stream().map(Comment::text).toList(),
                    lessons.stream()
                            .map(comment -> comment.favourable() ? GOOD : BAD)
                            .toList()));
        }
        return teachers;
    }

    private static int part(Comment comment) {
        return (int) Math.floorMod(comment.id(), (long) PARTS);
    }

    private static boolean judge(List<TextClassifier> teachers, Comment comment) {
        return GOOD.equals(teachers.get(part(comment)).classify(comment.text()).label());
    }

    private List<Month> months(Map<YearMonth, long[]> counts) {
        List<Month> months = new ArrayList<>();
        counts.forEach((month, count) -> {
            Interval interval = ProportionInterval.wilson(count[0], count[1], CONFIDENCE);
            months.add(new Month(
                    month,
                    count[1],
                    (double) count[0] / count[1],
                    interval.lower(),
                    interval.upper(),
                    FigureStatus.OK));
        });
        return smallGroups.apply(months, month -> "", Month::n, Month::suppressed);
    }

    private static Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
