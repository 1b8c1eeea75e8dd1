package org.kesheng.report;

import java.util.List;
import java.util.Locale;

/**
 * A drawing of a few kinds of shapes, so that screen and print are drawn from the same.
 *
 * @param width in points
 * @param height in points
 */
public record Drawing(double width, double height, List<Shape> shapes) {
    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /** Colours by what they mean; a screen may use others in the dark. */
    public enum Ink {
        TEXT(0x1f2933),
        MUTED(0x52606d),
        GRID(0xd9e0e6),
        BRAND(0x1d5fa8),
        SOFT(0xb7cfe8),
        LIMIT(0x8a5a00),
        SIGNAL(0xb3261e);

        private final int rgb;

        Ink(int rgb) {
            this.rgb = rgb;
        }

        /** On paper. */
        public int rgb() {
            return rgb;
        }

        /** Its class on a screen. */
        public String style() {
            return "ink-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where a text stands about its point. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** What a drawing is made of. */
    public sealed interface Shape permits Line, Box, Dot, Label {}

    /** A stroke through points; {@code xy} alternates x and y. */
    public record Line(List<Double> xy, Ink ink, double thickness, boolean dashed) implements Shape {
        public Line {
            xy = List.copyOf(xy);
        }

        public static Line straight(double x1, double y1, double x2, double y2, Ink ink) {
            return new Line(List.of(x1, y1, x2, y2), ink, 1, false);
        }
    }

    /** A filled rectangle. */
    public record Box(double x, double y, double width, double height, Ink ink) implements Shape {}

    /** A filled circle. */
    public record Dot(double x, double y, double radius, Ink ink) implements Shape {}

    /** A text on its base line. */
    public record Label(double x, double y, String text, double size, Anchor anchor, Ink ink) implements Shape {}

    /** For a screen, escaped; colours come from classes. */
    public String svg(String alternative) {
        StringBuilder svg = new StringBuilder(4_000);
        svg.append("<svg class=\"drawing\" role=\"img\" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append("\" aria-label=\"")
                .append(escape(alternative))
                .append("\">");
        shapes.forEach(shape -> append(svg, shape));
        return svg.append("</svg>").toString();
    }

    private static void append(StringBuilder svg, Shape shape) {
        if (shape instanceof Line line) {
            svg.append("<polyline fill=\"none\" class=\"stroke ")
                    .append(line.ink().style());
            svg.append("\" stroke-width=\"").append(number(line.thickness())).append('"');
            svg.append(line.dashed() ? " stroke-dasharray=\"4 3\"" : "").append(" points=\"");
            line.xy().forEach(value -> svg.append(number(value)).append(' '));
            svg.append("\"/>");
        } else if (shape instanceof Box box) {
            svg.append("<rect class=\"").append(box.ink().style()).append('"');
            attributes(svg, "x", box.x(), "y", box.y(), "width", box.width(), "height", box.height());
            svg.append("/>");
        } else if (shape instanceof Dot dot) {
            svg.append("<circle class=\"").append(dot.ink().style()).append('"');
            attributes(svg, "cx", dot.x(), "cy", dot.y(), "r", dot.radius());
            svg.append("/>");
        } else if (shape instanceof Label label) {
            svg.append("<text class=\"").append(label.ink().style()).append('"');
            attributes(svg, "x", label.x(), "y", label.y(), "font-size", label.size());
            svg.append(" text-anchor=\"").append(label.anchor().name().toLowerCase(Locale.ROOT));
            svg.append("\">").append(escape(label.text())).append("</text>");
        }
    }

    private static void attributes(StringBuilder svg, Object... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            svg.append(' ').append(pairs[i]).append("=\"").append(number((Double) pairs[i + 1]));
            svg.append('"');
        }
    }

    private static String number(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
