package org.kesheng.report.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.kesheng.report.Drawing;
import org.kesheng.report.Paper;
import org.kesheng.report.Paper.Block;
import org.kesheng.report.Paper.Cell;
import org.kesheng.report.Paper.Grid;
import org.kesheng.report.Paper.Picture;
import org.kesheng.report.Paper.Points;
import org.kesheng.report.Paper.Words;
import org.kesheng.shared.Texts;

/** A paper as XHTML for the printer. Pictures are objects whose number tells which of {@link #drawings} they are. */
final class PaperPages {
    static final String PICTURE = "application/x-kesheng-drawing";

    private static final String STYLE = """
            @page { size: A4; margin: 20mm 18mm 20mm 18mm;
              @bottom-left { content: "%s"; font-size: 8pt; color: #52606d; font-family: '%s'; }
              @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; color: #52606d; font-family: '%s'; } }
            body { margin: 0; font-family: '%s'; font-size: 10pt; line-height: 1.55; color: #1f2933; }
            h1 { font-size: 19pt; line-height: 1.25; margin: 0 0 2mm 0; color: #123c69; }
            h2 { font-size: 13pt; line-height: 1.3; margin: 7mm 0 2mm 0; padding-bottom: 1mm; border-bottom: 0.7pt solid #1d5fa8;
              color: #123c69; page-break-after: avoid; }
            h3 { font-size: 10pt; margin: 3mm 0 1mm 0; page-break-after: avoid; }
            p { margin: 0 0 2mm 0; orphans: 2; widows: 2; }
            .about { color: #52606d; margin-bottom: 4mm; }
            ul { margin: 0 0 2mm 0; padding-left: 5mm; }
            li { margin-bottom: 1mm; }
            table { width: 100%%; border-collapse: collapse; margin: 1mm 0 4mm 0; font-size: 9pt; line-height: 1.4;
              -fs-table-paginate: paginate; }
            caption { text-align: left; font-weight: bold; padding-bottom: 1mm; }
            tr { page-break-inside: avoid; }
            th, td { padding: 1.1mm 1.6mm; border-bottom: 0.4pt solid #d9e0e6; text-align: left; vertical-align: top; }
            thead th { background-color: #eef3f8; border-bottom: 0.8pt solid #1d5fa8; }
            tbody th { font-weight: normal; }
            .num { text-align: right; white-space: nowrap; }
            .head th { width: 24%%; color: #52606d; font-weight: normal; background-color: #ffffff; }
            .figure { page-break-inside: avoid; margin: 2mm 0 4mm 0; }
            """;

    private static final Pattern FIGURE = Pattern.compile("[–−<0-9.,% ]+");

    private final Paper paper;
    private final List<Drawing> drawings = new ArrayList<>();
    private final StringBuilder html = new StringBuilder(20_000);

    private PaperPages(Paper paper) {
        this.paper = paper;
    }

    /** The pages, and what is drawn on them. */
    record Pages(String html, List<Drawing> drawings) {}

    static Pages of(Paper paper) {
        PaperPages pages = new PaperPages(paper);
        pages.write();
        return new Pages(pages.html.toString(), pages.drawings);
    }

    private void write() {
        String language = paper.locale().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "en" : "zh-CN";
        html.append("<html lang=\"").append(language).append("\"><head><title>");
        text(paper.title() + " " + paper.number());
        html.append("</title><meta name=\"description\" content=\"");
        text(paper.about());
        html.append("\"/><meta name=\"author\" content=\"Kesheng\"/><style>");
        String family = Typeface.FAMILY;
        html.append(String.format(STYLE, cssText(paper.foot()), family, family, family));
        html.append("</style><bookmarks>");
        for (int i = 0; i < paper.sections().size(); i++) {
            html.append("<bookmark name=\"");
            text(paper.sections().get(i).heading());
            html.append("\" href=\"#s").append(i).append("\"/>");
        }
        html.append("</bookmarks></head><body><h1>");
        text(paper.title());
        html.append("</h1><p class=\"about\">");
        text(paper.about());
        html.append("</p>");
        head();
        for (int i = 0; i < paper.sections().size(); i++) {
            html.append("<h2 id=\"s").append(i).append("\">");
            text(paper.sections().get(i).heading());
            html.append("</h2>");
            paper.sections().get(i).blocks().forEach(this::block);
        }
        html.append("</body></html>");
    }

    private void head() {
        if (paper.head().isEmpty()) {
            return;
        }
        html.append("<table class=\"head\"><tbody>");
        paper.head().forEach(fact -> {
            html.append("<tr><th scope=\"row\">");
            text(fact.label());
            html.append("</th><td>");
            text(fact.text());
            html.append("</td></tr>");
        });
        html.append("</tbody></table>");
    }

    private void block(Block block) {
        if (block instanceof Words words) {
            html.append("<p>");
            text(words.text());
            html.append("</p>");
        } else if (block instanceof Points points) {
            html.append("<ul>");
            points.items().forEach(item -> {
                html.append("<li>");
                text(item);
                html.append("</li>");
            });
            html.append("</ul>");
        } else if (block instanceof Grid grid) {
            grid(grid);
        } else if (block instanceof Picture picture) {
            picture(picture);
        }
    }

    private void grid(Grid grid) {
        html.append("<h3>");
        text(grid.caption());
        html.append("</h3>");
        if (grid.rows().isEmpty()) {
            html.append("<p>");
            text(Texts.of(paper.locale(), "report.noRows"));
            html.append("</p>");
            return;
        }
        html.append("<table><thead><tr>");
        for (int i = 0; i < grid.columns().size(); i++) {
            html.append("<th scope=\"col\"").append(numbers(grid, i) ? " class=\"num\">" : ">");
            text(grid.columns().get(i));
            html.append("</th>");
        }
        html.append("</tr></thead><tbody>");
        grid.rows().forEach(row -> row(grid, row));
        html.append("</tbody></table>");
    }

    private void row(Grid grid, List<Cell> row) {
        html.append("<tr>");
        for (int i = 0; i < row.size(); i++) {
            boolean number = numbers(grid, i);
            html.append(i == 0 ? "<th scope=\"row\">" : number ? "<td class=\"num\">" : "<td>");
            text(row.get(i).text());
            html.append(i == 0 ? "</th>" : "</td>");
        }
        html.append("</tr>");
    }

    /** Whether a column is one of figures, so that they stand below each other; intervals and dashes are some too. */
    private static boolean numbers(Grid grid, int column) {
        List<Cell> cells = grid.rows().stream().map(row -> row.get(column)).toList();
        return column > 0
                && (cells.stream().anyMatch(Cell::isNumber)
                        || cells.stream()
                                .allMatch(cell -> FIGURE.matcher(cell.text()).matches()));
    }

    private void picture(Picture picture) {
        html.append("<div class=\"figure\"><h3>");
        text(picture.title());
        html.append("</h3><object type=\"").append(PICTURE).append("\" data=\"").append(drawings.size());
        html.append("\" alt=\"");
        text(picture.alternative());
        html.append("\" style=\"width: 174mm; height: ");
        Drawing drawing = picture.drawing();
        html.append(Math.round(174 * drawing.height() / drawing.width())).append("mm\"></object></div>");
        drawings.add(drawing);
    }

    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\n' -> html.append("<br/>");
                default -> html.append(c < ' ' || c > 0xFFFD || Character.isSurrogate(c) ? '\uFFFD' : c);
            }
        }
    }

    /** Within a quoted string of a style sheet; nothing in it may end the string or the element. */
    private static String cssText(String text) {
        return text.replaceAll("[\"\\\\<>&%\\p{Cntrl}]", " ");
    }
}
