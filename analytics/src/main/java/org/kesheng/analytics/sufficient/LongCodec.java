package org.kesheng.analytics.sufficient;

import java.util.Arrays;

/** Zigzag LEB128: small numbers take one byte, whatever their sign. */
final class LongCodec {

    static final int ITEM = 1;
    static final int CROSS_PRODUCTS = 2;
    static final int WEIGHTED = 3;
    static final int DURATION = 4;
    static final int COUNT = 5;

    private static final int MAX_BYTES = 10;

    private LongCodec() {}

    static byte[] toBytes(long[] numbers) {
        byte[] bytes = new byte[numbers.length * MAX_BYTES];
        int at = 0;
        for (long number : numbers) {
            long rest = (number << 1) ^ (number >> 63);
            while ((rest & ~0x7FL) != 0) {
                bytes[at++] = (byte) (rest & 0x7F | 0x80);
                rest >>>= 7;
            }
            bytes[at++] = (byte) rest;
        }
        return Arrays.copyOf(bytes, at);
    }

    static long[] toLongs(byte[] bytes) {
        long[] numbers = new long[bytes.length];
        int count = 0;
        long value = 0;
        int shift = 0;
        for (byte b : bytes) {
            if (shift > 63) {
                throw new IllegalArgumentException("Not an encoded cell: a number is longer than 64 bits");
            }
            value |= (b & 0x7FL) << shift;
            shift += 7;
            if (b >= 0) {
                numbers[count++] = (value >>> 1) ^ -(value & 1);
                value = 0;
                shift = 0;
            }
        }
        if (shift != 0) {
            throw new IllegalArgumentException("Not an encoded cell: it ends within a number");
        }
        return Arrays.copyOf(numbers, count);
    }

    /** The first number of every encoding. */
    static long header(int kind) {
        return kind;
    }

    static void requireHeader(long[] encoded, int kind, int atLeast) {
        if (encoded.length < atLeast || encoded[0] != header(kind)) {
            throw new IllegalArgumentException("Not an encoded cell of kind " + kind);
        }
    }

    static void requireLength(long[] encoded, int length) {
        if (encoded.length != length) {
            throw new IllegalArgumentException(
                    "Not an encoded cell: " + encoded.length + " numbers instead of " + length);
        }
    }
}
