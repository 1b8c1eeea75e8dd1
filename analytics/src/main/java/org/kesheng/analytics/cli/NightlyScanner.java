package org.kesheng.analytics.cli;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Reads lines of the one shape that nearly all files have, eight bytes at a time, and gives up at anything else: another
 * order of the columns, quotes, blanks, carriage returns, missing cells, numbers out of range.
 */
abstract class NightlyScanner {

    private static final long ZEROS = 0x3030303030303030L;
    private static final long TO_HIGH_BIT = 0x7676767676767676L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private final byte[] header;

    NightlyScanner(String header) {
        this.header = header.concat("\n").getBytes(StandardCharsets.US_ASCII);
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
        int from = block.from();
        if (block.isFirst()) {
            if (!hasHeader(block.buffer(), block.to())) {
                return false;
            }
            from = header.length;
        }
        return scan(block.buffer(), from, block.to());
    }

    abstract boolean scan(ByteBuffer bytes, int from, int to);

    private boolean hasHeader(ByteBuffer bytes, int to) {
        if (to < header.length) {
            return false;
        }
        for (int i = 0; i < header.length; i++) {
            if (bytes.get(i) != header[i]) {
                return false;
            }
        }
        return true;
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
