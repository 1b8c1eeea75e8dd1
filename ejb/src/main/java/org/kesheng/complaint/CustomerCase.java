package org.kesheng.complaint;

/**
 * A case in the archive of its customer, with what he answered when he was asked.
 *
 * @param reply how satisfied he was with the reply, code of the pack; null while nobody asked
 * @param revisit the same at the revisit
 * @param improvement the same of the improvement that came from it
 */
public record CustomerCase(ComplaintRow row, String reply, String revisit, String improvement) {}
