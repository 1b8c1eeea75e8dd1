package org.kesheng.document;

/** How much of everything there may be. */
public final class AttachmentLimits {
    private static final long MB = 1L << 20;

    /** Of one file. */
    public static final int FILE_BYTES = (int) (20 * MB);

    /** Of all files of one object. */
    public static final long OBJECT_BYTES = 200 * MB;

    public static final int OBJECT_FILES = 100;

    private AttachmentLimits() {}

    /** Of all files of this installation: {@code -Dkesheng.attachments.mb}, 20 GB unless told otherwise. */
    public static long storeBytes() {
        return Long.getLong("kesheng.attachments.mb", 20_480) * MB;
    }
}
