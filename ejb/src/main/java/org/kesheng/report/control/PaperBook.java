package org.kesheng.report.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.kesheng.report.Paper;
import org.kesheng.report.Paper.Block;
import org.kesheng.report.Paper.Cell;
import org.kesheng.report.Paper.Grid;
import org.kesheng.report.Paper.Picture;
import org.kesheng.report.Paper.Points;
import org.kesheng.report.Paper.Words;

/** A paper as a workbook: one sheet to read from top to bottom; figures are numbers, to be reckoned with further. */
public final class PaperBook {
    private static final double FIRST_WIDTH = 34;
    private static final double WIDTH = 16;
    private static final int COLUMNS = 8;
    private static final String BRAND = "123C69";
    private static final String SHADE = "EEF3F8";

    private final Worksheet sheet;
    private int row;

    private PaperBook(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** @return the file */
    public static byte[] of(Paper paper) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(20_000);
        try (Workbook book = new Workbook(file, "Kesheng", "1.0")) {
            book.properties().setTitle(paper.title() + " " + paper.number()).setSubject(paper.about());
            new PaperBook(book.newWorksheet(paper.number())).write(paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private void write(Paper paper) {
        sheet.footer(paper.foot().replace("&", "&&"), Position.CENTER);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.width(0, FIRST_WIDTH);
        for (int column = 1; column < COLUMNS; column++) {
            sheet.width(column, WIDTH);
        }
        text(0, paper.title());
        sheet.style(row, 0).bold().fontSize(16).fontColor(BRAND).set();
        row++;
        text(0, paper.about());
        row++;
        paper.head().forEach(fact -> {
            text(0, fact.label());
            text(1, fact.text());
            row++;
        });
        paper.sections().forEach(section -> {
            row++;
            text(0, section.heading());
            sheet.style(row, 0).bold().fontSize(13).fontColor(BRAND).set();
            row++;
            section.blocks().forEach(this::block);
        });
    }

    private void block(Block block) {
        if (block instanceof Words words) {
            wrapped(words.text());
        } else if (block instanceof Points points) {
            points.items().forEach(item -> wrapped("• " + item));
        } else if (block instanceof Picture picture) {
            wrapped(picture.title() + " " + picture.alternative());
        } else if (block instanceof Grid grid) {
            grid(grid);
        }
    }

    private void wrapped(String text) {
        text(0, text);
        sheet.range(row, 0, row, COLUMNS - 1).merge();
        sheet.range(row, 0, row, COLUMNS - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        // About as many characters as the merged cells hold; Chinese ones are twice as wide.
        long width = text.codePoints().map(c -> c > 0x2E80 ? 2 : 1).sum();
        sheet.rowHeight(row, 15.0 * (1 + width / 135));
        row++;
    }

    private void grid(Grid grid) {
        text(0, grid.caption());
        sheet.style(row, 0).bold().set();
        row++;
        for (int i = 0; i < grid.columns().size(); i++) {
            text(i, grid.columns().get(i));
        }
        sheet.range(row, 0, row, Math.max(0, grid.columns().size() - 1))
                .style()
                .bold()
                .fillColor(SHADE)
                .set();
        row++;
        for (List<Cell> cells : grid.rows()) {
            for (int i = 0; i < cells.size(); i++) {
                cell(i, cells.get(i));
            }
            row++;
        }
        row++;
    }

    private void cell(int column, Cell cell) {
        if (cell.isNumber()) {
            sheet.value(row, column, cell.value());
            sheet.style(row, column).format(cell.pattern()).set();
        } else {
            text(column, cell.text());
        }
    }

    /** XML has no place for most control characters. */
    private void text(int column, String text) {
        sheet.value(row, column, text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD"));
    }
}
