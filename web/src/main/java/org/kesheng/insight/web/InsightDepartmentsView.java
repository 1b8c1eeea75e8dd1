package org.kesheng.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.FunnelFigures;
import org.kesheng.insight.FunnelFigures.Place;
import org.kesheng.insight.Funnels;
import org.kesheng.insight.Indicator;
import org.kesheng.insight.SurveyNames;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.chart.FunnelChart;
import org.kesheng.shared.web.chart.Picture;
import org.kesheng.shared.web.chart.Unit;
import org.kesheng.shared.web.chart.Words;

/** {@code /insight/departments}: departments in a funnel instead of a league table. */
@Named
@RequestScoped
public class InsightDepartmentsView {
    private static final String ITEM = "TOPBOX/";
    private static final List<Indicator> OF_CASES = List.of(
            Indicator.ON_TIME, Indicator.CUSTOMER_SATISFACTION, Indicator.COMPLAINT_RATE, Indicator.GRUMBLE_RATE);

    @Inject
    Funnels funnels;

    @Inject
    InsightWords words;

    /** What may be chosen: value in the address and its name. */
    public record Choice(String value, String name) {}

    private String measure;
    private String survey;
    private FunnelFigures funnel;
    private Picture picture;

    public void enter() {
        SurveyNames names = words.survey(survey);
        survey = names == null ? null : names.code();
        measure = measure == null || measure.isBlank() ? Indicator.ON_TIME.name() : measure;
        funnel = measure.startsWith(ITEM) && names != null
                ? funnels.ofItem(survey, measure.substring(ITEM.length()))
                : funnels.ofCases(Queries.constant("measure", Indicator.class, measure));
        picture = funnel.status() == FigureStatus.OK ? draw() : null;
    }

    public List<Choice> getMeasures() {
        Locale locale = words.locale();
        List<Choice> choices = new java.util.ArrayList<>();
        OF_CASES.forEach(
                indicator -> choices.add(new Choice(indicator.name(), Texts.of(locale, "insight", indicator))));
        SurveyNames names = words.survey(survey);
        if (names != null) {
            names.items().stream()
                    .filter(item -> item.graded() && !item.nps())
                    .forEach(item -> choices.add(
                            new Choice(ITEM + item.code(), words.say("insight.satisfiedWith", item.text(locale)))));
        }
        return choices;
    }

    private String measureName() {
        return getMeasures().stream()
                .filter(choice -> choice.value().equals(measure))
                .findFirst()
                .map(Choice::name)
                .orElse(measure);
    }

    private Picture draw() {
        Locale locale = words.locale();
        List<FunnelChart.Unity> unities = funnel.units().stream()
                .filter(unit -> unit.status() == FigureStatus.OK)
                .map(unit -> new FunnelChart.Unity(
                        words.department(unit.department()),
                        unit.n(),
                        unit.value(),
                        isOutside(unit.place()),
                        tip(unit)))
                .toList();
        List<FunnelChart.Limit> limits = funnel.limits().stream()
                .map(limit -> new FunnelChart.Limit(
                        limit.size(), limit.lower95(), limit.upper95(), limit.lower998(), limit.upper998()))
                .toList();
        List<List<String>> rows = funnel.units().stream()
                .map(unit -> List.of(
                        words.department(unit.department()),
                        unit.n() == null ? "" : Unit.COUNT.write(locale, unit.n()),
                        value(unit),
                        place(unit)))
                .toList();
        return new FunnelChart(new Words(locale), Unit.SHARE, funnel.centre(), limits, unities)
                .axes(words.say("insight.funnel.size"), measureName())
                .draw("departments", finding(), about(), columns(), rows);
    }

    private List<String> columns() {
        return List.of(
                words.say("insight.Dimension.DEPARTMENT"), "n", measureName(), words.say("insight.funnel.place"));
    }

    private static boolean isOutside(Place place) {
        return place == Place.ABOVE || place == Place.BELOW;
    }

    private String tip(FunnelFigures.Unit unit) {
        return words.department(unit.department()) + "\n" + value(unit) + "\nn = "
                + Unit.COUNT.write(words.locale(), unit.n()) + "\n" + place(unit);
    }

    public String value(FunnelFigures.Unit unit) {
        return unit.value() == null
                ? Texts.of(words.locale(), "insight", unit.status())
                : Unit.SHARE.write(words.locale(), unit.value());
    }

    public String place(FunnelFigures.Unit unit) {
        return unit.place() == null ? "" : Texts.of(words.locale(), "insight", unit.place());
    }

    public String tone(FunnelFigures.Unit unit) {
        return unit.place() == null || unit.place() == Place.WITHIN ? "" : isOutside(unit.place()) ? "bad" : "warn";
    }

    private String finding() {
        List<String> outside = funnel.units().stream()
                .filter(unit -> unit.place() != null && isOutside(unit.place()))
                .sorted(Comparator.comparing(FunnelFigures.Unit::z))
                .map(unit -> words.department(unit.department()))
                .toList();
        String separator = words.say("insight.separator");
        return outside.isEmpty()
                ? words.say("insight.funnel.none", measureName())
                : words.say("insight.funnel.some", measureName(), outside.size(), String.join(separator, outside));
    }

    private String about() {
        String spread = funnel.spread() > 1.005
                ? words.say("insight.funnel.spread", Unit.SCORE.write(words.locale(), funnel.spread()))
                : "";
        return words.say(
                        "insight.funnel.about",
                        funnel.units().size(),
                        Unit.SHARE.write(words.locale(), funnel.centre()))
                + spread;
    }

    public FunnelFigures getFunnel() {
        return funnel;
    }

    public Picture getPicture() {
        return picture;
    }

    public String getMeasure() {
        return measure;
    }

    public void setMeasure(String measure) {
        this.measure = measure;
    }

    public String getSurvey() {
        return survey;
    }

    public void setSurvey(String survey) {
        this.survey = survey;
    }
}
