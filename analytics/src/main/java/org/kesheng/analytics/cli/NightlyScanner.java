package org.kesheng.analytics.cli;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Reads lines of the one shape that nearly all files have, eight bytes at a time, and gives up at anything else: another
 * order of the columns, quotes, blanks, missing cells, numbers out of range.
 */
abstract class NightlyScanner {

    private static final long ZEROS = 0x3030303030303030L;
    private static final long TO_HIGH_BIT = 0x7676767676767676L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private final byte[] header;

    NightlyScanner(String header) {
        this.header = header.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Takes in a block.
     *
     * @return false if it has anything unusual; what was taken in is then of no use
     */
    final boolean scan(NightlyBlocks.Reader block) {
        if (!block.isWhole()) {
            return false;
        }
        int from = block.isFirst() ? afterHeader(block.buffer(), block.to()) : block.from();
        return from >= 0 && scan(block.buffer(), from, block.to());
    }

    abstract boolean scan(ByteBuffer bytes, int from, int to);

    private int afterHeader(ByteBuffer bytes, int to) {
        if (to <= header.length) {
            return -1;
        }
        for (int i = 0; i < header.length; i++) {
            if (bytes.get(i) != header[i]) {
                return -1;
            }
        }
        return afterLineEnd(bytes, header.length);
    }

    /** Position after the line end that is there, with or without a carriage return, or -1. */
    static int afterLineEnd(ByteBuffer bytes, int at) {
        byte end = bytes.get(at);
        if (end == '\n') {
            return at + 1;
        }
        return end == '\r' && bytes.get(at + 1) == '\n' ? at + 2 : -1;
    }

    /** Position of the first byte that is no digit. */
    static int afterDigits(ByteBuffer bytes, int from) {
        int at = from;
        while (true) {
            long eight = bytes.getLong(at) ^ ZEROS;
            long others = (eight + TO_HIGH_BIT | eight) & HIGH_BITS;
            if (others != 0) {
                return at + (Long.numberOfTrailingZeros(others) >>> 3);
            }
            at += 8;
        }
    }

    /** The number of at most nine digits from..to-1. */
    static int number(ByteBuffer bytes, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + bytes.get(i) - '0';
        }
        return number;
    }
}
