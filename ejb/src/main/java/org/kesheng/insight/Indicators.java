package org.kesheng.insight;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.kesheng.insight.Departments.Choice;
import org.kesheng.insight.control.ComplaintCells;
import org.kesheng.insight.control.IndicatorTable;
import org.kesheng.insight.control.SmallGroups;
import org.kesheng.insight.entity.CellStore;
import org.kesheng.insight.entity.GrumbleReader;
import org.kesheng.insight.entity.NightStore;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.organisation.Scope;
import org.kesheng.policy.CompanyParameters;
import org.kesheng.shared.Refused;

/** Indicators of the handling of feedback by department and month, from the published counts (ANA-04, 09, 10, 11, 15). */
@Stateless
public class Indicators {
    private static final int MONTHS = 12;
    private static final int MOST_MONTHS = 120;

    @Resource(lookup = "java:jboss/datasources/KeshengDS")
    DataSource source;

    @Inject
    CurrentActor current;

    @Inject
    Permissions permissions;

    @Inject
    Organisation organisation;

    @Inject
    CompanyParameters parameters;

    @Inject
    Clock clock;

    /**
     * Which indicators.
     *
     * @param department code: with all below it; {@code *}: each by itself; null: all that the reader may see
     * @param from first month; null: eleven months before the last
     * @param to last month; null: this month
     * @param category class of the cases, null: all
     * @param channel where they came in, null: all
     */
    public record IndicatorQuery(String department, YearMonth from, YearMonth to, String category, String channel) {}

    /**
     * Every indicator of every month.
     *
     * @return by department, month and indicator; departments without a case are left out
     * @throws Refused as {@link Figures#scores} for departments; INVALID for a reversed range or more than ten years
     */
    @Allowed(value = Function.STATISTICS, rights = Right.READ)
    public List<IndicatorRow> monthly(IndicatorQuery query) {
        return read(query).rows(SmallGroups.of(parameters.values()));
    }

    /** Complaints by priority, severity and extent, month by month. */
    @Allowed(value = Function.STATISTICS, rights = Right.READ)
    public List<GradeCount> grades(IndicatorQuery query) {
        return read(query).grades();
    }

    /**
     * The grumble rate of each sales manager's customers (ANA-10), who are told to know the market policy.
     *
     * @param from first month, null: eleven months before the last
     * @param to last month, null: this month
     * @return by department and name; one row without either for complaints of customers without a card, where the reader sees the company
     * @throws Refused INVALID for a reversed range or more than ten years, FORBIDDEN without a scope
     */
    @Allowed(value = Function.STATISTICS, rights = Right.READ)
    public List<GrumbleRow> grumbles(YearMonth from, YearMonth to) {
        Months months = months(from, to);
        Scope scope = permissions.scope(current.get(), Function.STATISTICS, Right.READ);
        String path = scope == Scope.COMPANY ? null : current.get().departmentPath();
        try (Connection connection = source.getConnection()) {
            return new GrumbleReader(connection).read(months.from(), months.to(), path);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Months(YearMonth from, YearMonth to) {}

    private Months months(YearMonth wantedFrom, YearMonth wantedTo) {
        YearMonth to = wantedTo == null ? YearMonth.now(clock) : wantedTo;
        YearMonth from = wantedFrom == null ? to.minusMonths(MONTHS - 1L) : wantedFrom;
        if (from.isAfter(to) || from.isBefore(to.minusMonths(MOST_MONTHS))) {
            throw Refused.invalid("from", "insight.rangeReversed", from, to);
        }
        return new Months(from, to);
    }

    private IndicatorTable read(IndicatorQuery query) {
        Months months = months(query.from(), query.to());
        Choice choice = Departments.of(
                        organisation.departments(),
                        current.get(),
                        permissions.scope(current.get(), Function.STATISTICS, Right.READ))
                .choose(query.department());
        try (Connection connection = source.getConnection()) {
            return read(connection, query, choice, months.from(), months.to());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static IndicatorTable read(
            Connection connection, IndicatorQuery query, Choice choice, YearMonth from, YearMonth to)
            throws SQLException {
        IndicatorTable table = new IndicatorTable(
                from, to, new NightStore(connection).publication().cut());
        if (!choice.each()) {
            table.cells(choice.code() == null ? "" : choice.code(), from);
        }
        CellStore.Range range = new CellStore.Range(
                List.of(ComplaintCells.SUBJECT),
                choice.codes() == null ? null : choice.codes().keySet(),
                from,
                to);
        new CellStore(connection).readMonths(range, (block, encoded) -> {
            ComplaintCells all = new ComplaintCells();
            all.add(encoded);
            String department = choice.each()
                    ? choice.codes().get(block.departmentId())
                    : choice.code() == null ? "" : choice.code();
            ComplaintCells cells = table.cells(department, YearMonth.from(block.monthStart()));
            all.counts().forEach((key, times) -> {
                if ((query.category() == null || query.category().equals(key.category()))
                        && (query.channel() == null || query.channel().equals(key.channel()))) {
                    cells.add(key, times);
                }
            });
        });
        return table;
    }
}
