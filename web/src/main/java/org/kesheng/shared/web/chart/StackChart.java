package org.kesheng.shared.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How answers spread over a scale: one bar to the hundred for each question, from the lowest answer to the highest. */
public final class StackChart {
    private static final int ROW = 30;
    private static final int TOP = 30;
    private static final int NAMES = 190;
    private static final int FIGURES = 76;
    private static final double LEGIBLE = 30;
    private static final int SHADES = 5;

    /**
     * One question.
     *
     * @param answers what each answer is called, lowest first
     * @param counts as many as answers; empty where {@code why} stands in their place
     * @param why instead of the bar, or null
     */
    public record Row(String label, List<String> answers, List<Long> counts, long n, String why) {
        public Row {
            answers = List.copyOf(answers);
            counts = List.copyOf(counts);
        }

        double share(int answer) {
            return n == 0 ? 0 : (double) counts.get(answer) / n;
        }
    }

    private final Words words;
    private final List<Row> rows;
    private final String low;
    private final String high;

    /** @param low what the left end means, {@code high} the right one */
    public StackChart(Words words, List<Row> rows, String low, String high) {
        this.words = words;
        this.rows = List.copyOf(rows);
        this.low = low;
        this.high = high;
    }

    public Picture draw(String file, String finding, String about) {
        Svg svg = new Svg(Frame.WIDTH, TOP + rows.size() * ROW + 8, finding, about);
        svg.text("tick", NAMES, TOP - 12, "start", "◂ " + low);
        svg.text("tick", Frame.WIDTH - FIGURES, TOP - 12, "end", high + " ▸");
        for (int i = 0; i < rows.size(); i++) {
            draw(svg, TOP + i * ROW, rows.get(i));
        }
        return new Picture(file, finding, about, svg.end(), columns(), cells());
    }

    private void draw(Svg svg, double y, Row row) {
        double middle = y + ROW / 2.0;
        svg.text("name", NAMES - 10, middle + 4, "end", Svg.fit(row.label(), NAMES - 16));
        if (row.counts().isEmpty()) {
            svg.text("tick", NAMES + 6, middle + 4, "start", row.why());
            svg.hit(0, y, Frame.WIDTH, ROW, row.label() + "\n" + row.why());
            return;
        }
        svg.text("tick", Frame.WIDTH - 2, middle + 4, "end", "n " + Unit.COUNT.write(words.locale(), row.n()));
        double x = NAMES;
        double room = Frame.WIDTH - FIGURES - NAMES;
        for (int answer = 0; answer < row.counts().size(); answer++) {
            double width = room * row.share(answer);
            String shade = "shade" + shade(answer, row.counts().size());
            svg.rectangle(shade, x, y + 5, width, ROW - 10);
            if (width > LEGIBLE) {
                String share = Math.round(row.share(answer) * 100) + "%";
                svg.text("on " + shade, x + width / 2, middle + 4, "middle", share);
            }
            svg.hit(x, y, width, ROW, tip(row, answer));
            x += width;
        }
    }

    /** Longer scales share the five shades. */
    private static int shade(int answer, int answers) {
        return answers == 1
                ? SHADES - 1
                : (int) Math.min(SHADES - 1, Math.round(answer * (SHADES - 1.0) / (answers - 1)));
    }

    private String tip(Row row, int answer) {
        Locale locale = words.locale();
        return row.label() + "\n" + row.answers().get(answer) + ": " + Unit.SHARE.write(locale, row.share(answer))
                + "\n" + Unit.COUNT.write(locale, row.counts().get(answer)) + " / " + Unit.COUNT.write(locale, row.n());
    }

    private List<String> columns() {
        return List.of(words.say("group"), words.say("answer"), words.say("answers"), words.say("share"), "n");
    }

    private List<List<String>> cells() {
        List<List<String>> cells = new ArrayList<>();
        for (Row row : rows) {
            if (row.counts().isEmpty()) {
                cells.add(List.of(row.label(), "", "", row.why(), ""));
            }
            for (int answer = 0; answer < row.counts().size(); answer++) {
                cells.add(List.of(
                        row.label(),
                        row.answers().get(answer),
                        Unit.COUNT.write(words.locale(), row.counts().get(answer)),
                        Unit.SHARE.write(words.locale(), row.share(answer)),
                        Unit.COUNT.write(words.locale(), row.n())));
            }
        }
        return cells;
    }
}
