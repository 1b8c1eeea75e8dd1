package org.kesheng.message;

/** How far a message is. */
public enum MessageState {
    WAITING,
    /** Kept for the digest. */
    HELD,
    SENT,
    /** In a digest that was sent. */
    MERGED,
    /** Given up. */
    FAILED
}
