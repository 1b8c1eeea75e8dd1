package org.kesheng.shared;

/** An answer that carries the version of its object; REST shows it as {@code ETag}. */
public interface Versioned {
    int version();
}
