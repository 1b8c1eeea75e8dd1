package org.kesheng.report.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.Series;
import org.kesheng.policy.PriorityMatrix.Priority;
import org.kesheng.policy.PriorityMatrix.Score;
import org.kesheng.report.Paper.Block;
import org.kesheng.report.Paper.Cell;
import org.kesheng.report.Paper.Grid;
import org.kesheng.report.Paper.Picture;
import org.kesheng.report.Paper.Words;
import org.kesheng.report.ReportFigures;
import org.kesheng.report.ReportFigures.Cause;
import org.kesheng.report.ReportFigures.Complaints;
import org.kesheng.report.ReportFigures.Count;
import org.kesheng.report.ReportFigures.Grade;
import org.kesheng.report.ReportFigures.Grades;
import org.kesheng.report.ReportFigures.Line;
import org.kesheng.report.ReportFigures.OnTime;
import org.kesheng.report.ReportFigures.Point;

/** What reports say of cases: how many, which, why, and whether limits were kept. */
final class CaseParts {
    private static final int FEW = 3;
    private static final int MOST_ROWS = 15;

    private final Wording words;
    private final ReportFigures figures;

    CaseParts(Wording words, ReportFigures figures) {
        this.words = words;
        this.figures = figures;
    }

    /** How many there were, against the month before and the year before. */
    String summary() {
        Complaints complaints = figures.complaints();
        StringBuilder text = new StringBuilder(words.say("summary.complaints", words.n(complaints.total())));
        text.append(against("previous", complaints.total(), complaints.previous()));
        text.append(against("yearAgo", complaints.total(), complaints.yearAgo()));
        if (!complaints.classes().isEmpty()) {
            Count first = complaints.classes().get(0);
            text.append(words.say(
                    "summary.first", words.of(first.label()), words.n(first.n()), words.share(first.share())));
        }
        figures.series().stream()
                .filter(line -> line.measure() == Series.Measure.ON_TIME)
                .findFirst()
                .map(CaseParts::last)
                .filter(point -> point.status() == FigureStatus.OK)
                .ifPresent(point ->
                        text.append(words.say("summary.onTime", words.n(point.n()), words.share(point.value()))));
        return text.toString();
    }

    private String against(String key, long now, Long before) {
        if (before == null) {
            return words.say("summary.no." + key);
        }
        double change = (double) (now - before) / before;
        String key2 = now == before ? "same" : now > before ? "more" : "less";
        return words.say("summary." + key + "." + key2, words.n(before), words.share(Math.abs(change)));
    }

    private static Point last(Line line) {
        return line.points().get(line.points().size() - 1);
    }

    List<Block> volumes() {
        return List.of(new Words(summary()), counts("kinds", figures.kinds(), true));
    }

    List<Block> repairs() {
        List<Count> repairs = figures.kinds().stream()
                .filter(count -> !"COMPLAINT".equals(count.label().code()))
                .filter(count ->
                        List.of("REPAIR", "PAID_SERVICE").contains(count.label().code()))
                .toList();
        long total = repairs.stream().mapToLong(Count::n).sum();
        return List.of(new Words(words.say("summary.repairs", words.n(total))), counts("repairs", repairs, false));
    }

    List<Block> classes() {
        Complaints complaints = figures.complaints();
        List<Block> blocks = new ArrayList<>();
        if (complaints.classes().isEmpty()) {
            return List.of(new Words(words.say("classes.none")));
        }
        Count first = complaints.classes().get(0);
        String finding = words.say("classes.finding", words.of(first.label()), words.share(first.share()));
        List<Charts.Bar> bars = complaints.classes().stream()
                .map(count -> new Charts.Bar(
                        words.of(count.label()),
                        count.n(),
                        words.n(count.n()) + " (" + words.share(count.share()) + ")"))
                .toList();
        blocks.add(new Picture(
                finding, words.say("classes.alternative", spoken(complaints.classes())), Charts.bars(bars)));
        blocks.add(counts("classes", complaints.classes(), true));
        blocks.add(new Words(words.say("classes.note")));
        blocks.add(counts("channels", complaints.channels(), true));
        blocks.add(counts("departments", complaints.departments(), false));
        return blocks;
    }

    private String spoken(List<Count> counts) {
        List<String> texts = counts.stream()
                .map(count -> words.of(count.label()) + " " + words.n(count.n()))
                .toList();
        return String.join(words.say("comma"), texts);
    }

    /** @param tested whether the differences were meant to be tested */
    private Grid counts(String name, List<Count> counts, boolean tested) {
        List<String> columns = new ArrayList<>(List.of(
                words.say("column." + name),
                words.say("column.n"),
                words.say("column.share"),
                words.say("column.before"),
                words.say("column.shareBefore")));
        if (tested) {
            columns.add(words.say("column.p"));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Count count : counts.stream().limit(MOST_ROWS).toList()) {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.of(words.of(count.label())),
                    Scale.COUNT.cell(words.locale(), (double) count.n(), "–"),
                    Scale.SHARE.cell(words.locale(), count.share(), "–"),
                    Scale.COUNT.cell(words.locale(), (double) count.before(), "–"),
                    Scale.SHARE.cell(words.locale(), count.shareBefore(), "–")));
            if (tested) {
                row.add(words.pCell(count.p()));
            }
            rows.add(row);
        }
        String more =
                counts.size() > MOST_ROWS ? words.say("caption.first", words.n(MOST_ROWS), words.n(counts.size())) : "";
        return new Grid(words.say("caption." + name) + more, columns, rows);
    }

    List<Block> frequency() {
        List<Block> blocks = new ArrayList<>();
        for (Line line : figures.series()) {
            if (line.measure() != Series.Measure.INDEX) {
                blocks.addAll(new SeriesPart(words, line).blocks());
            }
        }
        blocks.add(grades("priorities", Grades::priorities, Priority.values(), "policy.Priority."));
        blocks.add(grades("severities", Grades::severities, Score.values(), "report.Score."));
        blocks.add(grades("extents", Grades::extents, Score.values(), "report.Score."));
        return blocks;
    }

    private Grid grades(String name, Function<Grades, List<Grade>> of, Enum<?>[] grades, String key) {
        List<String> columns = new ArrayList<>(List.of(words.say("column.month")));
        for (int i = grades.length - 1; i >= 0; i--) {
            columns.add(words.text(key + grades[i].name()));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Grades month : figures.grades()) {
            Map<String, Long> counts = new TreeMap<>();
            of.apply(month).forEach(grade -> counts.put(grade.code(), grade.n()));
            List<Cell> row = new ArrayList<>(List.of(Cell.of(month.month().toString())));
            for (int i = grades.length - 1; i >= 0; i--) {
                row.add(Scale.COUNT.cell(words.locale(), (double) counts.getOrDefault(grades[i].name(), 0L), "0"));
            }
            rows.add(row);
        }
        return new Grid(words.say("caption." + name), columns, rows);
    }

    List<Block> causes() {
        Complaints complaints = figures.complaints();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Words(words.say(
                "causes.basis",
                words.n(complaints.withCause()),
                words.n(complaints.total()),
                words.n(figures.smallest()))));
        blocks.add(causes(complaints.causes()));
        return blocks;
    }

    /** The first few classes and causes. */
    List<Block> topCauses() {
        Complaints complaints = figures.complaints();
        return List.of(
                counts("classes", complaints.classes().stream().limit(FEW).toList(), true),
                causes(complaints.causes().stream().limit(FEW).toList()));
    }

    private Grid causes(List<Cause> causes) {
        return new Grid(
                words.say("caption.causes"),
                List.of(
                        words.say("column.cause"),
                        words.say("column.n"),
                        words.say("column.shareOfCauses"),
                        words.say("column.domain"),
                        words.say("column.classes")),
                causes.stream()
                        .map(cause -> List.of(
                                Cell.of(words.of(cause.label())),
                                Scale.COUNT.cell(words.locale(), (double) cause.n(), "–"),
                                Scale.SHARE.cell(words.locale(), cause.share(), "–"),
                                Cell.of(cause.domain() == null ? "–" : words.of(cause.domain())),
                                Cell.of(words.of(cause.category()))))
                        .toList());
    }

    /** Whether limits were kept. */
    List<Block> rates() {
        if (figures.clocks().isEmpty()) {
            return List.of(new Words(words.say("clocks.none")));
        }
        OnTime worst = figures.clocks().stream()
                .min((a, b) -> Double.compare(a.rate(), b.rate()))
                .orElseThrow();
        String sentence = words.say(
                "clocks.worst",
                words.of(worst.clock()),
                words.share(worst.rate()),
                words.share(worst.lower()),
                words.share(worst.upper()),
                words.n(worst.met() + worst.missed()));
        List<List<Cell>> rows = figures.clocks().stream()
                .map(clock -> List.of(
                        Cell.of(words.of(clock.clock())),
                        Scale.COUNT.cell(words.locale(), (double) clock.met(), "–"),
                        Scale.COUNT.cell(words.locale(), (double) clock.missed(), "–"),
                        Scale.SHARE.cell(words.locale(), clock.rate(), "–"),
                        Cell.of(words.share(clock.lower()) + " – " + words.share(clock.upper()))))
                .toList();
        return List.of(
                new Words(sentence),
                new Grid(
                        words.say("caption.clocks"),
                        List.of(
                                words.say("column.clock"),
                                words.say("column.met"),
                                words.say("column.missed"),
                                words.say("column.rate"),
                                words.say("column.interval")),
                        rows));
    }
}
