package org.kesheng.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.kesheng.insight.Departments;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.Figures;
import org.kesheng.insight.Indicator;
import org.kesheng.insight.IndicatorRow;
import org.kesheng.insight.Indicators;
import org.kesheng.insight.Indicators.IndicatorQuery;
import org.kesheng.insight.ScoreQuery;
import org.kesheng.insight.ScoreRow;
import org.kesheng.insight.web.ExplorerQuery.Group;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Scope;

/** Reads what the explorer was asked, from scores or from indicators. */
@RequestScoped
public class ExplorerReader {
    private static final double MINUTES = 60;

    @Inject
    Figures figures;

    @Inject
    Indicators indicators;

    @Inject
    InsightWords words;

    @Inject
    Permissions permissions;

    @Inject
    CurrentActor current;

    List<ExplorerCell> read(ExplorerQuery query) {
        return query.measure().isOfSurveys() ? ofSurvey(query) : ofCases(query);
    }

    private List<ExplorerCell> ofSurvey(ExplorerQuery query) {
        List<ScoreRow> rows = figures.scores(new ScoreQuery(
                query.survey(),
                query.item(),
                query.measure().statistic(),
                null,
                false,
                query.group() == Group.DEPARTMENT ? Departments.EACH : query.department(),
                query.group() == Group.CHANNEL ? Departments.EACH : query.channel(),
                null,
                query.from().atDay(1),
                query.to().atEndOfMonth(),
                query.grain()));
        return rows.stream()
                .map(row -> new ExplorerCell(
                        group(query, row),
                        row.period(),
                        row.n(),
                        row.value(),
                        row.lower(),
                        row.upper(),
                        null,
                        row.method(),
                        row.cut(),
                        row.status(),
                        null))
                .toList();
    }

    private String group(ExplorerQuery query, ScoreRow row) {
        return switch (query.group()) {
            case NONE -> "";
            case DEPARTMENT -> words.department(row.department());
            case CHANNEL -> words.channel(row.channel());
        };
    }

    private List<ExplorerCell> ofCases(ExplorerQuery query) {
        boolean each = query.group() == Group.DEPARTMENT;
        boolean opens = permissions.caseScope(current.get()) != Scope.NONE;
        return indicators
                .monthly(new IndicatorQuery(
                        each ? Departments.EACH : query.department(),
                        query.from(),
                        query.to(),
                        query.category(),
                        query.channel()))
                .stream()
                .filter(row -> row.indicator() == query.measure().indicator())
                .map(row -> cell(query, row, each, opens))
                .toList();
    }

    private ExplorerCell cell(ExplorerQuery query, IndicatorRow row, boolean each, boolean opens) {
        boolean minutes = row.indicator().kind() == Indicator.Kind.DURATION;
        String department = each ? row.department() : query.department();
        boolean counted = row.n() != null && row.n() > 0 && row.indicator() != Indicator.EMPLOYEE_SATISFACTION;
        return new ExplorerCell(
                each ? words.department(row.department()) : "",
                row.month().toString(),
                row.n(),
                hours(row.value(), minutes),
                hours(row.lower(), minutes),
                hours(row.upper(), minutes),
                hours(row.p90(), minutes),
                row.method(),
                row.cut(),
                row.status() == FigureStatus.OK ? FigureStatus.OK : row.status(),
                opens && counted ? address(query, row, department) : null);
    }

    private static Double hours(Double value, boolean minutes) {
        return value == null || !minutes ? value : Double.valueOf(value / MINUTES);
    }

    /** The inbox, which cuts what it lists to what the reader may see. */
    private static String address(ExplorerQuery query, IndicatorRow row, String department) {
        return "/complaint/inbox?pile=ALL" + (row.indicator() == Indicator.CONTACTS ? "" : "&kind=COMPLAINT")
                + part("department", department) + part("category", query.category())
                + part("channel", query.channel()) + "&from=" + row.month().atDay(1) + "&to="
                + row.month().atEndOfMonth();
    }

    private static String part(String name, String value) {
        return value == null ? "" : "&" + name + "=" + value;
    }
}
