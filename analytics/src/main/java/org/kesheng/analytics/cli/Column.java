package org.kesheng.analytics.cli;

import java.util.Arrays;

/** The cells of one column, either texts as read or numbers as made by a data step. */
abstract class Column {

    abstract int size();

    /** The number in a cell; NaN if it is missing or text. */
    abstract double number(int row);

    /** The text of a cell; null if it is missing. */
    abstract String text(int row);

    abstract boolean missing(int row);

    abstract Column select(int[] rows);

    final Value value(int row) {
        return missing(row) ? Value.MISSING : new Value(text(row), number(row));
    }

    final double[] numbers() {
        double[] numbers = new double[size()];
        Arrays.setAll(numbers, this::number);
        return numbers;
    }

    /** Cells of text; null is missing. The array is not copied. */
    static Column ofTexts(String[] cells) {
        return new Texts(cells, null);
    }

    /** Numbers; NaN is missing. The array is not copied. */
    static Column ofNumbers(double[] numbers) {
        return new Numbers(numbers);
    }

    static Column ofConstant(Value value, int rows) {
        String[] cells = new String[rows];
        Arrays.fill(cells, value.text());
        return ofTexts(cells);
    }

    private static final class Texts extends Column {
        private final String[] cells;
        private double[] parsed;

        Texts(String[] cells, double[] parsed) {
            this.cells = cells;
            this.parsed = parsed;
        }

        @Override
        int size() {
            return cells.length;
        }

        @Override
        double number(int row) {
            if (parsed == null) {
                parsed = new double[cells.length];
                Arrays.setAll(parsed, i -> cells[i] == null ? Double.NaN : Value.parse(cells[i]));
            }
            return parsed[row];
        }

        @Override
        String text(int row) {
            return cells[row];
        }

        @Override
        boolean missing(int row) {
            return cells[row] == null;
        }

        @Override
        Column select(int[] rows) {
            String[] chosen = new String[rows.length];
            Arrays.setAll(chosen, i -> cells[rows[i]]);
            if (parsed == null) {
                return new Texts(chosen, null);
            }
            double[] numbers = new double[rows.length];
            Arrays.setAll(numbers, i -> parsed[rows[i]]);
            return new Texts(chosen, numbers);
        }
    }

    private static final class Numbers extends Column {
        private final double[] numbers;

        Numbers(double[] numbers) {
            this.numbers = numbers;
        }

        @Override
        int size() {
            return numbers.length;
        }

        @Override
        double number(int row) {
            return numbers[row];
        }

        @Override
        String text(int row) {
            return Value.ofNumber(numbers[row]).text();
        }

        @Override
        boolean missing(int row) {
            return Double.isNaN(numbers[row]);
        }

        @Override
        Column select(int[] rows) {
            double[] chosen = new double[rows.length];
            Arrays.setAll(chosen, i -> numbers[rows[i]]);
            return new Numbers(chosen);
        }
    }
}
