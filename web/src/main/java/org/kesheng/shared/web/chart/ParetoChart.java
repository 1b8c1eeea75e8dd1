package org.kesheng.shared.web.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Causes by frequency, with the cumulative share as a line: the few that make up most of it stand out. */
public final class ParetoChart {
    private static final double VITAL = 0.8;
    private static final int SHOWN = 8;
    private static final int LINE = 15;

    /** Between a bar, or the line, and its number; the size of a number. */
    private static final double GAP = 6;

    private static final double TALL = 14;
    private static final double HALF_A_NUMBER = 16;

    /** One cause and how often it occurred. @param group what it belongs to, null where nothing is grouped */
    public record Cause(String label, String group, long count) {}

    private final Words words;
    private final List<Cause> causes;
    private final long total;
    private final boolean grouped;
    private final int shown;

    /** Causes in any order; the most frequent are drawn, the table has all of them. */
    public ParetoChart(Words words, List<Cause> causes) {
        this.words = words;
        this.total = causes.stream().mapToLong(Cause::count).sum();
        this.causes = causes.stream()
                .sorted(Comparator.comparingLong(Cause::count).reversed())
                .toList();
        this.grouped = causes.stream().anyMatch(cause -> cause.group() != null);
        this.shown = Math.min(SHOWN, causes.size());
    }

    public Picture draw(String file, String finding, String about) {
        Svg svg = new Svg(Frame.WIDTH, Frame.HEIGHT, finding, about);
        if (total > 0) {
            Frame frame = new Frame(shown, 0, causes.get(0).count(), Unit.COUNT, words.locale(), Frame.WIDTH - 56);
            frame.draw(svg, List.of(), words.say("cases"), "");
            svg.text("name", Frame.WIDTH - 4, 14, "end", words.say("cumulated"));
            bars(svg, frame);
            cumulated(svg, frame);
        }
        return new Picture(file, finding, about, svg.end(), columns(), rows());
    }

    private void bars(Svg svg, Frame frame) {
        double width = Math.min(56, frame.slot() * 0.62);
        long before = 0;
        for (int i = 0; i < shown; i++) {
            Cause cause = causes.get(i);
            double y = frame.y.at(cause.count());
            String style = before < VITAL * total ? "bar vital" : "bar rest";
            svg.rectangle(style, frame.x(i) - width / 2, y, width, frame.bottom() - y);
            svg.text("name", frame.x(i), clear(frame, i, y - GAP), "middle", count(cause.count()));
            List<String> lines = Svg.lines(cause.label(), frame.slot());
            for (int line = 0; line < lines.size(); line++) {
                svg.text("tick", frame.x(i), frame.bottom() + 18 + LINE * line, "middle", lines.get(line));
            }
            before += cause.count();
        }
    }

    /** Where the number of a bar stands: above the line of sums where that would cross it. */
    private double clear(Frame frame, int bar, double y) {
        double left = lineAt(frame, bar, -HALF_A_NUMBER);
        double right = lineAt(frame, bar, HALF_A_NUMBER);
        double middle = lineAt(frame, bar, 0);
        double highest = Math.min(middle, Math.min(left, right));
        double lowest = Math.max(middle, Math.max(left, right));
        boolean crossed = lowest > y - TALL && highest < y + GAP;
        return crossed ? highest - GAP : y;
    }

    /** The line so far to the side of the middle of a bar; beyond its ends it goes on level. */
    private double lineAt(Frame frame, int bar, double aside) {
        int other = aside < 0 ? bar - 1 : bar + 1;
        double here = sumAt(frame, bar);
        if (aside == 0 || other < 0 || other >= shown) {
            return here;
        }
        return here + (sumAt(frame, other) - here) * Math.abs(aside) / frame.slot();
    }

    private double sumAt(Frame frame, int bar) {
        long sum = causes.subList(0, bar + 1).stream().mapToLong(Cause::count).sum();
        return shares(frame).at((double) sum / total);
    }

    private static Scale shares(Frame frame) {
        return Scale.over(0, 1, Unit.SHARE, frame.bottom(), frame.top());
    }

    private void cumulated(Svg svg, Frame frame) {
        Scale share = shares(frame);
        for (double tick : share.ticks()) {
            svg.text(
                    "tick",
                    frame.right + 8,
                    share.at(tick) + 4,
                    "start",
                    Unit.SHARE.tick(words.locale(), tick, share.step));
        }
        StringBuilder line = new StringBuilder();
        long sum = 0;
        for (int i = 0; i < shown; i++) {
            sum += causes.get(i).count();
            line.append(i == 0 ? 'M' : 'L').append(Svg.number(frame.x(i)));
            line.append(' ').append(Svg.number(share.at((double) sum / total)));
        }
        svg.path("line second", line);
        hits(svg, frame);
    }

    private void hits(Svg svg, Frame frame) {
        long sum = 0;
        for (int i = 0; i < shown; i++) {
            Cause cause = causes.get(i);
            sum += cause.count();
            String tip =
                    cause.label() + (cause.group() == null ? "" : " · " + cause.group()) + "\n" + count(cause.count())
                            + " · " + share(cause.count()) + "\n" + words.say("cumulated") + " " + share(sum);
            svg.hit(frame.x(i) - frame.slot() / 2, frame.top(), frame.slot(), frame.bottom() - frame.top(), tip);
        }
    }

    private String count(long count) {
        return Unit.COUNT.write(words.locale(), count);
    }

    private String share(long count) {
        return Unit.SHARE.write(words.locale(), (double) count / total);
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(
                List.of(words.say("cause"), words.say("cases"), words.say("share"), words.say("cumulated")));
        if (grouped) {
            columns.add(1, words.say("domain"));
        }
        return columns;
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        long sum = 0;
        for (Cause cause : causes) {
            sum += cause.count();
            List<String> row =
                    new ArrayList<>(List.of(cause.label(), count(cause.count()), share(cause.count()), share(sum)));
            if (grouped) {
                row.add(1, cause.group() == null ? "–" : cause.group());
            }
            rows.add(row);
        }
        return rows;
    }
}
