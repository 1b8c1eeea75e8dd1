package org.kesheng.report.control;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.kesheng.report.Drawing;
import org.kesheng.report.Paper;

/** A paper as PDF/UA: tagged, with title, language and bookmarks, every typeface embedded as far as it is used. */
public final class PaperPdf {
    static {
        XRLog.setLoggingEnabled(false);
    }

    private PaperPdf() {}

    /** @return the file */
    public static byte[] of(Paper paper) {
        PaperPages.Pages pages = PaperPages.of(paper);
        ByteArrayOutputStream file = new ByteArrayOutputStream(100_000);
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder printer = new PdfRendererBuilder();
            printer.usePDDocument(document);
            for (Typeface typeface : Typeface.values()) {
                PDType0Font font = PDType0Font.load(document, typeface.font(), true);
                printer.useFont(new PDFontSupplier(font), Typeface.FAMILY, typeface.weight(), FontStyle.NORMAL, true);
            }
            DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
            drawers.registerDrawer(PaperPages.PICTURE, drawer(pages.drawings()));
            printer.useObjectDrawerFactory(drawers);
            printer.usePdfUaAccessibility(true);
            printer.withProducer("Kesheng");
            printer.withHtmlContent(pages.html(), null);
            printer.toStream(file);
            printer.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static FSObjectDrawer drawer(List<Drawing> drawings) {
        return (element, x, y, width, height, device, context, dotsPerPixel) -> {
            Drawing drawing = drawings.get(Integer.parseInt(element.getAttribute("data")));
            device.drawWithGraphics(
                    (float) x, (float) y, (float) (width / dotsPerPixel), (float) (height / dotsPerPixel), graphics -> {
                        double scale = width / dotsPerPixel / drawing.width();
                        graphics.scale(scale, scale);
                        new Pen(graphics).draw(drawing);
                    });
            return null;
        };
    }
}
