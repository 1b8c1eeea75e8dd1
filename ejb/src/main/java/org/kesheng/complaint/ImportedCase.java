package org.kesheng.complaint;

import java.time.Instant;

/**
 * A case from another register.
 *
 * @param told as it was taken there; its party may be empty
 * @param classified class of the pack, or null where nobody has classified it
 * @param causeCode of the pack's tree of causes, or null
 * @param closedAt when it was closed there; null: it is still open, and goes on here
 */
record ImportedCase(LodgeComplaint told, String classified, String causeCode, Instant closedAt) {}
