package org.kesheng.insight.control;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Whole numbers and short texts in few bytes: zigzag LEB128, small numbers of either sign take one byte. */
final class Numbers {
    private Numbers() {}

    static boolean isZero(long[] numbers) {
        for (long number : numbers) {
            if (number != 0) {
                return false;
            }
        }
        return true;
    }

    static final class Writer {
        private static final int LONGEST = 10;

        private byte[] bytes = new byte[256];
        private int size;

        Writer put(long number) {
            reserve(LONGEST);
            long rest = (number << 1) ^ (number >> 63);
            while ((rest & ~0x7FL) != 0) {
                bytes[size++] = (byte) (rest & 0x7F | 0x80);
                rest >>>= 7;
            }
            bytes[size++] = (byte) rest;
            return this;
        }

        Writer put(String text) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            put(encoded.length);
            reserve(encoded.length);
            System.arraycopy(encoded, 0, bytes, size, encoded.length);
            size += encoded.length;
            return this;
        }

        private void reserve(int more) {
            if (bytes.length - size < more) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
            }
        }

        /** Mostly zeros: their runs are skipped. */
        Writer putSparse(long[] numbers) {
            int zeros = 0;
            for (long number : numbers) {
                if (number == 0) {
                    zeros++;
                } else {
                    put(zeros).put(number);
                    zeros = 0;
                }
            }
            return put(-1);
        }

        byte[] toBytes() {
            return Arrays.copyOf(bytes, size);
        }
    }

    static final class Reader {
        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        long next() {
            long value = 0;
            int shift = 0;
            while (true) {
                byte b = bytes[at++];
                value |= (b & 0x7FL) << shift;
                if (b >= 0) {
                    return (value >>> 1) ^ -(value & 1);
                }
                shift += 7;
            }
        }

        int nextInt() {
            return Math.toIntExact(next());
        }

        String nextText() {
            int length = nextInt();
            String text = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
            return text;
        }

        /** Adds what {@link Writer#putSparse} wrote to {@code sums}. */
        void addSparseTo(long[] sums) {
            int position = 0;
            for (int zeros = nextInt(); zeros >= 0; zeros = nextInt()) {
                position += zeros;
                sums[position] = Math.addExact(sums[position], next());
                position++;
            }
        }
    }
}
