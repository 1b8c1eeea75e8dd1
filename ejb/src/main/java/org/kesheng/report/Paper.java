package org.kesheng.report;

import java.util.List;
import java.util.Locale;

/**
 * A document in one language, laid out once and shown three ways: on a screen, as a tagged PDF and as a workbook.
 *
 * @param number as it stands in the register
 * @param title what it is
 * @param about one line below the title: period and origin of the figures
 * @param head labelled facts at the top, in order
 * @param sections in order
 * @param foot at the foot of each page
 */
public record Paper(
        Locale locale,
        String number,
        String title,
        String about,
        List<Fact> head,
        List<Section> sections,
        String foot) {
    public Paper {
        head = List.copyOf(head);
        sections = List.copyOf(sections);
    }

    /** A labelled fact. */
    public record Fact(String label, String text) {}

    /** A part with a heading. */
    public record Section(String heading, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** What a section is made of. */
    public sealed interface Block permits Words, Points, Grid, Picture {
        /** {@code words}, {@code points}, {@code grid} or {@code picture}: pages choose by it. */
        String kind();
    }

    /** A paragraph. */
    public record Words(String text) implements Block {
        @Override
        public String kind() {
            return "words";
        }
    }

    /** A list; of measures, strengths and the like. */
    public record Points(List<String> items) implements Block {
        public Points {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "points";
        }
    }

    /** A table. The first column names the row. */
    public record Grid(String caption, List<String> columns, List<List<Cell>> rows) implements Block {
        public Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public String kind() {
            return "grid";
        }
    }

    /**
     * A cell.
     *
     * @param text as people read it
     * @param value the number behind it, to full precision, null where it is a text
     * @param pattern how a workbook writes the number, null with a text
     */
    public record Cell(String text, Double value, String pattern) {
        public static Cell of(String text) {
            return new Cell(text, null, null);
        }

        public boolean isNumber() {
            return value != null;
        }
    }

    /**
     * A chart.
     *
     * @param title what it shows, as a sentence
     * @param alternative the same for those who do not see it
     */
    public record Picture(String title, String alternative, Drawing drawing) implements Block {
        @Override
        public String kind() {
            return "picture";
        }
    }
}
