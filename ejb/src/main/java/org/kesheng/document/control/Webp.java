package org.kesheng.document.control;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/** A RIFF with picture chunks. */
final class Webp implements Format {
    private static final int HEADER = 12;
    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int WITHOUT_EXIF_AND_XMP = 0xf3;

    private interface Chunks {
        void see(String type, int from, int to);
    }

    @Override
    public byte[] verified(byte[] content) {
        long size = Bytes.u32le(content, 4) + 8;
        if (size < HEADER + 8 || size > content.length) {
            throw FileInspector.damaged();
        }
        byte[] picture = Disguise.cut(content, (int) size);
        if (walk(picture, (type, from, to) -> measure(picture, type, from)) == 0) {
            throw FileInspector.damaged();
        }
        Disguise.refuseScripts(picture);
        return picture;
    }

    private static void measure(byte[] content, String type, int at) {
        switch (type) {
            case "VP8X" -> Pixels.require(u24(content, at + 12) + 1, u24(content, at + 15) + 1);
            case "VP8 " ->
                Pixels.require(Bytes.u16le(content, at + 14) & 0x3fff, Bytes.u16le(content, at + 16) & 0x3fff);
            case "VP8L" -> {
                long bits = Bytes.u32le(content, at + 9);
                Pixels.require((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
            }
            default -> {}
        }
    }

    private static long u24(byte[] content, int at) {
        return Bytes.u16le(content, at) | (long) Bytes.u8(content, at + 2) << 16;
    }

    @Override
    public byte[] cleaned(byte[] verified) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(verified.length);
        kept.write(verified, 0, HEADER);
        walk(verified, (type, from, to) -> {
            if (KEPT.contains(type)) {
                kept.write(verified, from, to - from);
            }
        });
        byte[] cleaned = kept.toByteArray();
        int size = cleaned.length - 8;
        for (int i = 0; i < 4; i++) {
            cleaned[4 + i] = (byte) (size >> 8 * i);
        }
        if ("VP8X".equals(Bytes.ascii(cleaned, HEADER, 4))) {
            cleaned[HEADER + 8] &= (byte) WITHOUT_EXIF_AND_XMP;
        }
        return cleaned;
    }

    /** @return how many chunks are picture data */
    private static int walk(byte[] content, Chunks chunks) {
        int pictures = 0;
        int at = HEADER;
        while (at < content.length) {
            String type = Bytes.ascii(content, at, 4);
            long length = Bytes.u32le(content, at + 4);
            long end = at + 8 + length + (length & 1);
            if (end > content.length) {
                throw FileInspector.damaged();
            }
            chunks.see(type, at, (int) end);
            pictures += type.startsWith("VP8") && !type.equals("VP8X") || type.equals("ANMF") ? 1 : 0;
            at = (int) end;
        }
        return pictures;
    }
}
