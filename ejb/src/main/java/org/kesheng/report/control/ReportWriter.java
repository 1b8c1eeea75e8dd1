package org.kesheng.report.control;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kesheng.report.Finding;
import org.kesheng.report.Paper;
import org.kesheng.report.Paper.Block;
import org.kesheng.report.Paper.Cell;
import org.kesheng.report.Paper.Fact;
import org.kesheng.report.Paper.Grid;
import org.kesheng.report.Paper.Points;
import org.kesheng.report.Paper.Section;
import org.kesheng.report.Paper.Words;
import org.kesheng.report.Recommendation;
import org.kesheng.report.ReportCard;
import org.kesheng.report.ReportFigures;
import org.kesheng.report.ReportFile;
import org.kesheng.report.ReportKind;

/** Writes a report from its figures: which parts it has, in which order, and what stands around them. */
public final class ReportWriter {
    private final Wording words;
    private final FindingWords findings;
    private final ReportFile file;
    private final ReportFigures figures;
    private final Map<Long, String> departments;
    private final CaseParts cases;
    private final ScoreParts scores;

    /** @param departments names by id, in the language */
    public ReportWriter(Locale locale, ReportFile file, Map<Long, String> departments) {
        this.words = new Wording(locale);
        this.findings = new FindingWords(words);
        this.file = file;
        this.figures = file.figures();
        this.departments = departments;
        this.cases = new CaseParts(words, figures);
        this.scores = new ScoreParts(words, figures);
    }

    public Paper write() {
        ReportCard card = file.card();
        String period = card.kind() == ReportKind.SURVEY
                ? words.say("period", words.day(card.from()), words.day(card.to()))
                : words.month(YearMonth.from(card.to()));
        String title = card.kind() == ReportKind.SURVEY
                ? words.say("title.SURVEY", words.of(figures.survey().name()))
                : words.say("title." + card.kind());
        return new Paper(
                words.locale(),
                card.number(),
                title,
                words.say("about", period, words.moment(figures.cut())),
                head(period),
                numbered(sections(card.kind())),
                words.say("foot", title, card.number()));
    }

    private List<Fact> head(String period) {
        ReportCard card = file.card();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.say("number"), card.number()));
        facts.add(new Fact(words.say("period.label"), period));
        facts.add(new Fact(words.say("state"), words.of("report", card.state())));
        if (card.kind().filingClass() > 0) {
            facts.add(new Fact(
                    words.say("filed"), words.say("filed." + card.kind().filingClass())));
        }
        if (file.approver() != null) {
            facts.add(new Fact(words.say("approver"), file.approver() + " · " + words.moment(file.approvedAt())));
        } else if (card.dueAt() != null) {
            facts.add(new Fact(words.say("due"), words.moment(card.dueAt())));
        }
        return facts;
    }

    private List<Section> sections(ReportKind kind) {
        return switch (kind) {
            case FEEDBACK ->
                List.of(
                        section("summary", summary()),
                        section("classes", cases.classes()),
                        section("frequency", cases.frequency()),
                        section("causes", cases.causes()),
                        section("results", results()),
                        section("strengths", points(true)),
                        section("weaknesses", points(false)),
                        section("proposals", proposals()),
                        section("method", method()));
            case SURVEY ->
                List.of(
                        section("summary", scores.summary(file.assessment())),
                        section("groups", scores.groups()),
                        section("items", scores.items()),
                        section("drivers", scores.drivers()),
                        section("strengths", points(true)),
                        section("weaknesses", points(false)),
                        section("proposals", proposals()),
                        section("method", method()));
            case MANAGEMENT ->
                List.of(
                        section("volumes", cases.volumes()),
                        section("rates", cases.rates()),
                        section("scores", scores.brief()),
                        section("causes", cases.topCauses()),
                        section("plans", scores.plans()),
                        section("method", method()));
            case COMPLAINTS ->
                List.of(
                        section("volumes", cases.volumes()),
                        section("classes", cases.classes()),
                        section("rates", cases.rates()),
                        section("method", method()));
            case REPAIRS -> List.of(section("volumes", cases.repairs()), section("method", method()));
        };
    }

    private Section section(String name, List<Block> blocks) {
        return new Section(words.say("part." + name), blocks);
    }

    private List<Section> numbered(List<Section> sections) {
        List<Section> numbered = new ArrayList<>();
        for (Section section : sections) {
            String number = words.say("ordinal." + (numbered.size() + 1));
            numbered.add(new Section(number + section.heading(), section.blocks()));
        }
        return numbered;
    }

    private List<Block> summary() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Words(cases.summary()));
        blocks.add(new Words(scores.indexSentence()));
        long good = figures.findings().stream()
                .filter(finding -> finding.kind().isGood())
                .count();
        blocks.add(new Words(words.say(
                "summary.findings",
                words.n(good),
                words.n(figures.findings().size() - good),
                words.n(file.recommendations().size()))));
        if (file.assessment() != null) {
            blocks.add(new Words(words.say("assessment", file.author(), file.assessment())));
        }
        return blocks;
    }

    /** Evaluation of results: were limits kept, what do customers say afterwards, do measures work. */
    private List<Block> results() {
        List<Block> blocks = new ArrayList<>(cases.rates());
        blocks.addAll(scores.brief());
        blocks.addAll(scores.plans());
        return blocks;
    }

    private List<Block> points(boolean good) {
        List<String> items = figures.findings().stream()
                .filter(finding -> finding.kind().isGood() == good)
                .map(findings::sentence)
                .toList();
        return List.of(
                items.isEmpty()
                        ? new Words(words.say(good ? "strengths.none" : "weaknesses.none"))
                        : new Points(items));
    }

    private List<Block> proposals() {
        if (file.recommendations().isEmpty()) {
            return List.of(new Words(words.say("proposals.none")));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Recommendation recommendation : file.recommendations()) {
            Finding finding = recommendation.finding();
            rows.add(List.of(
                    Cell.of(String.valueOf(recommendation.position())),
                    Cell.of(findings.proposal(finding)),
                    Cell.of(departments.getOrDefault(
                            recommendation.departmentId() == null ? -1L : recommendation.departmentId(),
                            words.say("customerService"))),
                    Cell.of(decision(recommendation))));
        }
        return List.of(new Grid(
                words.say("proposals.caption"),
                List.of(
                        words.say("column.number"),
                        words.say("column.proposal"),
                        words.say("column.department"),
                        words.say("column.decision")),
                rows));
    }

    private String decision(Recommendation recommendation) {
        if (recommendation.decision() == null) {
            return words.say("undecidedYet");
        }
        return recommendation.decision() == Recommendation.Decision.PLAN
                ? words.say("planned", recommendation.planCode(), recommendation.decidedBy())
                : words.say("refused", recommendation.reason(), recommendation.decidedBy());
    }

    private List<Block> method() {
        return List.of(
                new Words(words.say("method.cut", words.moment(figures.cut()))),
                new Words(words.say("method.tests")),
                new Words(words.say("method.small", words.n(figures.smallest()))));
    }
}
