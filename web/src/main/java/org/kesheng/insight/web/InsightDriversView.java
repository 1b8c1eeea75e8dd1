package org.kesheng.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.kesheng.insight.DriverMatrix;
import org.kesheng.insight.DriverMatrix.Quadrant;
import org.kesheng.insight.DriverMatrix.Row;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.Findings;
import org.kesheng.insight.SurveyNames;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.chart.MatrixChart;
import org.kesheng.shared.web.chart.Picture;
import org.kesheng.shared.web.chart.Unit;
import org.kesheng.shared.web.chart.Words;

/** {@code /insight/drivers}: what moves the overall judgement, and what to do about it. */
@Named
@RequestScoped
public class InsightDriversView {
    @Inject
    Findings findings;

    @Inject
    InsightWords words;

    private String survey;
    private String department;
    private DriverMatrix matrix;
    private Picture picture;

    public void enter() {
        SurveyNames names = words.survey(survey);
        survey = names == null ? null : names.code();
        department = department == null || department.isBlank() ? words.ownDepartment() : department;
        if (survey != null) {
            matrix = findings.drivers(survey, department);
            picture = matrix.status() == FigureStatus.OK ? draw(names) : null;
        }
    }

    private Picture draw(SurveyNames names) {
        Locale locale = words.locale();
        List<MatrixChart.Place> places = matrix.rows().stream()
                .filter(row -> row.importance() != null && row.performance() != null)
                .map(row -> new MatrixChart.Place(
                        names.item(row.item(), locale),
                        row.performance(),
                        row.importance(),
                        row.quadrant() == Quadrant.CONCENTRATE_HERE,
                        tip(names, row)))
                .toList();
        List<List<String>> rows = matrix.rows().stream()
                .map(row -> List.of(
                        names.item(row.item(), locale),
                        getShare(row),
                        getRank(row),
                        Unit.INDEX.write(locale, row.performance()),
                        Unit.SCORE.write(locale, row.importance()),
                        row.quadrant() == null ? "" : Texts.of(locale, "insight", row.quadrant())))
                .toList();
        return new MatrixChart(new Words(locale), Unit.INDEX, Unit.SCORE, places)
                .axes(words.say("insight.drivers.performance"), words.say("insight.drivers.importance"))
                .lines(
                        matrix.performanceLine(),
                        matrix.importanceLine(),
                        new MatrixChart.Fields(
                                field(Quadrant.CONCENTRATE_HERE),
                                field(Quadrant.KEEP_UP),
                                field(Quadrant.LOW_PRIORITY),
                                field(Quadrant.POSSIBLE_OVERKILL)))
                .draw("drivers", finding(names), about(), columns(), rows);
    }

    private String field(Quadrant quadrant) {
        return Texts.of(words.locale(), "insight", quadrant);
    }

    private String tip(SurveyNames names, Row row) {
        return names.item(row.item(), words.locale()) + "\n"
                + words.say("insight.drivers.share") + " " + getShare(row) + "\n"
                + words.say("insight.drivers.rank") + " " + getRank(row) + "\n"
                + words.say("insight.drivers.performance") + " "
                + Unit.INDEX.write(words.locale(), row.performance());
    }

    private String finding(SurveyNames names) {
        Row first = matrix.rows().get(0);
        String item = names.item(first.item(), words.locale());
        boolean sure = first.rankUpper() != null && first.rankUpper() == 1;
        String weak = matrix.rows().stream()
                .filter(row -> row.quadrant() == Quadrant.CONCENTRATE_HERE)
                .findFirst()
                .map(row -> words.say("insight.drivers.weak", names.item(row.item(), words.locale())))
                .orElse("");
        return words.say(sure ? "insight.drivers.finding" : "insight.drivers.unsure", item, getShare(first)) + weak;
    }

    private String about() {
        return words.say(
                "insight.drivers.about",
                matrix.from().toString(),
                matrix.to().toString(),
                Unit.COUNT.write(words.locale(), matrix.n()),
                Unit.SHARE.write(words.locale(), matrix.r2()));
    }

    private List<String> columns() {
        return List.of(
                words.say("insight.item"),
                words.say("insight.drivers.share"),
                words.say("insight.drivers.rank"),
                words.say("insight.drivers.performance"),
                words.say("insight.drivers.importance"),
                words.say("insight.drivers.advice"));
    }

    public String getShare(Row row) {
        return Unit.SHARE.write(words.locale(), row.share());
    }

    public String interval(Row row) {
        return Unit.SHARE.write(words.locale(), Math.max(0, row.shareLower())) + " – "
                + Unit.SHARE.write(words.locale(), row.shareUpper());
    }

    public String getRank(Row row) {
        return row.rankLower() == null
                ? ""
                : row.rankLower().equals(row.rankUpper())
                        ? row.rankLower().toString()
                        : row.rankLower() + " – " + row.rankUpper();
    }

    /** Of the mark beside a driver: where to act first, and what to keep. */
    public String tone(Row row) {
        return switch (String.valueOf(row.quadrant())) {
            case "CONCENTRATE_HERE" -> "bad";
            case "KEEP_UP" -> "ok";
            default -> "";
        };
    }

    public String name(Row row) {
        return words.survey(survey).item(row.item(), words.locale());
    }

    public String getOutcome() {
        return words.survey(survey).item(matrix.outcome(), words.locale());
    }

    public int percent(Row row) {
        return (int) Math.round(100 * row.share());
    }

    public DriverMatrix getMatrix() {
        return matrix;
    }

    public Picture getPicture() {
        return picture;
    }

    public String getSurvey() {
        return survey;
    }

    public void setSurvey(String survey) {
        this.survey = survey;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }
}
