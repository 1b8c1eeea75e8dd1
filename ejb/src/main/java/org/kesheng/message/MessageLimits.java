package org.kesheng.message;

/** How often people are written to. */
public final class MessageLimits {
    private MessageLimits() {}

    /** Mails for one person on one day, {@code -Dkesheng.mail.cap}; what comes after goes into the digest; 0: no cap. */
    public static int mailsADay() {
        return Integer.getInteger("kesheng.mail.cap", 30);
    }
}
