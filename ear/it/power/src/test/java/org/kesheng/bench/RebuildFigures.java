package org.kesheng.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kesheng.analytics.sufficient.CrossProducts;
import org.kesheng.analytics.sufficient.ItemCell;
import org.kesheng.analytics.sufficient.MissingRule;
import org.kesheng.insight.control.AnswerLayout;
import org.kesheng.insight.control.AnswerLayout.ClosedItem;
import org.kesheng.insight.control.DeltaBuilder.Delta;
import org.kesheng.insight.control.MonthCells;
import org.kesheng.insight.entity.CellStore;
import org.kesheng.testing.SurveyLoad;

/** What the statements of the reference tell, from our blocks: figures by department and month, and the sums of the regression. */
final class RebuildFigures {
    private static final int ITEMS = SurveyLoad.ITEMS;
    private static final int[] ALL = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    private static final double CLOSE = 1e-9;

    private final Map<Long, double[]> groups = new TreeMap<>();
    private final CrossProducts all = CrossProducts.of(ITEMS + 1, MissingRule.LISTWISE);
    private final Connection connection;

    RebuildFigures(List<Delta> blocks, Connection connection) {
        this.connection = connection;
        AnswerLayout layout = new CellStore(connection).layout(WideLoad.VERSION);
        for (Delta block : blocks) {
            MonthCells months = new MonthCells(layout);
            months.add(block.months());
            MonthCells.Cell cell = months.total();
            CrossProducts products = cell.products().get(cell.products().size() - 1);
            ItemCell first = histogram(layout, cell, "Q1");
            long month = block.key().monthStart().getYear() * 100L
                    + block.key().monthStart().getMonthValue();
            groups.put((block.key().departmentId() - 100_000) * 1_000_000 + month, new double[] {
                first.n(),
                first.mean(),
                first.sd(),
                first.shareAtLeast(4),
                histogram(layout, cell, "R").nps(),
                products.alpha(ALL)
            });
            all.merge(products);
        }
    }

    private static ItemCell histogram(AnswerLayout layout, MonthCells.Cell cell, String code) {
        ClosedItem item = layout.item(code).orElseThrow();
        ItemCell histogram = ItemCell.ofScale(item.low(), item.high());
        for (int answer = item.low(); answer <= item.high(); answer++) {
            histogram.add(answer, cell.counts()[layout.offset(item) + answer - item.low()]);
        }
        return histogram;
    }

    void computed() {
        if (!all.regression(ITEMS, ALL).isDefined() || groups.isEmpty()) {
            throw new IllegalStateException("No figures");
        }
    }

    /** Fails where PostgreSQL has other figures. */
    void requireThoseOf(String[] statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(statements[0])) {
                while (rows.next()) {
                    double[] ours = groups.get(rows.getLong(1) * 1_000_000 + rows.getLong(2));
                    for (int figure = 0; figure < ours.length; figure++) {
                        require(ours[figure], rows.getDouble(3 + figure));
                    }
                }
            }
            try (ResultSet sums = statement.executeQuery(statements[1])) {
                sums.next();
                int column = 1;
                for (int i = -1; i <= ITEMS; i++) {
                    for (int j = i; j <= ITEMS; j++) {
                        require(j < 0 ? all.n() : i < 0 ? all.sum(j) : all.product(i, j), sums.getDouble(column++));
                    }
                }
            }
        }
    }

    private static void require(double ours, double theirs) {
        if (!(Math.abs(ours - theirs) <= CLOSE * Math.max(1, Math.abs(theirs)))) {
            throw new IllegalStateException(ours + " is not " + theirs);
        }
    }
}
