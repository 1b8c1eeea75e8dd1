package org.kesheng.analytics.sufficient;

/**
 * A cell that can be added to and taken from another one of its shape.
 *
 * @param <T> the cell itself
 */
public interface SufficientStatistic<T extends SufficientStatistic<T>> {

    /**
     * Adds the other cell to this one.
     *
     * @throws IllegalArgumentException if the shapes differ
     * @throws ArithmeticException if a 64-bit count overflows
     */
    void merge(T other);

    /**
     * Takes the other cell from this one, the exact inverse of {@link #merge}.
     *
     * @throws IllegalArgumentException if the shapes differ
     */
    void subtract(T other);

    /** A cell of its own with the same content. */
    T copy();

    /** The canonical encoding, readable by {@code fromLongs} of the same class. */
    long[] toLongs();

    /** {@link #toLongs} in variable-length bytes, for a table column. */
    default byte[] toBytes() {
        return LongCodec.toBytes(toLongs());
    }
}
