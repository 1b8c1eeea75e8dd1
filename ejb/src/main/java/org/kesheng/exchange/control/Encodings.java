package org.kesheng.exchange.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.kesheng.shared.Refused;

/**
 * Which character set a text file is written in: a byte order mark decides; without one, UTF-16 shows by its zero bytes, UTF-8 by
 * decoding without a fault, GB18030 by decoding without a fault into what Chinese text consists of.
 */
public final class Encodings {
    public static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LOOK = 4096;
    private static final int FEW_ZEROS = 4;
    /** Share of the characters beyond ASCII that lie in the plane of GB 2312, as in everyday Chinese. */
    private static final double PLAUSIBLE = 0.8;

    private Encodings() {}

    /**
     * @param markLength bytes at the beginning that are no text
     */
    public record Encoding(Charset charset, int markLength) {}

    /** @throws Refused INVALID where no character set fits */
    public static Encoding of(FileSource source, String named) throws IOException {
        byte[] start;
        try (InputStream in = source.open()) {
            start = in.readNBytes(LOOK);
        }
        Encoding marked = byMark(start);
        if (marked != null) {
            return marked;
        }
        if (named != null) {
            return new Encoding(charset(named), 0);
        }
        Charset wide = byZeros(start);
        if (wide != null) {
            return new Encoding(wide, 0);
        }
        long fault = faultIn(source, StandardCharsets.UTF_8);
        if (fault < 0) {
            return new Encoding(StandardCharsets.UTF_8, 0);
        }
        if (faultIn(source, GB18030) < 0 && looksChinese(source)) {
            return new Encoding(GB18030, 0);
        }
        throw Refused.invalid("file", "exchange.encoding", String.valueOf(fault));
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Refused.invalid("mapping", "exchange.encodingName", name);
        }
    }

    private static Encoding byMark(byte[] b) {
        if (b.length >= 3 && (b[0] & 0xff) == 0xef && (b[1] & 0xff) == 0xbb && (b[2] & 0xff) == 0xbf) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (b.length >= 2 && (b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xfe) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (b.length >= 2 && (b[0] & 0xff) == 0xfe && (b[1] & 0xff) == 0xff) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        return null;
    }

    /** ASCII letters in UTF-16 have a zero, nearly always on the same side; even a Chinese table has separators and line ends. */
    private static Charset byZeros(byte[] b) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < b.length; i++) {
            if (b[i] == 0) {
                even += 1 - (i & 1);
                odd += i & 1;
            }
        }
        int few = Math.max(FEW_ZEROS, b.length / 50);
        if (odd >= few && even * 3 < odd) {
            return StandardCharsets.UTF_16LE;
        }
        return even >= few && odd * 3 < even ? StandardCharsets.UTF_16BE : null;
    }

    /** Position of the first byte that does not belong there, or -1. */
    private static long faultIn(FileSource source, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        long before = 0;
        try (InputStream in = source.open()) {
            boolean end = false;
            while (!end) {
                int read = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
                end = bytes.position() + read < bytes.capacity();
                bytes.position(bytes.position() + read).flip();
                CoderResult result = decoder.decode(bytes, chars, end);
                while (result.isOverflow()) {
                    chars.clear();
                    result = decoder.decode(bytes, chars, end);
                }
                if (result.isError()) {
                    return before + bytes.position();
                }
                before += bytes.position();
                chars.clear();
                bytes.compact();
            }
        }
        return -1;
    }

    private static boolean looksChinese(FileSource source) throws IOException {
        long pairs = 0;
        long common = 0;
        try (InputStream in = source.open()) {
            for (int first = in.read(); first >= 0; first = in.read()) {
                if (first < 0x80) {
                    continue;
                }
                int second = in.read();
                pairs++;
                if (first >= 0xa1 && first <= 0xf7 && second >= 0xa1) {
                    common++;
                }
            }
        }
        return pairs > 0 && common >= PLAUSIBLE * pairs;
    }
}
