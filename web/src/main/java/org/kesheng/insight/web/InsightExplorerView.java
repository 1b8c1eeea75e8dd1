package org.kesheng.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.kesheng.insight.ChartAlerts;
import org.kesheng.insight.ComplaintFigures;
import org.kesheng.insight.ComplaintQuery;
import org.kesheng.insight.Findings;
import org.kesheng.insight.LedgerEntry;
import org.kesheng.insight.LedgerEntry.Question;
import org.kesheng.insight.ScoreQuery.Grain;
import org.kesheng.insight.Series;
import org.kesheng.insight.SurveyNames;
import org.kesheng.insight.TrendQuery;
import org.kesheng.insight.Trends;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.chart.Picture;

/** {@code /insight/explorer}: a measure by group and time, with filters; what is unusual in words; the cases behind a point. */
@Named
@RequestScoped
public class InsightExplorerView {
    private static final int MONTHS = 12;
    private static final int MOST = 500;

    @Inject
    ExplorerReader reader;

    @Inject
    Trends trends;

    @Inject
    Findings findings;

    @Inject
    ChartAlerts alerts;

    @Inject
    ComplaintFigures complaints;

    @Inject
    InsightWords words;

    @Inject
    Clock clock;

    private String measure;
    private String survey;
    private String item;
    private String group;
    private String department;
    private String channel;
    private String category;
    private String from;
    private String to;
    private String grain;
    private Long signal;

    private ExplorerQuery query;
    private List<ExplorerCell> cells = List.of();
    private Series series;
    private Picture picture;

    public void enter() {
        if (signal != null) {
            show(alerts.find(signal).query());
        }
        query = query();
        if (query.measure().isOfSurveys() && query.survey() == null) {
            return;
        }
        cells = reader.read(query);
        series = series();
        picture = new ExplorerPictures(words).draw(query, cells, series);
    }

    private void show(TrendQuery told) {
        measure = told.measure().name();
        survey = told.survey();
        item = told.item();
        department = told.department();
    }

    private ExplorerQuery query() {
        ExplorerMeasure chosen = Queries.constant("measure", ExplorerMeasure.class, measure);
        ExplorerMeasure wanted = chosen == null ? ExplorerMeasure.ON_TIME : chosen;
        SurveyNames names = words.survey(survey);
        YearMonth last = Queries.month("to", to);
        YearMonth end = last == null ? YearMonth.now(clock) : last;
        YearMonth first = Queries.month("from", from);
        Grain step = Queries.constant("grain", Grain.class, grain);
        ExplorerQuery.Group by = Queries.constant("group", ExplorerQuery.Group.class, group);
        return new ExplorerQuery(
                wanted,
                names == null ? null : names.code(),
                wanted.itemOf(names, text(item)),
                by == null ? ExplorerQuery.Group.NONE : by,
                text(department) == null && by != ExplorerQuery.Group.DEPARTMENT
                        ? words.ownDepartment()
                        : text(department),
                text(channel),
                text(category),
                first == null ? end.minusMonths(wanted.isOfSurveys() ? 2L * MONTHS - 1 : MONTHS - 1L) : first,
                end,
                step == null ? Grain.MONTH : step);
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? null : value;
    }

    /** The published series, where the question is one that the night charts. */
    private Series series() {
        boolean plain = query.group() == ExplorerQuery.Group.NONE
                && query.channel() == null
                && query.category() == null
                && query.grain() == Grain.MONTH
                && text(from) == null
                && text(to) == null;
        if (!plain || query.measure().series() == null) {
            return null;
        }
        List<Series> found = trends.read(
                        new TrendQuery(query.measure().series(), query.survey(), query.item(), query.department()))
                .series();
        return found.isEmpty() || found.get(0).points().isEmpty() ? null : found.get(0);
    }

    // --- what stands beside the chart

    /** Every signal in words, the newest first, with what it means. */
    public List<String> getSignals() {
        List<String> said = new ArrayList<>();
        if (series != null) {
            for (int i = series.signals().size() - 1; i >= 0; i--) {
                Series.Signal one = series.signals().get(i);
                String what = words.say(
                        "insight.SignalKind." + one.kind(), one.month().toString());
                said.add(what + words.say("insight.why." + one.kind()));
            }
        }
        return said;
    }

    /** What the ledger says about a change of level of this series, or about the groups that are compared. */
    public List<LedgerEntry> getTests() {
        Question question =
                switch (query.group()) {
                    case NONE -> Question.CHANGE;
                    case DEPARTMENT -> Question.DEPARTMENTS;
                    case CHANNEL -> Question.CHANNELS;
                };
        String source = query.measure().isOfSurveys() ? query.survey() : "";
        if (source == null) {
            return List.of();
        }
        return findings.ledger(new Findings.LedgerQuery(question, source, false, null, 0, MOST)).stream()
                .filter(entry -> isAbout(entry, question))
                .toList();
    }

    private boolean isAbout(LedgerEntry entry, Question question) {
        String own = query.item() == null ? "*" : query.item();
        if (question != Question.CHANGE) {
            return query.measure().isOfSurveys()
                    ? entry.item().equals(own)
                    : entry.item().equals(query.measure().name());
        }
        String name = query.measure().isOfSurveys()
                ? query.measure().name() + "/" + own
                : query.measure().name();
        String code = query.department() == null ? "" : query.department();
        return entry.item().equals(name) && code.equals(entry.department() == null ? "" : entry.department());
    }

    public String getTrend() {
        return series == null ? "" : new SeriesPictures(words.locale()).finding(series);
    }

    public String getMethod() {
        return cells.isEmpty() ? "" : cells.get(0).method();
    }

    public Instant getCut() {
        return cells.isEmpty() ? null : cells.get(0).cut();
    }

    // --- choices

    public List<ExplorerMeasure> getMeasures() {
        return List.of(ExplorerMeasure.values());
    }

    public String name(ExplorerMeasure one) {
        return words.say("insight.Measure." + one.name());
    }

    public List<ExplorerQuery.Group> getGroups() {
        return List.of(ExplorerQuery.Group.values());
    }

    public List<Grain> getGrains() {
        return List.of(Grain.MONTH, Grain.QUARTER, Grain.YEAR);
    }

    public List<SurveyNames.ItemName> getItems() {
        SurveyNames names = words.survey(survey);
        return names == null ? List.of() : query.measure().items(names);
    }

    public List<String> getCategories() {
        return codes(ComplaintQuery.Dimension.CATEGORY);
    }

    public List<String> getChannels() {
        return codes(ComplaintQuery.Dimension.CHANNEL);
    }

    private List<String> codes(ComplaintQuery.Dimension dimension) {
        LocalDate first = query.from().atDay(1);
        return complaints
                .pareto(
                        dimension,
                        new ComplaintQuery(
                                words.ownDepartment(), first, query.to().atEndOfMonth()))
                .rows()
                .stream()
                .map(row -> row.code())
                .filter(code -> !code.isEmpty())
                .toList();
    }

    public String say(ExplorerCell cell) {
        return cell.value() == null
                ? Texts.of(words.locale(), "insight", cell.status())
                : query.measure().unit().write(words.locale(), cell.value());
    }

    public String interval(ExplorerCell cell) {
        return cell.lower() == null
                ? ""
                : query.measure().unit().write(words.locale(), cell.lower()) + " – "
                        + query.measure().unit().write(words.locale(), cell.upper());
    }

    public String p90(ExplorerCell cell) {
        return cell.p90() == null ? "" : query.measure().unit().write(words.locale(), cell.p90());
    }

    public boolean isChosen() {
        return picture != null;
    }

    public ExplorerQuery getQuery() {
        return query;
    }

    public List<ExplorerCell> getCells() {
        return cells;
    }

    public Series getSeries() {
        return series;
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

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
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

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
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

    public String getGrain() {
        return grain;
    }

    public void setGrain(String grain) {
        this.grain = grain;
    }

    public Long getSignal() {
        return signal;
    }

    public void setSignal(Long signal) {
        this.signal = signal;
    }
}
