package org.kesheng.insight.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.kesheng.analytics.association.Correlations;
import org.kesheng.analytics.driver.DriverBootstrap;
import org.kesheng.analytics.driver.ImportancePerformance;
import org.kesheng.analytics.driver.ShapleyShares;
import org.kesheng.analytics.interval.Interval;
import org.kesheng.analytics.numeric.Sums;
import org.kesheng.insight.DriverMatrix;
import org.kesheng.insight.DriverMatrix.Quadrant;
import org.kesheng.insight.DriverMatrix.Row;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.control.AnswerLayout.ClosedItem;
import org.kesheng.survey.Item;

/**
 * The driver matrix of a group of answer sheets. Rows are used in an order of their own, so that the draws of the bootstrap do not
 * depend on how the database gave them.
 */
public final class MatrixAnalysis {
    public static final String METHOD = "shapley-r2.1";

    /** Most rows of one group: more of them are a sample by id, which {@link DriverMatrix#n} tells. */
    public static final int MOST_ROWS = 20_000;

    /** So many complete answers for each driver at least, or chance decides the order. */
    static final int ANSWERS_PER_DRIVER = 10;

    private static final int RESAMPLES = 1_000;
    private static final long SEED = 20_261_122;
    private static final double CONFIDENCE = 0.95;

    /**
     * The question of a survey.
     *
     * @param survey code
     * @param outcome the overall judgement
     * @param drivers what may move it
     */
    public record Question(String survey, ClosedItem outcome, List<ClosedItem> drivers) {
        /**
         * The item of everything together is explained, else the recommendation; by the graded items that are neither. Null where
         * there is no outcome or fewer than two drivers.
         */
        public static Question of(String survey, AnswerLayout layout) {
            List<ClosedItem> graded =
                    layout.items().stream().filter(ClosedItem::isGraded).toList();
            ClosedItem outcome = graded.stream()
                    .filter(item -> Item.OVERALL.equals(item.indicator()))
                    .findFirst()
                    .or(() -> graded.stream().filter(ClosedItem::isNps).findFirst())
                    .orElse(null);
            List<ClosedItem> drivers = graded.stream()
                    .filter(item -> !item.isNps() && !Item.OVERALL.equals(item.indicator()))
                    .limit(ShapleyShares.MOST_DRIVERS)
                    .toList();
            return outcome == null || drivers.size() < 2 ? null : new Question(survey, outcome, drivers);
        }

        /** The answers of a sheet, the outcome last; null where one is missing. */
        public int[] row(byte[] answers) {
            int[] row = new int[drivers.size() + 1];
            for (int i = 0; i < row.length; i++) {
                row[i] = AnswerLayout.answer(answers, i < drivers.size() ? drivers.get(i) : outcome);
                if (AnswerLayout.isMissing(row[i])) {
                    return null;
                }
            }
            return row;
        }
    }

    /** When the answers were given, and up to when they were taken in. */
    public record Period(LocalDate from, LocalDate to, Instant cut) {}

    private final Question question;
    private final Period period;
    private final SmallGroups smallGroups;

    public MatrixAnalysis(Question question, Period period, SmallGroups smallGroups) {
        this.question = question;
        this.period = period;
        this.smallGroups = smallGroups;
    }

    /**
     * @param given complete rows, the outcome last
     * @param of answer sheets of the period, complete or not, used or not
     */
    public DriverMatrix of(List<int[]> given, long of) {
        if (smallGroups.isTooSmall(given.size())) {
            return without(null, FigureStatus.SUPPRESSED);
        }
        if (given.size() < ANSWERS_PER_DRIVER * question.drivers().size()) {
            return without((long) given.size(), FigureStatus.NO_DATA);
        }
        List<int[]> rows = thinned(given);
        double[] outcome = column(rows, question.drivers().size());
        double[][] drivers = IntStream.range(0, question.drivers().size())
                .mapToObj(i -> performance(rows, i))
                .toArray(double[][]::new);
        ShapleyShares shares = shares(outcome, drivers);
        if (!(shares.r2() > 0)) {
            return without((long) rows.size(), FigureStatus.NO_DATA);
        }
        return matrix(rows.size(), of, shares, outcome, drivers);
    }

    private DriverMatrix without(Long n, FigureStatus status) {
        return new DriverMatrix(
                question.survey(),
                question.outcome().code(),
                null,
                period.from(),
                period.to(),
                n,
                null,
                null,
                null,
                null,
                List.of(),
                RESAMPLES,
                METHOD,
                period.cut(),
                status);
    }

    private static List<int[]> thinned(List<int[]> given) {
        List<int[]> rows = new ArrayList<>(given);
        rows.sort(Arrays::compare);
        if (rows.size() <= MOST_ROWS) {
            return rows;
        }
        double step = (double) rows.size() / MOST_ROWS;
        return IntStream.range(0, MOST_ROWS)
                .mapToObj(i -> rows.get((int) (i * step)))
                .toList();
    }

    private static double[] column(List<int[]> rows, int at) {
        return rows.stream().mapToDouble(row -> row[at]).toArray();
    }

    private double[] performance(List<int[]> rows, int at) {
        ClosedItem item = question.drivers().get(at);
        double scale = 100.0 / (item.high() - item.low());
        return rows.stream().mapToDouble(row -> (row[at] - item.low()) * scale).toArray();
    }

    private static ShapleyShares shares(double[] outcome, double[][] drivers) {
        int p = drivers.length;
        double[][] correlations = new double[p][p];
        double[] response = new double[p];
        for (int i = 0; i < p; i++) {
            correlations[i][i] = 1;
            response[i] = Correlations.PEARSON.of(drivers[i], outcome);
            for (int j = 0; j < i; j++) {
                correlations[i][j] = Correlations.PEARSON.of(drivers[i], drivers[j]);
                correlations[j][i] = correlations[i][j];
            }
        }
        return ShapleyShares.of(correlations, response);
    }

    private DriverMatrix matrix(int n, long of, ShapleyShares shares, double[] outcome, double[][] drivers) {
        DriverBootstrap bootstrap = DriverBootstrap.of(outcome, drivers, RESAMPLES, SEED);
        ImportancePerformance places = ImportancePerformance.of(outcome, drivers);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < drivers.length; i++) {
            rows.add(row(i, shares, bootstrap, places));
        }
        rows.sort(Comparator.comparing(Row::share).reversed().thenComparing(Row::item));
        return new DriverMatrix(
                question.survey(),
                question.outcome().code(),
                null,
                period.from(),
                period.to(),
                (long) n,
                of,
                shares.r2(),
                number(Sums.mean(places.importance())),
                number(Sums.mean(places.performance())),
                rows,
                RESAMPLES,
                METHOD,
                period.cut(),
                FigureStatus.OK);
    }

    private Row row(int i, ShapleyShares shares, DriverBootstrap bootstrap, ImportancePerformance places) {
        Interval share = bootstrap.share(i, CONFIDENCE);
        Interval rank = bootstrap.rank(i, CONFIDENCE);
        ImportancePerformance.Quadrant quadrant = places.quadrants().get(i);
        return new Row(
                question.drivers().get(i).code(),
                number(places.performance()[i]),
                number(places.importance()[i]),
                number(shares.relative()[i]),
                number(share.lower() / shares.r2()),
                number(share.upper() / shares.r2()),
                Double.isNaN(rank.lower()) ? null : (int) rank.lower(),
                Double.isNaN(rank.upper()) ? null : (int) rank.upper(),
                bootstrap.first(i),
                quadrant == null ? null : Quadrant.valueOf(quadrant.name()));
    }

    private static Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
