package org.kesheng.document.control;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/** Blocks from the screen descriptor to the trailer (GIF89a). */
final class Gif implements Format {
    private static final int HEADER = 13;
    private static final int IMAGE = 0x2c;
    private static final int EXTENSION = 0x21;
    private static final int TRAILER = 0x3b;
    private static final int CONTROL = 0xf9;
    private static final int APPLICATION = 0xff;
    private static final Set<String> ANIMATION = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

    private interface Blocks {
        void see(boolean picture, int from, int to);
    }

    @Override
    public byte[] verified(byte[] content) {
        Pixels.require(Bytes.u16le(content, 6), Bytes.u16le(content, 8));
        byte[] picture = Disguise.cut(content, walk(content, (kept, from, to) -> {}));
        Disguise.refuseScripts(picture);
        return picture;
    }

    @Override
    public byte[] cleaned(byte[] verified) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(verified.length);
        walk(verified, (picture, from, to) -> {
            if (picture) {
                kept.write(verified, from, to - from);
            }
        });
        return kept.toByteArray();
    }

    private static int walk(byte[] content, Blocks blocks) {
        int at = HEADER + table(Bytes.u8(content, 10));
        blocks.see(true, 0, at);
        boolean drawn = false;
        while (true) {
            int from = at;
            int kind = Bytes.u8(content, at);
            if (kind == TRAILER) {
                if (!drawn) {
                    throw FileInspector.damaged();
                }
                blocks.see(true, from, from + 1);
                return from + 1;
            }
            if (kind == IMAGE) {
                at = subBlocks(content, at + 11 + table(Bytes.u8(content, at + 9)));
                drawn = true;
            } else if (kind == EXTENSION) {
                at = subBlocks(content, at + 2);
            } else {
                throw FileInspector.damaged();
            }
            blocks.see(kind == IMAGE || isKept(content, from), from, at);
        }
    }

    private static boolean isKept(byte[] content, int extension) {
        int label = Bytes.u8(content, extension + 1);
        return label == CONTROL || label == APPLICATION && ANIMATION.contains(Bytes.ascii(content, extension + 3, 11));
    }

    private static int table(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    private static int subBlocks(byte[] content, int from) {
        int at = from;
        while (Bytes.u8(content, at) != 0) {
            at += 1 + Bytes.u8(content, at);
        }
        return at + 1;
    }
}
