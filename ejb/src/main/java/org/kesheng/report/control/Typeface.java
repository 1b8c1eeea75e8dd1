package org.kesheng.report.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The typefaces of printed documents: Noto Sans SC, which holds Latin letters and the Chinese characters of both scripts. Read once,
 * because that takes longer than to write a document.
 */
enum Typeface {
    REGULAR(400, "NotoSansSC-Regular.ttf"),
    BOLD(700, "NotoSansSC-Bold.ttf");

    /** Name in style sheets. */
    static final String FAMILY = "Noto Sans SC";

    private static final String FOLDER = "/fonts/ttf/NotoSansSC/";

    private final int weight;
    private final String file;
    private TrueTypeFont font;

    Typeface(int weight, String file) {
        this.weight = weight;
        this.file = file;
    }

    int weight() {
        return weight;
    }

    /** Fontbox guards the data behind a font by itself. */
    synchronized TrueTypeFont font() {
        if (font == null) {
            font = read(FOLDER + file);
        }
        return font;
    }

    private static TrueTypeFont read(String resource) {
        try (InputStream in = Typeface.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("There is no typeface " + resource);
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            font.getCmap().setCmaps(OrdinaryCharacters.of(font.getCmap().getCmaps()));
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
