package org.kesheng.analytics.sufficient;

/**
 * Counts of complaints of one group and period.
 *
 * <p>Immutable; {@code onTime} and {@code overdue} together are the cases with a verdict, the base of the on-time
 * rate. A case that is open and not yet due is in neither.
 *
 * @param opened cases received
 * @param closed cases closed
 * @param onTime cases whose deadline was met
 * @param overdue cases whose deadline was missed, closed since or still open
 */
public record CountCell(long opened, long closed, long onTime, long overdue) {

    /** Nothing counted. */
    public static final CountCell ZERO = new CountCell(0, 0, 0, 0);

    private static final int LENGTH = 5;

    /** The inverse of {@link #toLongs}. */
    public static CountCell fromLongs(long[] encoded) {
        LongCodec.requireHeader(encoded, LongCodec.COUNT, LENGTH);
        LongCodec.requireLength(encoded, LENGTH);
        return new CountCell(encoded[1], encoded[2], encoded[3], encoded[4]);
    }

    /** The inverse of {@link #toBytes}. */
    public static CountCell fromBytes(byte[] encoded) {
        return fromLongs(LongCodec.toLongs(encoded));
    }

    /** The sum of both. */
    public CountCell plus(CountCell other) {
        return new CountCell(
                Math.addExact(opened, other.opened),
                Math.addExact(closed, other.closed),
                Math.addExact(onTime, other.onTime),
                Math.addExact(overdue, other.overdue));
    }

    /** The exact inverse of {@link #plus}. */
    public CountCell minus(CountCell other) {
        return new CountCell(
                Math.subtractExact(opened, other.opened),
                Math.subtractExact(closed, other.closed),
                Math.subtractExact(onTime, other.onTime),
                Math.subtractExact(overdue, other.overdue));
    }

    /** Cases with a verdict, the base of {@link #onTimeRate}. */
    public long judged() {
        return Math.addExact(onTime, overdue);
    }

    /** onTime / (onTime + overdue), NaN without a verdict. */
    public double onTimeRate() {
        return (double) onTime / judged();
    }

    /** Canonical encoding. */
    public long[] toLongs() {
        return new long[] {LongCodec.header(LongCodec.COUNT), opened, closed, onTime, overdue};
    }

    /** {@link #toLongs} in variable-length bytes. */
    public byte[] toBytes() {
        return LongCodec.toBytes(toLongs());
    }
}
