package org.kesheng.analytics.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.kesheng.analytics.sufficient.CrossProducts;
import org.kesheng.analytics.sufficient.ItemCell;
import org.kesheng.analytics.sufficient.MissingRule;
import org.kesheng.analytics.sufficient.PackedTally;

/** Responses of a night as cells by department and month, and the two files made of them. */
final class NightlyResponses {

    /** Items i1..i10, answers 1..5; after them the recommendation, 0..10. */
    static final int ITEMS = 10;

    static final String HEADER = "id,department,channel,month,i1,i2,i3,i4,i5,i6,i7,i8,i9,i10,rec";

    private static final String[] NAMES = {"i1", "i2", "i3", "i4", "i5", "i6", "i7", "i8", "i9", "i10"};

    private static final int TOP_BOX = 4;
    private static final int[] ALL_ITEMS = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};

    private final Map<NightlyGroup, Cells> groups = new HashMap<>();
    private final CrossProducts all = CrossProducts.of(ITEMS + 1, MissingRule.LISTWISE);
    private long rows;

    /** The cells of one department and month. */
    private static final class Cells {
        private final ItemCell first = ItemCell.ofScale(1, 5);
        private final ItemCell recommendation = ItemCell.ofScale(0, 10);
        private final CrossProducts items;
        private long rows;

        Cells(int items) {
            this.items = CrossProducts.of(items, MissingRule.LISTWISE);
        }
    }

    long rows() {
        return rows;
    }

    int groups() {
        return groups.size();
    }

    /** Adds what a fast reader has found. */
    void add(NightlyIndex index, PackedTally tally) {
        for (int i = 0; i < index.size(); i++) {
            Cells cells = cells(index.group(i), ITEMS + 1);
            CrossProducts products = tally.crossProducts(i);
            cells.first.merge(tally.histogram(i, 0, 1, 5));
            cells.recommendation.merge(tally.histogram(i, 1, 0, 10));
            cells.items.merge(products);
            cells.rows += tally.rows(i);
            all.merge(products);
            rows += tally.rows(i);
        }
    }

    /** Reads a file of any order of columns, with quotes, blanks and missing cells; names what is wrong with it. */
    static NightlyResponses read(Path path, String name) {
        NightlyResponses responses = new NightlyResponses();
        CsvFile.scan(path, name, new NightlyColumns(name, HEADER, responses::add, "id", "channel"));
        return responses;
    }

    private void add(NightlyColumns row) {
        int[] answers = new int[ITEMS + 1];
        int[] items = new int[ITEMS];
        for (int i = 0; i < ITEMS; i++) {
            answers[i] = items[i] = row.answer(NAMES[i], 1, 5);
        }
        answers[ITEMS] = row.answer("rec", 0, 10);
        int month = row.month("month");
        Value department = row.value("department");
        all.add(answers);
        rows++;
        if (month >= 0 && !department.missing()) {
            Cells cells = cells(NightlyGroup.of(department, month), ITEMS);
            count(cells.first, answers[0]);
            count(cells.recommendation, answers[ITEMS]);
            cells.items.add(items);
            cells.rows++;
        }
    }

    private static void count(ItemCell cell, int answer) {
        if (answer == CrossProducts.MISSING) {
            cell.addSkipped(1);
        } else {
            cell.add(answer);
        }
    }

    private Cells cells(NightlyGroup group, int items) {
        Cells cells = groups.get(group);
        if (cells == null) {
            cells = new Cells(items);
            groups.put(group, cells);
        }
        return cells;
    }

    /** {@code groups.csv}. */
    String groupsCsv() {
        NightlyCsv csv = new NightlyCsv("department,month,n,mean,sd,top2,nps,alpha", groups.size() * 128);
        for (NightlyGroup group : NightlyGroup.sorted(groups.keySet())) {
            Cells cells = groups.get(group);
            csv.text(group.department()).number(group.month()).number(cells.rows);
            csv.number(cells.first.mean()).number(cells.first.sd()).number(cells.first.shareAtLeast(TOP_BOX));
            csv.number(cells.recommendation.nps()).number(cells.items.alpha(ALL_ITEMS));
            csv.endLine();
        }
        return csv.toString();
    }

    /** The regression of the recommendation on the items over all complete rows. */
    NightlyOls ols() {
        return new NightlyOls(all, ITEMS, ALL_ITEMS);
    }
}
