package org.kesheng.shared.web.chart;

import java.util.List;
import java.util.Locale;

/** Writes SVG elements; numbers with one decimal and a point, texts escaped. */
final class Svg {
    private final StringBuilder out = new StringBuilder(4_000);

    Svg(int width, int height, String title, String description) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
                .append(width);
        out.append(' ')
                .append(height)
                .append("\" aria-label=\"")
                .append(escape(title + ". " + description))
                .append("\">");
    }

    Svg line(String style, double x1, double y1, double x2, double y2) {
        return shape("line", style, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
    }

    Svg rectangle(String style, double x, double y, double width, double height) {
        return shape("rect", style, "x", x, "y", y, "width", Math.max(0, width), "height", Math.max(0, height));
    }

    Svg circle(String style, double x, double y, double radius) {
        return shape("circle", style, "cx", x, "cy", y, "r", radius);
    }

    private Svg shape(String element, String style, Object... attributes) {
        out.append('<').append(element).append(" class=\"").append(style).append('"');
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(number((Double) attributes[i + 1]))
                    .append('"');
        }
        out.append("/>");
        return this;
    }

    Svg path(String style, CharSequence d) {
        out.append("<path class=\"").append(style).append("\" d=\"").append(d).append("\"/>");
        return this;
    }

    /** @param anchor {@code start}, {@code middle} or {@code end} */
    Svg text(String style, double x, double y, String anchor, String text) {
        out.append("<text class=\"")
                .append(style)
                .append("\" x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y));
        out.append("\" text-anchor=\"")
                .append(anchor)
                .append("\">")
                .append(escape(text))
                .append("</text>");
        return this;
    }

    /** An invisible area that shows a tip under the pointer. */
    Svg hit(double x, double y, double width, double height, String tip) {
        out.append("<rect class=\"hit\" x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y));
        out.append("\" width=\"").append(number(width)).append("\" height=\"").append(number(height));
        out.append("\" data-tip=\"").append(escape(tip)).append("\"/>");
        return this;
    }

    String end() {
        return out.append("</svg>").toString();
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (char c : text.toCharArray()) {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> {
                    if (c >= ' ' || c == '\n' || c == '\t') {
                        safe.append(c);
                    }
                }
            }
        }
        return safe.toString();
    }

    /** About how wide a text of 12 px is: Chinese characters are square. */
    static double width(String text) {
        return text.chars().mapToDouble(c -> c > 0x2E80 ? 12 : 6.7).sum();
    }

    /** One line, or two where it is too wide for one; broken between words, or between Chinese characters. */
    static List<String> lines(String text, double width) {
        if (width(text) <= width) {
            return List.of(text);
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end)) > width) {
            end--;
        }
        int blank = text.lastIndexOf(' ', end);
        if (blank < 1 && text.charAt(0) <= 0x2E80) {
            blank = text.indexOf(' ');
        }
        int at = blank > 0 ? blank : end;
        return List.of(fit(text.substring(0, at), width), fit(text.substring(at).strip(), width));
    }

    /** Cuts a text to a width, with an ellipsis. */
    static String fit(String text, double width) {
        if (width(text) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end)) > width - 12) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
