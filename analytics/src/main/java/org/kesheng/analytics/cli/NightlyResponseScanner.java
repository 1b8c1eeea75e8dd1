package org.kesheng.analytics.cli;

import java.nio.ByteBuffer;
import org.kesheng.analytics.sufficient.PackedTally;

/** The fast reader of responses: {@code id,department,channel,month,i1,...,i10,rec}, all digits, nothing missing. */
final class NightlyResponseScanner extends NightlyScanner {

    /** "20", four digits, a comma: mask and value of the bytes' fixed bits. */
    private static final long MONTH_MASK = 0x00FFF0F0F0F0FFFFL;

    private static final long MONTH = 0x002C303030303032L;

    /** Four times a digit and a comma. */
    private static final long ITEMS_MASK = 0xFFF0FFF0FFF0FFF0L;

    private static final long ITEMS = 0x2C302C302C302C30L;
    private static final long DIGITS = 0x000F000F000F000FL;
    private static final long ONES = 0x0001000100010001L;
    private static final long CARRY = 0x0010001000100010L;

    /** The first two of four items. */
    private static final long HALF = 0xFFFFFFFFL;

    private final NightlyIndex index = new NightlyIndex();
    private final PackedTally tally = new PackedTally(NightlyResponses.ITEMS + 1, 0, NightlyResponses.ITEMS);

    NightlyResponseScanner() {
        super(NightlyResponses.HEADER);
    }

    NightlyIndex index() {
        return index;
    }

    PackedTally tally() {
        return tally;
    }

    @Override
    boolean scan(ByteBuffer bytes, int from, int to) {
        int at = from;
        while (at < to) {
            at = row(bytes, at);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    /** Takes in the row that begins there and returns where the next one begins, or -1. */
    private int row(ByteBuffer bytes, int from) {
        int department = afterDigits(bytes, from) + 1;
        int channel = afterDigits(bytes, department) + 1;
        int month = afterDigits(bytes, channel) + 1;
        int digits = channel - department - 1;
        if (bytes.get(department - 1) != ','
                || bytes.get(channel - 1) != ','
                || bytes.get(month - 1) != ','
                || digits < 1
                || digits > 3) {
            return -1;
        }
        int group = group(number(bytes, department, channel - 1), bytes.getLong(month));
        return group < 0 ? -1 : answers(bytes, month + 7, group);
    }

    private int group(int department, long text) {
        if ((text & MONTH_MASK) != MONTH) {
            return -1;
        }
        int year = (int) (text >>> 16 & 15) * 10 + (int) (text >>> 24 & 15);
        int tens = (int) (text >>> 32 & 15);
        int month = tens * 10 + (int) (text >>> 40 & 15);
        boolean decimal = (text >>> 16 & 15) < 10 && (text >>> 24 & 15) < 10 && (text >>> 40 & 15) < 10 && tens < 2;
        if (!decimal || month < 1 || month > 12) {
            return -1;
        }
        int monthsSince2000 = year * 12 + month - 1;
        int group = index.find(department, monthsSince2000);
        if (group == index.size()) {
            index.add(department, monthsSince2000);
            tally.reserve(group + 1);
        }
        return group;
    }

    private int answers(ByteBuffer bytes, int at, int group) {
        long a = bytes.getLong(at);
        long b = bytes.getLong(at + 8);
        long c = bytes.getLong(at + 16);
        boolean shaped =
                (a & ITEMS_MASK) == ITEMS && (b & ITEMS_MASK) == ITEMS && (c & ITEMS_MASK & HALF) == (ITEMS & HALF);
        a &= DIGITS;
        b &= DIGITS;
        int digit = (int) (c >>> 32 & 0xFF) - '0';
        int next = (int) (c >>> 40 & 0xFF);
        c &= DIGITS & HALF;
        if (!shaped || outside(a) | outside(b) | outside(c | 0x0001000100000000L) || digit < 0 || digit > 9) {
            return -1;
        }
        boolean ten = digit == 1 && next == '0';
        tally.add(group, a, b, c | (ten ? 10L : digit) << 32 | 1L << 48);
        return afterLineEnd(bytes, at + (ten ? 22 : 21));
    }

    /** Whether one of four digits is not within 1..5. */
    private static boolean outside(long digits) {
        return ((digits + 10 * ONES | ~((digits | CARRY) - ONES)) & CARRY) != 0;
    }
}
