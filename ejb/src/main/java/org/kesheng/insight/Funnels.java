package org.kesheng.insight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kesheng.insight.ScoreQuery.Statistic;
import org.kesheng.insight.control.FunnelBuilder;
import org.kesheng.insight.control.FunnelBuilder.Counted;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Right;
import org.kesheng.shared.Refused;

/** Departments in a funnel, over the last twelve months. */
@Stateless
public class Funnels {
    private static final int MONTHS = 12;

    @Inject
    Figures figures;

    @Inject
    Indicators indicators;

    @Inject
    Clock clock;

    private LocalDate from() {
        return YearMonth.now(clock).minusMonths(MONTHS - 1L).atDay(1);
    }

    /**
     * Share of satisfied answers to an item, by department.
     *
     * @throws Refused as {@link Figures#scores}
     */
    @Allowed(value = Function.STATISTICS, rights = Right.READ)
    public FunnelFigures ofItem(String survey, String item) {
        List<ScoreRow> rows = figures.scores(new ScoreQuery(
                survey,
                item,
                Statistic.TOPBOX,
                null,
                false,
                Departments.EACH,
                null,
                null,
                from(),
                LocalDate.now(clock),
                null));
        Instant cut = rows.isEmpty() ? null : rows.get(0).cut();
        List<Counted> counted = rows.stream()
                .filter(row -> row.department() != null && row.status() != FigureStatus.NO_DATA)
                .map(row -> new Counted(
                        row.department(), row.n(), row.value() == null ? 0 : Math.round(row.value() * row.n())))
                .toList();
        return FunnelBuilder.of(counted, cut);
    }

    /**
     * A share of complaints, by department.
     *
     * @throws Refused INVALID for an indicator that is no share
     */
    @Allowed(value = Function.STATISTICS, rights = Right.READ)
    public FunnelFigures ofCases(Indicator indicator) {
        if (indicator.kind() != Indicator.Kind.SHARE || indicator == Indicator.EMPLOYEE_SATISFACTION) {
            throw Refused.invalid("measure", "insight.notAShare", indicator);
        }
        List<IndicatorRow> rows = indicators.monthly(new Indicators.IndicatorQuery(
                Departments.EACH, YearMonth.from(from()), YearMonth.now(clock), null, null));
        Map<String, long[]> counts = new TreeMap<>();
        Instant cut = null;
        for (IndicatorRow row : rows) {
            if (row.indicator() == indicator && row.status() == FigureStatus.OK) {
                long[] sums = counts.computeIfAbsent(row.department(), code -> new long[2]);
                sums[0] += row.n();
                sums[1] += Math.round(row.value() * row.n());
                cut = row.cut();
            }
        }
        List<Counted> counted = new ArrayList<>();
        counts.forEach((code, sums) -> counted.add(new Counted(code, sums[0], sums[1])));
        return FunnelBuilder.of(counted, cut);
    }
}
