package org.kesheng.document.control;

import java.util.Arrays;

/** Reading numbers and patterns in bytes; beyond the end the file is damaged. */
final class Bytes {
    private Bytes() {}

    static int u8(byte[] bytes, int at) {
        if (at < 0 || at >= bytes.length) {
            throw FileInspector.damaged();
        }
        return bytes[at] & 0xff;
    }

    static int u16(byte[] bytes, int at) {
        return u8(bytes, at) << 8 | u8(bytes, at + 1);
    }

    static int u16le(byte[] bytes, int at) {
        return u8(bytes, at) | u8(bytes, at + 1) << 8;
    }

    static long u32(byte[] bytes, int at) {
        return (long) u16(bytes, at) << 16 | u16(bytes, at + 2);
    }

    static long u32le(byte[] bytes, int at) {
        return u16le(bytes, at) | (long) u16le(bytes, at + 2) << 16;
    }

    static byte[] part(byte[] bytes, int from, int to) {
        if (from < 0 || to > bytes.length || from > to) {
            throw FileInspector.damaged();
        }
        return Arrays.copyOfRange(bytes, from, to);
    }

    static String ascii(byte[] bytes, int at, int length) {
        return new String(part(bytes, at, at + length), java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    static boolean startsWith(byte[] bytes, int at, byte[] pattern) {
        return at >= 0
                && at + pattern.length <= bytes.length
                && Arrays.equals(bytes, at, at + pattern.length, pattern, 0, pattern.length);
    }

    /** The first place of a pattern within [from, to), or -1. */
    static int indexOf(byte[] bytes, byte[] pattern, int from, int to) {
        int last = Math.min(to, bytes.length) - pattern.length;
        for (int at = Math.max(0, from); at <= last; at++) {
            if (startsWith(bytes, at, pattern)) {
                return at;
            }
        }
        return -1;
    }
}
