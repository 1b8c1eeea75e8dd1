package org.kesheng.report.control;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.kesheng.report.Drawing;
import org.kesheng.report.Drawing.Anchor;
import org.kesheng.report.Drawing.Box;
import org.kesheng.report.Drawing.Dot;
import org.kesheng.report.Drawing.Ink;
import org.kesheng.report.Drawing.Label;
import org.kesheng.report.Drawing.Line;

/**
 * Draws on paper. Labels are drawn as the outlines of the typeface itself, so that no font of the machine is needed and none is asked
 * for; whoever reads by ear gets the alternative text and the table.
 */
final class Pen {
    private static final float[] DASHES = {4, 3};

    private final Graphics2D graphics;

    Pen(Graphics2D graphics) {
        this.graphics = graphics;
    }

    void draw(Drawing drawing) {
        drawing.shapes().forEach(this::draw);
    }

    private void draw(Drawing.Shape shape) {
        if (shape instanceof Line line) {
            stroke(line);
        } else if (shape instanceof Box box) {
            take(box.ink());
            graphics.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
        } else if (shape instanceof Dot dot) {
            take(dot.ink());
            double size = 2 * dot.radius();
            graphics.fill(new Ellipse2D.Double(dot.x() - dot.radius(), dot.y() - dot.radius(), size, size));
        } else if (shape instanceof Label label) {
            write(label);
        }
    }

    private void take(Ink ink) {
        graphics.setPaint(new Color(ink.rgb()));
    }

    private void stroke(Line line) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < line.xy().size(); i += 2) {
            double x = line.xy().get(i);
            double y = line.xy().get(i + 1);
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        take(line.ink());
        float thickness = (float) line.thickness();
        graphics.setStroke(
                line.dashed()
                        ? new BasicStroke(thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0)
                        : new BasicStroke(thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        graphics.draw(path);
    }

    private void write(Label label) {
        TrueTypeFont font = Typeface.REGULAR.font();
        try {
            double scale = label.size() / font.getUnitsPerEm();
            double length = length(font, label.text()) * scale;
            double x = label.anchor() == Anchor.START
                    ? label.x()
                    : label.x() - (label.anchor() == Anchor.END ? length : length / 2);
            take(label.ink());
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            for (int c : label.text().codePoints().toArray()) {
                int glyph = glyphs.getGlyphId(c);
                fill(font.getGlyph().getGlyph(glyph), x, label.y(), scale);
                x += font.getAdvanceWidth(glyph) * scale;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(GlyphData glyph, double x, double y, double scale) {
        if (glyph == null) {
            return;
        }
        GeneralPath outline = glyph.getPath();
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(scale, -scale);
        graphics.fill(place.createTransformedShape(outline));
    }

    /** Length of a text in points. */
    static double length(String text, double size) {
        try {
            TrueTypeFont font = Typeface.REGULAR.font();
            return length(font, text) * size / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double length(TrueTypeFont font, String text) throws IOException {
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        double length = 0;
        for (int c : text.codePoints().toArray()) {
            length += font.getAdvanceWidth(glyphs.getGlyphId(c));
        }
        return length;
    }
}
