package org.kesheng.insight.control;

import org.kesheng.analytics.sufficient.CrossProducts;
import org.kesheng.analytics.sufficient.ItemCell;
import org.kesheng.analytics.sufficient.MissingRule;
import org.kesheng.analytics.sufficient.Score;
import org.kesheng.analytics.sufficient.Scores;
import org.kesheng.analytics.sufficient.WeightedSums;
import org.kesheng.insight.ScoreQuery.Statistic;
import org.kesheng.insight.control.AnswerLayout.ClosedItem;

/** Sums of one group and period, and the score that follows from them. */
public interface Tally {
    /** The score, with its interval. */
    Score score();

    /** Persons behind it. */
    long persons();

    /** Adds another of the same kind. */
    void add(Tally other);

    /** Histogram of one item. */
    final class Histogram implements Tally {
        private static final Scores SCORES = Scores.withDefaults();

        private final ClosedItem item;
        private final Statistic statistic;
        private final int threshold;
        private final ItemCell cell;

        public Histogram(ClosedItem item, Statistic statistic, int threshold) {
            this.item = item;
            this.statistic = statistic;
            this.threshold = threshold;
            this.cell = ItemCell.ofScale(item.low(), item.high());
        }

        /** Adds the counts that stand at the offset of the item. */
        public void add(long[] counts, int offset) {
            for (int i = 0; i <= item.high() - item.low(); i++) {
                cell.add(item.low() + i, counts[offset + i]);
            }
        }

        @Override
        public Score score() {
            return switch (statistic) {
                case N -> SCORES.n(cell);
                case MEAN -> SCORES.mean(cell);
                case TOPBOX -> SCORES.topBox(cell, threshold);
                case NPS -> SCORES.nps(cell);
                default -> throw new IllegalStateException(statistic + " is not one of a histogram");
            };
        }

        public ItemCell cell() {
            return cell;
        }

        @Override
        public void add(Tally other) {
            cell.merge(((Histogram) other).cell);
        }

        @Override
        public long persons() {
            return cell.n();
        }
    }

    /** Complete rows of a set of items. */
    final class Products implements Tally {
        private static final Scores SCORES = Scores.withDefaults();

        private final ItemChoice items;
        private final Statistic statistic;
        private final CrossProducts products;

        public Products(ItemChoice items, Statistic statistic) {
            this.items = items;
            this.statistic = statistic;
            this.products = CrossProducts.of(items.newest().items().size(), MissingRule.LISTWISE);
        }

        public CrossProducts products() {
            return products;
        }

        @Override
        public void add(Tally other) {
            products.merge(((Products) other).products);
        }

        @Override
        public Score score() {
            return statistic == Statistic.INDEX
                    ? SCORES.index(products, items.newest().weights(), items.lows(), items.highs())
                    : SCORES.alpha(products);
        }

        @Override
        public long persons() {
            return products.n();
        }
    }

    /** Weighted answers of one item. */
    final class Weighted implements Tally {
        private static final Scores SCORES = Scores.withDefaults();

        private final Statistic statistic;
        private final int threshold;
        private final WeightedSums sums = new WeightedSums();

        public Weighted(Statistic statistic, int threshold) {
            this.statistic = statistic;
            this.threshold = threshold;
        }

        public void add(int answer, double weight) {
            sums.add(statistic == Statistic.TOPBOX ? answer >= threshold ? 1 : 0 : answer, weight);
        }

        @Override
        public void add(Tally other) {
            sums.merge(((Weighted) other).sums);
        }

        @Override
        public Score score() {
            return statistic == Statistic.TOPBOX ? SCORES.weightedShare(sums) : SCORES.weightedMean(sums);
        }

        @Override
        public long persons() {
            return sums.n();
        }
    }
}
