package org.kesheng.report.control;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Renders the pages of a PDF, to be looked at and to be judged. */
final class PagePictures {
    private static final int DOTS = 80;

    private PagePictures() {}

    /** @return how many dots of each page are not white */
    static List<Long> write(byte[] pdf, Path folder, String name) throws IOException {
        List<Long> inked = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage image = renderer.renderImageWithDPI(page, DOTS);
                inked.add(inked(image));
                try (OutputStream out = Files.newOutputStream(folder.resolve(name + "-" + (page + 1) + ".png"))) {
                    ImageIO.write(image, "png", out);
                }
            }
        }
        return inked;
    }

    private static long inked(BufferedImage image) {
        long inked = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                inked += (image.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? 0 : 1;
            }
        }
        return inked;
    }
}
