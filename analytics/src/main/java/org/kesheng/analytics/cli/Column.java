package org.kesheng.analytics.cli;

import java.math.BigDecimal;
import java.util.Arrays;
import org.kesheng.analytics.linear.ExactColumn;

/** The cells of one column, either texts as read or numbers as made by a data step. */
abstract class Column {

    abstract int size();

    /** The number in a cell; NaN if it is missing or text. */
    abstract double number(int row);

    /** The text of a cell; null if it is missing. */
    abstract String text(int row);

    abstract boolean missing(int row);

    abstract Column select(int[] rows);

    /** What the double of a cell leaves of the decimal number that was written; 0 if it is missing or text. */
    double rest(int row) {
        double number = number(row);
        boolean whole = Math.rint(number) == number && Math.abs(number) < 1e15;
        return whole || !Double.isFinite(number)
                ? 0
                : new BigDecimal(text(row)).subtract(new BigDecimal(number)).doubleValue();
    }

    final Value value(int row) {
        return missing(row) ? Value.MISSING : new Value(text(row), number(row));
    }

    /** The numbers as they were written. */
    final ExactColumn exact() {
        double[] rests = new double[size()];
        Arrays.setAll(rests, this::rest);
        boolean none = Arrays.stream(rests).allMatch(rest -> rest == 0);
        return new ExactColumn(numbers(), none ? null : rests);
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
        return new Numbers(numbers, null);
    }

    /** Numbers with the rests that their doubles leave. */
    static Column ofExact(ExactColumn numbers) {
        return new Numbers(numbers.values(), numbers.rests());
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
        private final double[] rests;

        Numbers(double[] numbers, double[] rests) {
            this.numbers = numbers;
            this.rests = rests;
        }

        @Override
        double rest(int row) {
            return rests == null ? 0 : rests[row];
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
            double[] left = rests == null ? null : new double[rows.length];
            for (int i = 0; left != null && i < left.length; i++) {
                left[i] = rests[rows[i]];
            }
            return new Numbers(chosen, left);
        }
    }
}
