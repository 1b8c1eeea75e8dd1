package org.kesheng.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kesheng.insight.Codings;
import org.kesheng.insight.CommentCoding.Agreed;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.Findings;
import org.kesheng.insight.SentimentFigures;
import org.kesheng.insight.SurveyNames;
import org.kesheng.insight.ThemeFigures;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.chart.Picture;
import org.kesheng.shared.web.chart.Point;
import org.kesheng.shared.web.chart.SeriesChart;
import org.kesheng.shared.web.chart.Unit;
import org.kesheng.shared.web.chart.Words;

/** {@code /insight/themes}: what people write in surveys and complaints. */
@Named
@RequestScoped
public class InsightThemesView {
    /** Stands in the address for complaints. */
    public static final String CASES = "-";

    @Inject
    Findings findings;

    @Inject
    Codings codings;

    @Inject
    InsightWords words;

    private static final double MOST_TIMES = 100;

    private String source;
    private String department;
    private ThemeFigures themes;
    private SentimentFigures sentiment;
    private Picture picture;
    private List<Agreed> agreements = List.of();

    public void enter() {
        if (source == null || source.isBlank()) {
            SurveyNames first = words.survey(null);
            source = first == null ? CASES : first.code();
        }
        department = department == null || department.isBlank() ? words.ownDepartment() : department;
        boolean cases = source.equals(CASES);
        themes = findings.themes(cases ? null : source, department);
        if (!cases) {
            sentiment = findings.sentiment(source, department);
            picture = sentiment.status() == FigureStatus.OK ? draw() : null;
            agreements = words.isCompany() ? codings.desk(source).agreements() : List.of();
        }
    }

    private Picture draw() {
        List<Point> points = sentiment.months().stream()
                .map(month -> month.favourable() == null
                        ? Point.none(month.month().toString(), 0, Texts.of(words.locale(), "insight", month.status()))
                        : Point.of(
                                month.month().toString(), month.favourable(), month.lower(), month.upper(), month.n()))
                .toList();
        double last = sentiment.months().stream()
                .filter(month -> month.favourable() != null)
                .reduce((first, second) -> second)
                .map(SentimentFigures.Month::favourable)
                .orElse(0.0);
        String finding = words.say("insight.sentiment.finding", Unit.SHARE.write(words.locale(), last));
        String about = words.say(
                "insight.sentiment.about",
                Unit.SHARE.write(words.locale(), sentiment.accuracy()),
                sentiment.kappa() == null ? "–" : Unit.SCORE.write(words.locale(), sentiment.kappa()),
                Unit.COUNT.write(words.locale(), sentiment.graded()));
        return SeriesChart.trend(new Words(words.locale()), Unit.SHARE, points)
                .axes(words.say("insight.sentiment.axis"), words.say("insight.axis.month"))
                .draw("sentiment", finding, about);
    }

    public int percent(ThemeFigures.Theme theme) {
        return (int) Math.round(100 * theme.share());
    }

    public String share(ThemeFigures.Theme theme) {
        return Unit.SHARE.write(words.locale(), theme.share());
    }

    public String join(List<String> parts) {
        return String.join(words.say("insight.separator"), parts);
    }

    /** How many times as frequent; beyond a hundred times nobody cares, and where the others never use it there is no number. */
    public String times(ThemeFigures.Word word) {
        double times = Math.pow(2, word.logRatio());
        return times > MOST_TIMES
                ? words.say("insight.word.many", Unit.COUNT.write(words.locale(), MOST_TIMES))
                : Unit.INDEX.write(words.locale(), times);
    }

    public boolean isOfCases() {
        return CASES.equals(source);
    }

    public ThemeFigures getThemes() {
        return themes;
    }

    public SentimentFigures getSentiment() {
        return sentiment;
    }

    /** How well people and machine agree; empty for those who do not see the company. */
    public List<Agreed> getAgreements() {
        return agreements;
    }

    /** Whether there is something to tell. */
    public boolean isCoded() {
        return agreements.stream().anyMatch(agreed -> agreed.status() == FigureStatus.OK);
    }

    public Picture getPicture() {
        return picture;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }
}
