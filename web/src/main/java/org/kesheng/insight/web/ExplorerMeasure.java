package org.kesheng.insight.web;

import java.util.List;
import org.kesheng.insight.Indicator;
import org.kesheng.insight.ScoreQuery.Statistic;
import org.kesheng.insight.Series;
import org.kesheng.insight.SurveyNames;
import org.kesheng.insight.SurveyNames.ItemName;
import org.kesheng.shared.web.chart.Unit;

/** What the explorer can show. */
public enum ExplorerMeasure {
    INDEX(Statistic.INDEX, Series.Measure.INDEX, Unit.INDEX),
    TOPBOX(Statistic.TOPBOX, Series.Measure.TOPBOX, Unit.SHARE),
    NPS(Statistic.NPS, Series.Measure.NPS, Unit.NPS),
    MEAN(Statistic.MEAN, null, Unit.SCORE),
    N(Statistic.N, null, Unit.COUNT),
    CONTACTS(Indicator.CONTACTS, null, Unit.COUNT),
    COMPLAINTS(Indicator.COMPLAINTS, Series.Measure.COMPLAINTS, Unit.COUNT),
    ON_TIME(Indicator.ON_TIME, Series.Measure.ON_TIME, Unit.SHARE),
    RESPONSE(Indicator.RESPONSE, Series.Measure.RESPONSE, Unit.HOURS),
    RESOLUTION(Indicator.RESOLUTION, Series.Measure.RESOLUTION, Unit.HOURS),
    CUSTOMER_SATISFACTION(Indicator.CUSTOMER_SATISFACTION, null, Unit.SHARE),
    EMPLOYEE_SATISFACTION(Indicator.EMPLOYEE_SATISFACTION, null, Unit.SHARE),
    COMPLAINT_RATE(Indicator.COMPLAINT_RATE, null, Unit.SHARE),
    GRUMBLE_RATE(Indicator.GRUMBLE_RATE, null, Unit.SHARE);

    private final Statistic statistic;
    private final Indicator indicator;
    private final Series.Measure series;
    private final Unit unit;

    ExplorerMeasure(Statistic statistic, Series.Measure series, Unit unit) {
        this.statistic = statistic;
        this.indicator = null;
        this.series = series;
        this.unit = unit;
    }

    ExplorerMeasure(Indicator indicator, Series.Measure series, Unit unit) {
        this.statistic = null;
        this.indicator = indicator;
        this.series = series;
        this.unit = unit;
    }

    public boolean isOfSurveys() {
        return statistic != null;
    }

    Statistic statistic() {
        return statistic;
    }

    Indicator indicator() {
        return indicator;
    }

    /** The series that the night charts, null where it charts none. */
    Series.Measure series() {
        return series;
    }

    Unit unit() {
        return unit;
    }

    /** The items that the measure can be of. */
    List<ItemName> items(SurveyNames names) {
        return switch (this) {
            case NPS -> names.items().stream().filter(ItemName::nps).toList();
            case TOPBOX ->
                names.items().stream()
                        .filter(item -> item.graded() && !item.nps())
                        .toList();
            case MEAN -> names.items().stream().filter(ItemName::graded).toList();
            case N -> names.items();
            default -> List.of();
        };
    }

    /** The item asked for where the measure can be of it, else its first; null where it needs none. */
    String itemOf(SurveyNames names, String asked) {
        if (names == null || !isOfSurveys() || this == INDEX) {
            return null;
        }
        List<ItemName> items = items(names);
        return items.stream()
                .map(ItemName::code)
                .filter(code -> code.equals(asked))
                .findFirst()
                .orElse(items.isEmpty() ? asked : items.get(items.size() - 1).code());
    }
}
