/**
 * The register of what was done, refused and looked at.
 *
 * <ol>
 *   <li>U1 Written in the transaction of the act: no audit, no change (SEC-04), because a log that may be missing proves nothing.
 *   <li>U2 Refusals are written in a transaction of their own (SEC-01: denial logged).
 *   <li>U3 Rows are only ever inserted; afterwards each is sealed, once, into a chain of SHA-256 hashes, so that a changed,
 *       removed, inserted or moved row is named by the verification.
 *   <li>U4 An anonymous person is written as {@code public}, without time of day (SEC-11, EMP-01). Nor does the order of lines tell it:
 *       ids are random, and what the public did is sealed when its day is over.
 * </ol>
 *
 * <p>How the next capability uses it: put {@code @Audited("<capability>.<verb>")} on the boundary method; let its command or answer
 * implement {@link org.kesheng.shared.AuditSubject}. That is all.
 */
package org.kesheng.audit;
