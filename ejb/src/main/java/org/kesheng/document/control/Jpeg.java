package org.kesheng.document.control;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Segments from SOI to EOI (ITU T.81 annex B). */
final class Jpeg implements Format {
    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int COMMENT = 0xfe;
    private static final int APP0 = 0xe0;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;

    private record Segment(int marker, int from, int to) {}

    @Override
    public byte[] verified(byte[] content) {
        List<Segment> segments = segments(content);
        boolean framed = segments.stream().anyMatch(segment -> isFrame(segment.marker()));
        if (!framed || segments.get(segments.size() - 1).marker() != EOI) {
            throw FileInspector.damaged();
        }
        byte[] picture = Disguise.cut(content, segments.get(segments.size() - 1).to());
        Disguise.refuseScripts(picture);
        return picture;
    }

    /** Keeps what the colours need: JFIF, the ICC profile, Adobe's transform flag. */
    @Override
    public byte[] cleaned(byte[] verified) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(verified.length);
        for (Segment segment : segments(verified)) {
            if (isPicture(verified, segment)) {
                kept.write(verified, segment.from(), segment.to() - segment.from());
            }
        }
        return kept.toByteArray();
    }

    private static boolean isPicture(byte[] content, Segment segment) {
        int marker = segment.marker();
        if (marker == COMMENT) {
            return false;
        }
        if (marker < APP0 || marker > APP15) {
            return true;
        }
        return marker == APP14
                || marker == APP0 && named(content, segment, "JFIF\0")
                || marker == APP2 && named(content, segment, "ICC_PROFILE\0");
    }

    private static boolean named(byte[] content, Segment segment, String name) {
        return segment.to() - segment.from() >= 4 + name.length()
                && Bytes.ascii(content, segment.from() + 4, name.length()).equals(name);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static List<Segment> segments(byte[] content) {
        List<Segment> segments = new ArrayList<>();
        int at = 0;
        while (true) {
            int from = at;
            if (Bytes.u8(content, at) != 0xff) {
                throw FileInspector.damaged();
            }
            while (Bytes.u8(content, at + 1) == 0xff) {
                at++;
            }
            int marker = Bytes.u8(content, at + 1);
            at = end(content, at, marker);
            segments.add(new Segment(marker, from, at));
            if (marker == EOI) {
                return segments;
            }
        }
    }

    private static int end(byte[] content, int at, int marker) {
        if (marker == SOI || marker == EOI || marker == 0x01 || marker >= 0xd0 && marker <= 0xd7) {
            return at + 2;
        }
        int length = Bytes.u16(content, at + 2);
        if (length < 2) {
            throw FileInspector.damaged();
        }
        if (isFrame(marker)) {
            Pixels.require(Bytes.u16(content, at + 7), Bytes.u16(content, at + 5));
        }
        int end = at + 2 + length;
        return marker == SOS ? scanned(content, end) : end;
    }

    /** The next marker that is neither a stuffed byte nor a restart. */
    private static int scanned(byte[] content, int from) {
        int at = from;
        while (true) {
            if (Bytes.u8(content, at) == 0xff) {
                int next = Bytes.u8(content, at + 1);
                if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                    return at;
                }
            }
            at++;
        }
    }
}
