package org.kesheng.report.control;

import java.util.ArrayList;
import java.util.List;
import org.kesheng.improvement.Effect;
import org.kesheng.improvement.PlanState;
import org.kesheng.insight.Series;
import org.kesheng.report.Paper.Block;
import org.kesheng.report.Paper.Cell;
import org.kesheng.report.Paper.Grid;
import org.kesheng.report.Paper.Picture;
import org.kesheng.report.Paper.Words;
import org.kesheng.report.ReportFigures;
import org.kesheng.report.ReportFigures.Driver;
import org.kesheng.report.ReportFigures.GroupScore;
import org.kesheng.report.ReportFigures.ItemScore;
import org.kesheng.report.ReportFigures.Line;
import org.kesheng.report.ReportFigures.PlanLine;
import org.kesheng.report.ReportFigures.Score;
import org.kesheng.report.ReportFigures.Scores;
import org.kesheng.report.ReportFigures.Survey;

/** What reports say of satisfaction, of what moves it, and of the plans. */
final class ScoreParts {
    private final Wording words;
    private final ReportFigures figures;

    ScoreParts(Wording words, ReportFigures figures) {
        this.words = words;
        this.figures = figures;
    }

    /** The index with its interval, against the period before and what is required. */
    String indexSentence() {
        Scores scores = figures.scores();
        if (scores == null) {
            return words.say("index.noSurvey");
        }
        Score index = scores.index();
        String survey = words.of(figures.survey().name());
        if (!index.isThere()) {
            return words.say("index.none", survey, words.missing(index.status()));
        }
        String text = words.say(
                "index",
                survey,
                words.index(index.value()),
                words.index(index.lower()),
                words.index(index.upper()),
                words.n(index.n()));
        if (scores.before().isThere()) {
            text += words.say(
                    "index.before",
                    words.index(scores.before().value()),
                    words.n(scores.before().n()));
        }
        String against =
                index.upper() < figures.required() ? "below" : index.lower() >= figures.required() ? "reached" : "open";
        return text + words.say("index." + against, words.index(figures.required()));
    }

    /** Of the survey report: how many answered, and the result. */
    List<Block> summary(String assessment) {
        Survey survey = figures.survey();
        List<Block> blocks = new ArrayList<>();
        String answers = words.say("survey.answers", words.n(survey.responses()), words.n(survey.excluded()));
        if (survey.invited() != null && survey.invited() > 0) {
            answers += words.say(
                    "survey.invited",
                    words.n(survey.invited()),
                    words.n(survey.answered()),
                    words.share((double) survey.answered() / survey.invited()));
        }
        blocks.add(new Words(answers));
        blocks.add(new Words(indexSentence()));
        Score nps = figures.scores().nps();
        if (nps != null && nps.isThere()) {
            blocks.add(new Words(words.say(
                    "nps",
                    number(Scale.NPS, nps.value()),
                    number(Scale.NPS, nps.lower()),
                    number(Scale.NPS, nps.upper()),
                    words.n(nps.n()))));
        }
        Score alpha = figures.scores().alpha();
        if (alpha.isThere()) {
            blocks.add(new Words(words.say("alpha", number(Scale.DECIMAL, alpha.value()), words.n(alpha.n()))));
        }
        if (assessment != null) {
            blocks.add(new Words(assessment));
        }
        for (Line line : figures.series()) {
            if (line.measure() == Series.Measure.INDEX) {
                blocks.addAll(new SeriesPart(words, line).blocks());
            }
        }
        return blocks;
    }

    private String number(Scale scale, double value) {
        return scale.write(words.locale(), value);
    }

    List<Block> groups() {
        return List.of(
                groups("departmentScores", figures.scores().departments()),
                groups("channelScores", figures.scores().channels()));
    }

    private Grid groups(String name, List<GroupScore> groups) {
        return new Grid(
                words.say("caption." + name),
                List.of(
                        words.say("column." + name),
                        words.say("column.n"),
                        words.say("column.index"),
                        words.say("column.interval")),
                groups.stream()
                        .map(group -> List.of(
                                Cell.of(words.of(group.group())),
                                words.nCell(group.score()),
                                words.cell(group.score(), Scale.INDEX),
                                words.interval(group.score(), Scale.INDEX)))
                        .toList());
    }

    List<Block> items() {
        List<ItemScore> items = figures.scores().items();
        List<Block> blocks = new ArrayList<>();
        List<ItemScore> shown = items.stream()
                .filter(item -> item.top().isThere())
                .sorted((a, b) -> Double.compare(b.top().value(), a.top().value()))
                .toList();
        if (!shown.isEmpty()) {
            ItemScore best = shown.get(0);
            ItemScore worst = shown.get(shown.size() - 1);
            String finding = words.say(
                    "items.finding",
                    words.of(best.item()),
                    words.share(best.top().value()),
                    words.of(worst.item()),
                    words.share(worst.top().value()));
            List<Charts.Bar> bars = shown.stream()
                    .map(item -> new Charts.Bar(
                            words.of(item.item()),
                            item.top().value(),
                            words.share(item.top().value())))
                    .toList();
            blocks.add(new Picture(finding, words.say("items.alternative", finding), Charts.bars(bars)));
        }
        blocks.add(itemTable(items));
        blocks.add(new Words(words.say("items.note")));
        return blocks;
    }

    private Grid itemTable(List<ItemScore> items) {
        return new Grid(
                words.say("caption.items"),
                List.of(
                        words.say("column.item"),
                        words.say("column.n"),
                        words.say("column.mean"),
                        words.say("column.top"),
                        words.say("column.interval"),
                        words.say("column.topBefore"),
                        words.say("column.p")),
                items.stream()
                        .map(item -> List.of(
                                Cell.of(words.of(item.item())),
                                words.nCell(item.top()),
                                words.cell(item.mean(), Scale.DECIMAL),
                                words.cell(item.top(), Scale.SHARE),
                                words.interval(item.top(), Scale.SHARE),
                                words.cell(item.before(), Scale.SHARE),
                                words.pCell(item.p())))
                        .toList());
    }

    /** What moves the outcome. */
    List<Block> drivers() {
        Scores scores = figures.scores();
        List<Driver> drivers = scores.drivers().stream()
                .filter(driver -> driver.importance() != null)
                .sorted((a, b) -> Double.compare(b.importance(), a.importance()))
                .toList();
        if (drivers.isEmpty()) {
            return List.of(new Words(words.say("drivers.none")));
        }
        Driver first = drivers.get(0);
        String finding = words.say(
                "drivers.finding", words.of(first.item()), words.of(scores.outcome()), words.share(first.importance()));
        List<Charts.Bar> bars = drivers.stream()
                .map(driver ->
                        new Charts.Bar(words.of(driver.item()), driver.importance(), words.share(driver.importance())))
                .toList();
        return List.of(
                new Picture(finding, words.say("items.alternative", finding), Charts.bars(bars)),
                new Words(words.say("drivers.basis", number(Scale.DECIMAL, scores.r2()), words.n(scores.driverN()))),
                new Grid(
                        words.say("caption.drivers"),
                        List.of(
                                words.say("column.item"),
                                words.say("column.importance"),
                                words.say("column.performance")),
                        drivers.stream()
                                .map(driver -> List.of(
                                        Cell.of(words.of(driver.item())),
                                        Scale.SHARE.cell(words.locale(), driver.importance(), "–"),
                                        Scale.INDEX.cell(words.locale(), driver.performance(), "–")))
                                .toList()));
    }

    /** Index and questions, without departments. */
    List<Block> brief() {
        if (figures.scores() == null) {
            return List.of(new Words(words.say("index.noSurvey")));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Words(indexSentence()));
        for (Line line : figures.series()) {
            if (line.measure() == Series.Measure.INDEX) {
                blocks.add(new SeriesPart(words, line).blocks().get(0));
            }
        }
        blocks.add(itemTable(figures.scores().items()));
        return blocks;
    }

    List<Block> plans() {
        long off = figures.plans().stream().filter(plan -> !plan.onCourse()).count();
        String sentence = figures.plans().isEmpty()
                ? words.say("plans.none")
                : words.say("plans", words.n(figures.plans().size()), words.n(off));
        if (figures.plans().isEmpty()) {
            return List.of(new Words(sentence));
        }
        return List.of(
                new Words(sentence),
                new Grid(
                        words.say("caption.plans"),
                        List.of(
                                words.say("column.plan"),
                                words.say("column.code"),
                                words.say("column.state"),
                                words.say("column.progress"),
                                words.say("column.course")),
                        figures.plans().stream().map(this::plan).toList()));
    }

    private List<Cell> plan(PlanLine plan) {
        return List.of(
                Cell.of(plan.title()),
                Cell.of(plan.code()),
                Cell.of(words.of("improvement", PlanState.valueOf(plan.state()))),
                Scale.SHARE.cell(words.locale(), plan.progress() / 100.0, "–"),
                Cell.of(
                        plan.verdict() != null
                                ? words.of("improvement", Effect.Verdict.valueOf(plan.verdict()))
                                : words.text(plan.onCourse() ? "improvement.onCourse" : "improvement.offCourse")));
    }
}
