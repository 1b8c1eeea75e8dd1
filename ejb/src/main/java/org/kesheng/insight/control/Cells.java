package org.kesheng.insight.control;

/** Sums of a block while they are formed. */
public interface Cells {
    /** Adds what {@link #toBytes} wrote. */
    void add(byte[] encoded);

    /** Canonical: equal sums have equal bytes, and what is 0 is left out. Empty: there is nothing to store. */
    byte[] toBytes();

    /** For subjects that have no sums of the kind. */
    Cells NONE = new Cells() {
        @Override
        public void add(byte[] encoded) {
            if (encoded.length > 0) {
                throw new IllegalArgumentException("No cells are expected here");
            }
        }

        @Override
        public byte[] toBytes() {
            return new byte[0];
        }
    };
}
