package org.kesheng.insight.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.kesheng.analytics.sufficient.CrossProducts;
import org.kesheng.analytics.sufficient.MissingRule;
import org.kesheng.insight.Departments.Choice;
import org.kesheng.insight.DriverFigures;
import org.kesheng.insight.DriverQuery;
import org.kesheng.insight.control.AnswerLayout;
import org.kesheng.insight.control.AnswerLayout.ClosedItem;
import org.kesheng.insight.control.AnswerLayout.ItemSet;
import org.kesheng.insight.control.DriverAnalysis;
import org.kesheng.insight.control.MonthCells;
import org.kesheng.insight.control.SmallGroups;
import org.kesheng.insight.entity.SurveyStore.SurveyLayouts;
import org.kesheng.shared.Refused;

/** Adds up the cross-products that drivers need, of the versions that keep the same items as the newest. */
public final class DriverReader {
    private static final YearMonth EVER = YearMonth.of(1900, 1);
    private static final YearMonth NEVER = YearMonth.of(9999, 1);

    private final Connection connection;

    public DriverReader(Connection connection) {
        this.connection = connection;
    }

    /** Says whether rows of a set may be shown in a range of days. */
    public interface Shown {
        boolean of(SurveyLayouts survey, ItemSet set, LocalDate from, LocalDate to) throws SQLException;
    }

    public DriverFigures read(DriverQuery query, Choice departments, SmallGroups smallGroups, Shown shown)
            throws SQLException {
        SurveyLayouts survey = new SurveyStore(connection)
                .survey(query.survey())
                .orElseThrow(() -> Refused.notFound("insight.noSurvey", query.survey()));
        ItemSet set = set(survey.newest(), query.outcome());
        int outcome = outcome(set, query.outcome());
        List<String> codes = codes(set);
        List<AnswerLayout> versions = survey.versions().stream()
                .filter(version -> version.set(set.code())
                        .map(DriverReader::codes)
                        .filter(codes::equals)
                        .isPresent())
                .toList();
        CrossProducts products = CrossProducts.of(set.items().size(), MissingRule.LISTWISE);
        CellStore.Range range = new CellStore.Range(
                versions.stream().map(AnswerLayout::versionId).toList(),
                departments.codes() == null ? null : departments.codes().keySet(),
                query.from() == null ? EVER : query.from(),
                query.to() == null ? NEVER : query.to());
        new CellStore(connection).readMonths(range, (key, encoded) -> {
            AnswerLayout layout = versions.stream()
                    .filter(version -> version.versionId() == key.subjectId())
                    .findFirst()
                    .orElseThrow();
            MonthCells cells = new MonthCells(layout);
            cells.add(encoded);
            int at = layout.sets().indexOf(layout.set(set.code()).orElseThrow());
            cells.cells()
                    .values()
                    .forEach(cell -> products.merge(cell.products().get(at)));
        });
        Instant cut = new NightStore(connection).publication().cut();
        boolean told = products.n() == 0
                || shown.of(survey, set, range.from().atDay(1), range.to().atEndOfMonth());
        return told
                ? DriverAnalysis.of(products, set.items(), outcome, smallGroups, cut)
                : DriverAnalysis.suppressed(set.items().get(outcome), cut);
    }

    private static List<String> codes(ItemSet set) {
        return set.items().stream().map(ClosedItem::code).toList();
    }

    private static ItemSet set(AnswerLayout layout, String outcome) {
        return layout.set(AnswerLayout.DRIVERS)
                .or(() -> layout.set(AnswerLayout.ALL))
                .orElseThrow(() -> Refused.invalid("outcome", "insight.noOutcome", outcome == null ? "" : outcome));
    }

    private static int outcome(ItemSet set, String outcome) {
        return IntStream.range(0, set.items().size())
                .filter(i -> outcome == null
                        ? set.items().get(i).isNps()
                        : set.items().get(i).code().equals(outcome))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("outcome", "insight.noOutcome", outcome == null ? "" : outcome));
    }
}
