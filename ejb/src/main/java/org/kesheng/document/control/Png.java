package org.kesheng.document.control;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;

/** Chunks from IHDR to IEND, each with its checksum (ISO 15948). */
final class Png implements Format {
    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;
    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "hIST", "pHYs",
            "sPLT", "acTL", "fcTL", "fdAT", "cICP");

    private interface Chunks {
        void see(String type, int from, int to);
    }

    @Override
    public byte[] verified(byte[] content) {
        if (!"IHDR".equals(Bytes.ascii(content, SIGNATURE + 4, 4))) {
            throw FileInspector.damaged();
        }
        Pixels.require(Bytes.u32(content, SIGNATURE + 8), Bytes.u32(content, SIGNATURE + 12));
        byte[] picture = Disguise.cut(content, walk(content, (type, from, to) -> {}));
        Disguise.refuseScripts(picture);
        return picture;
    }

    @Override
    public byte[] cleaned(byte[] verified) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(verified.length);
        kept.write(verified, 0, SIGNATURE);
        walk(verified, (type, from, to) -> {
            if (KEPT.contains(type)) {
                kept.write(verified, from, to - from);
            }
        });
        return kept.toByteArray();
    }

    /** @return where IEND ends */
    private static int walk(byte[] content, Chunks chunks) {
        int at = SIGNATURE;
        while (true) {
            long length = Bytes.u32(content, at);
            if (length > content.length - at - FRAME) {
                throw FileInspector.damaged();
            }
            int end = at + FRAME + (int) length;
            CRC32 crc = new CRC32();
            crc.update(content, at + 4, (int) length + 4);
            if (crc.getValue() != Bytes.u32(content, end - 4)) {
                throw FileInspector.damaged();
            }
            String type = Bytes.ascii(content, at + 4, 4);
            chunks.see(type, at, end);
            if ("IEND".equals(type)) {
                return end;
            }
            at = end;
        }
    }
}
