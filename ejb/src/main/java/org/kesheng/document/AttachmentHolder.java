package org.kesheng.document;

/** A capability whose objects have attachments. It alone knows who may see them. */
public interface AttachmentHolder {
    /** What the object says about its files. */
    record Terms(boolean anonymous) {}

    /** {@code complaint}, {@code plan} ... */
    String objectKind();

    /**
     * @throws org.kesheng.shared.Refused NOT_FOUND or FORBIDDEN where the current actor may not read the object now
     */
    void requireReading(String objectKey);

    /**
     * @throws org.kesheng.shared.Refused NOT_FOUND, FORBIDDEN or CONFLICT where the current actor may not add to the object now
     */
    Terms requireWriting(String objectKey);
}
