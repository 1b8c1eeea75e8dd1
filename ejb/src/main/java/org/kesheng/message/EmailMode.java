package org.kesheng.message;

/** How somebody wants his mail. */
public enum EmailMode {
    AT_ONCE,
    /** One mail when the quiet hours end. */
    DIGEST,
    OFF
}
