package org.kesheng.report.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kesheng.report.Drawing;
import org.kesheng.report.Drawing.Anchor;
import org.kesheng.report.Drawing.Box;
import org.kesheng.report.Drawing.Dot;
import org.kesheng.report.Drawing.Ink;
import org.kesheng.report.Drawing.Label;
import org.kesheng.report.Drawing.Line;
import org.kesheng.report.Drawing.Shape;

/** Charts of reports: bars by size, and months with control limits. */
final class Charts {
    private static final double WIDTH = 520;
    private static final double SMALL = 9;
    private static final int TICKS = 4;

    private final List<Shape> shapes = new ArrayList<>();

    private Charts() {}

    /** A bar; {@code text} stands at its end. */
    record Bar(String label, double value, String text) {}

    /** Horizontal bars from 0. */
    static Drawing bars(List<Bar> bars) {
        Charts chart = new Charts();
        double height = 20;
        double labels = bars.stream()
                .mapToDouble(bar -> Pen.length(bar.label(), SMALL))
                .max()
                .orElse(0);
        double ends = bars.stream()
                .mapToDouble(bar -> Pen.length(bar.text(), SMALL))
                .max()
                .orElse(0);
        double left = Math.min(WIDTH / 2, labels + 10);
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        double scale = (WIDTH - left - ends - 8) / (most <= 0 ? 1 : most);
        double y = 4;
        for (Bar bar : bars) {
            double length = Math.max(0, bar.value() * scale);
            chart.label(left - 6, y + 12, bar.label(), Anchor.END, Ink.TEXT);
            chart.shapes.add(new Box(left, y + 2, Math.max(0.6, length), height - 6, Ink.BRAND));
            chart.label(left + length + 5, y + 12, bar.text(), Anchor.START, Ink.TEXT);
            y += height;
        }
        chart.shapes.add(Line.straight(left, 2, left, y, Ink.MUTED));
        return new Drawing(WIDTH, y + 4, chart.shapes);
    }

    /**
     * A month.
     *
     * @param value null where there is none to show
     * @param centre null without limits, as the limits
     */
    record Month(String label, Double value, Double centre, Double lower, Double upper, boolean signal) {}

    /** What the lines of a chart of months are called. */
    record Names(String axis, String centre, String limits, String signal) {}

    /** Months in a line, with centre and control limits where there are some, signals marked by shape and colour. */
    static Drawing months(Locale locale, Scale unit, List<Month> months, Names names) {
        Charts chart = new Charts();
        double[] range = range(unit, months);
        double top = 26;
        double bottom = 190;
        double left = 44;
        double right = WIDTH - 8;
        Frame frame = new Frame(left, right, top, bottom, range[0], range[1], months.size(), unit);
        chart.grid(locale, unit, frame);
        chart.limits(months, frame);
        chart.values(months, frame);
        chart.axis(months, frame);
        chart.label(left - 38, 10, names.axis(), Anchor.START, Ink.MUTED);
        boolean limits = months.stream().anyMatch(month -> month.centre() != null);
        chart.legend(names, limits, months.stream().anyMatch(Month::signal));
        return new Drawing(WIDTH, bottom + 24, chart.shapes);
    }

    /** Where values stand. */
    private record Frame(
            double left, double right, double top, double bottom, double low, double high, int months, Scale unit) {
        double x(int month) {
            return months == 1 ? (left + right) / 2 : left + 12 + (right - left - 24) * month / (months - 1);
        }

        /** Of a value as it is stored. */
        double y(double value) {
            return at(unit.shown(value));
        }

        /** Of a value as the axis shows it. */
        double at(double shown) {
            return bottom - (bottom - top) * (shown - low) / (high - low);
        }
    }

    private static double[] range(Scale unit, List<Month> months) {
        double[] values = months.stream()
                .flatMap(month -> Stream.of(month.value(), month.lower(), month.upper()))
                .filter(value -> value != null)
                .mapToDouble(unit::shown)
                .toArray();
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        if (values.length == 0) {
            return new double[] {0, 1};
        }
        if (unit == Scale.COUNT || unit == Scale.HOURS) {
            low = Math.min(0, low);
        }
        double step = step((high - low) / TICKS);
        return new double[] {Math.floor(low / step) * step, Math.ceil(high / step + 1e-9) * step};
    }

    /** 1, 2 or 5 times a power of ten. */
    private static double step(double wanted) {
        if (!(wanted > 0)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        double part = wanted / power;
        return power * (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10);
    }

    private void grid(Locale locale, Scale unit, Frame frame) {
        double step = step((frame.high() - frame.low()) / TICKS);
        for (double at = frame.low(); at <= frame.high() + step / 1000; at += step) {
            double y = frame.at(at);
            shapes.add(new Line(List.of(frame.left(), y, frame.right(), y), Ink.GRID, 0.6, false));
            String text = java.text.NumberFormat.getNumberInstance(locale).format(Math.round(at * 100) / 100.0);
            label(frame.left() - 5, y + 3, unit == Scale.SHARE ? text + "%" : text, Anchor.END, Ink.MUTED);
        }
    }

    private void limits(List<Month> months, Frame frame) {
        List<Double> centre = new ArrayList<>();
        List<Double> lower = new ArrayList<>();
        List<Double> upper = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            Month month = months.get(i);
            if (month.centre() != null) {
                add(centre, frame, i, month.centre());
                add(lower, frame, i, month.lower());
                add(upper, frame, i, month.upper());
            }
        }
        line(centre, Ink.MUTED, false);
        line(lower, Ink.LIMIT, true);
        line(upper, Ink.LIMIT, true);
    }

    private static void add(List<Double> line, Frame frame, int month, Double value) {
        if (value != null) {
            line.add(frame.x(month));
            line.add(Math.max(frame.top(), Math.min(frame.bottom(), frame.y(value))));
        }
    }

    private void line(List<Double> xy, Ink ink, boolean dashed) {
        if (xy.size() > 2) {
            shapes.add(new Line(xy, ink, 0.9, dashed));
        }
    }

    private void values(List<Month> months, Frame frame) {
        List<Double> run = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            if (months.get(i).value() == null) {
                flush(run);
                run = new ArrayList<>();
            } else {
                run.add(frame.x(i));
                run.add(frame.y(months.get(i).value()));
            }
        }
        flush(run);
        for (int i = 0; i < months.size(); i++) {
            Month month = months.get(i);
            if (month.value() != null) {
                double x = frame.x(i);
                double y = frame.y(month.value());
                if (month.signal()) {
                    shapes.add(new Box(x - 4, y - 4, 8, 8, Ink.SIGNAL));
                } else {
                    shapes.add(new Dot(x, y, 2.6, Ink.BRAND));
                }
            }
        }
    }

    private void flush(List<Double> run) {
        if (run.size() > 2) {
            shapes.add(new Line(run, Ink.BRAND, 1.6, false));
        }
    }

    private void axis(List<Month> months, Frame frame) {
        int each = Math.max(1, (int) Math.ceil(months.size() / 12.0));
        for (int i = 0; i < months.size(); i++) {
            if ((months.size() - 1 - i) % each == 0) {
                label(frame.x(i), frame.bottom() + 14, months.get(i).label(), Anchor.MIDDLE, Ink.MUTED);
            }
        }
    }

    private void legend(Names names, boolean limits, boolean signals) {
        double x = WIDTH - 8;
        if (signals) {
            x = entry(x, names.signal());
            shapes.add(new Box(x + 1, 3, 8, 8, Ink.SIGNAL));
            x -= 12;
        }
        if (limits) {
            x = entry(x, names.limits());
            shapes.add(new Line(List.of(x - 8, 7.0, x + 10, 7.0), Ink.LIMIT, 0.9, true));
            x = entry(x - 22, names.centre());
            shapes.add(new Line(List.of(x - 8, 7.0, x + 10, 7.0), Ink.MUTED, 0.9, false));
        }
    }

    /** Writes a name so that it ends at x, and gives where its mark goes. */
    private double entry(double x, String name) {
        label(x, 10, name, Anchor.END, Ink.MUTED);
        return x - Pen.length(name, SMALL) - 13;
    }

    private void label(double x, double y, String text, Anchor anchor, Ink ink) {
        shapes.add(new Label(x, y, text, SMALL, anchor, ink));
    }
}
