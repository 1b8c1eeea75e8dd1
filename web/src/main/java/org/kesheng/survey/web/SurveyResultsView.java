package org.kesheng.survey.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.ResultQuery;
import org.kesheng.insight.Results;
import org.kesheng.insight.ScoreRow;
import org.kesheng.insight.Series;
import org.kesheng.insight.SurveyFigures;
import org.kesheng.insight.SurveyFigures.ItemFigures;
import org.kesheng.insight.TrendQuery;
import org.kesheng.insight.Trends;
import org.kesheng.insight.web.Queries;
import org.kesheng.insight.web.SeriesPictures;
import org.kesheng.insight.web.Tile;
import org.kesheng.insight.web.TileWriter;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Organisation.DepartmentCard;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.organisation.Scope;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.FormatView;
import org.kesheng.shared.web.UserSession;
import org.kesheng.shared.web.chart.Picture;
import org.kesheng.shared.web.chart.Unit;

/** {@code /survey/results?code=}: what was answered, by department, channel and period. The filters stand in the address. */
@Named
@RequestScoped
public class SurveyResultsView {
    @Inject
    Results results;

    @Inject
    Trends trends;

    @Inject
    Organisation organisation;

    @Inject
    Permissions permissions;

    @Inject
    CurrentActor current;

    @Inject
    UserSession session;

    @Inject
    FormatView format;

    private String code;
    private String department;
    private String channel;
    private String from;
    private String to;
    private String item;
    private List<Results.Named> surveys = List.of();
    private SurveyFigures figures;
    private final List<Tile> tiles = new ArrayList<>();
    private Picture satisfied;
    private Picture spread;
    private List<Picture> series = List.of();
    private ResultPictures pictures;

    @PostConstruct
    void begin() {
        pictures = new ResultPictures(session.getLocale());
    }

    public void enter() {
        permissions.require(current.get(), Function.STATISTICS, Right.READ);
        surveys = results.surveys();
        if (given(code) == null && !surveys.isEmpty()) {
            code = surveys.get(0).code();
        }
        if (given(code) == null) {
            return;
        }
        figures = results.read(new ResultQuery(
                code, given(department), given(channel), Queries.date("from", from), Queries.date("to", to)));
        tiles();
        satisfied = pictures.satisfied(figures);
        spread = pictures.spread(figures);
        series = given(channel) == null ? series() : List.of();
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private void tiles() {
        TileWriter writer = new TileWriter(session.getLocale());
        if (figures.index() != null) {
            tiles.add(writer.of(say("insight.Statistic.INDEX"), figures.index(), Unit.INDEX));
        }
        figures.items().stream()
                .filter(one -> one.nps() != null)
                .forEach(one -> tiles.add(writer.of(say("insight.Statistic.NPS"), one.nps(), Unit.NPS)));
        if (figures.alpha() != null) {
            tiles.add(writer.of(say("insight.Statistic.ALPHA"), figures.alpha(), Unit.SCORE));
        }
    }

    private String say(String key) {
        return Texts.of(session.getLocale(), key);
    }

    /** Of the department that was chosen, or of the own where the company is out of reach. */
    private List<Picture> series() {
        boolean company = permissions.scope(current.get(), Function.STATISTICS, Right.READ) == Scope.COMPANY;
        String unit = given(department) == null && !company
                ? organisation.codeOf(current.get().departmentId())
                : given(department);
        SeriesPictures drawing = new SeriesPictures(session.getLocale());
        List<Picture> drawn = new ArrayList<>();
        for (TrendQuery query : wanted(unit)) {
            trends.read(query).series().stream().limit(1).forEach(found -> drawn.add(drawing.draw(found, "trend")));
        }
        return drawn;
    }

    private List<TrendQuery> wanted(String unit) {
        ItemFigures chosen = figures.items().stream()
                .filter(one -> one.item().code().equals(item))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            return figures.index() == null
                    ? List.of()
                    : List.of(new TrendQuery(Series.Measure.INDEX, code, null, unit));
        }
        return List.of(
                new TrendQuery(chosen.nps() == null ? Series.Measure.TOPBOX : Series.Measure.NPS, code, item, unit));
    }

    public String write(ScoreRow row, String unit) {
        return row == null || row.value() == null ? "" : Unit.valueOf(unit).write(session.getLocale(), row.value());
    }

    public String interval(ScoreRow row, String unit) {
        if (row == null || row.lower() == null || row.upper() == null) {
            return "";
        }
        Unit measure = Unit.valueOf(unit);
        return measure.write(session.getLocale(), row.lower()) + " – "
                + measure.write(session.getLocale(), row.upper());
    }

    public String tone(FigureStatus status) {
        return status == FigureStatus.SUPPRESSED ? "warn" : status == FigureStatus.PENDING ? "brand" : "";
    }

    public String icon(FigureStatus status) {
        return switch (status) {
            case SUPPRESSED -> "pi-eye-slash";
            case PENDING -> "pi-clock";
            default -> "pi-minus";
        };
    }

    /** Whether no answer of the choice is in the figures. */
    public boolean isBlank() {
        return figures == null || figures.items().stream().allMatch(one -> one.status() == FigureStatus.NO_DATA);
    }

    /** Whether all that there is waits for the night. */
    public boolean isPending() {
        return figures != null
                && !figures.items().isEmpty()
                && figures.items().stream().allMatch(one -> one.status() == FigureStatus.PENDING);
    }

    /** Up to when answers are in the figures. */
    public String getCut() {
        if (figures == null) {
            return "";
        }
        return figures.cut() == null
                ? say("insight.results.noNight")
                : Texts.of(session.getLocale(), "shared.figure.cut", format.moment(figures.cut()));
    }

    /** Back to the survey, for those who may see it. */
    public String getUp() {
        boolean may = figures != null && permissions.allows(current.get(), Function.SURVEY, Right.READ);
        return may ? "/survey/detail?code=" + encoded(figures.survey()) : "";
    }

    /** Why there is nothing to see. */
    public String getWhy() {
        return say(isFiltered() ? "insight.results.nothing.filtered" : "insight.results.nothing.text");
    }

    public boolean isFiltered() {
        return given(department) != null || given(channel) != null || given(from) != null || given(to) != null;
    }

    /** The same choice with another item for the trend. */
    public String address(String chosen) {
        return "/survey/results?" + query(Map.of("item", chosen)) + "#trend";
    }

    /** The table as a file. */
    public String file(String format) {
        return "/api/v1/surveys/" + encoded(code) + "/results?"
                + query(Map.of("format", format, "lang", session.isEnglish() ? "en" : "zh"));
    }

    private String query(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("code", code);
        all.put("department", department);
        all.put("channel", channel);
        all.put("from", from);
        all.put("to", to);
        all.putAll(more);
        return all.entrySet().stream()
                .filter(entry -> given(entry.getValue()) != null)
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Those whose figures the reader may see. */
    public List<DepartmentCard> getDepartments() {
        boolean company = permissions.scope(current.get(), Function.STATISTICS, Right.READ) == Scope.COMPANY;
        return organisation.departments().stream()
                .filter(card -> company || card.path().startsWith(current.get().departmentPath()))
                .toList();
    }

    public String name(DepartmentCard card) {
        return card.name(session.getLocale());
    }

    public List<String> getChannels() {
        return figures == null ? List.of() : figures.channels();
    }

    public List<Results.Named> getSurveys() {
        return surveys;
    }

    public String title(Results.Named survey) {
        return survey.name(session.getLocale());
    }

    public SurveyFigures getFigures() {
        return figures;
    }

    public List<Tile> getTiles() {
        return tiles;
    }

    public Picture getSatisfied() {
        return satisfied;
    }

    public Picture getSpread() {
        return spread;
    }

    public List<Picture> getSeries() {
        return series;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
    }
}
