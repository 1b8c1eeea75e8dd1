package org.kesheng.insight.control;

/** What the blocks of one questionnaire version share while they are counted. */
final class OpenVersion {
    final AnswerLayout layout;
    final int items;
    private final SetTally[] sets;
    private int months;

    OpenVersion(AnswerLayout layout) {
        this.layout = layout;
        items = layout.items().size();
        sets = layout.sets().stream().map(set -> new SetTally(set, items)).toArray(SetTally[]::new);
    }

    /** A month of a channel and category; its number among those of the version is that of the tallies. */
    Month month(MonthCells.Cell cell) {
        Month month = new Month(months++, cell);
        for (SetTally set : sets) {
            set.reserve(months);
        }
        return month;
    }

    /** Sums of a month being formed. */
    final class Month {
        private final int number;
        private final MonthCells.Cell cell;

        private Month(int number, MonthCells.Cell cell) {
            this.number = number;
            this.cell = cell;
        }

        void count(byte[] packed, int from, boolean takenOut) {
            for (int s = 0; s < sets.length; s++) {
                if (takenOut) {
                    sets[s].remove(packed, from, cell.products().get(s));
                } else {
                    sets[s].add(number, packed, from, cell.products().get(s));
                }
            }
        }

        /** The counts of a month are those of its days. */
        void addDay(int[] counts) {
            for (int i = 0; i < counts.length; i++) {
                cell.counts()[i] += counts[i];
            }
        }

        void close() {
            for (int s = 0; s < sets.length; s++) {
                sets[s].addTo(number, cell.products().get(s));
            }
        }
    }
}
