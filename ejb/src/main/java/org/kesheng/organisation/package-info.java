/**
 * Departments, staff, roles, rights, sign-in.
 *
 * <p>Purpose: answers who acts and what he may do. One predicate ({@link org.kesheng.organisation.Permissions}) decides for
 * lists, counts, charts, exports, downloads, REST and screens alike.
 *
 * <ol>
 *   <li>O1 Rights are those of matrix 25.2 and list 25.3 of the catalogue, transcribed by hand in {@code docs/security/matrix.csv}
 *       and compared with the code in both directions (SEC-14), because a right nobody wrote down is a hole.
 *   <li>O2 Scope is the own department unless the pack widens it (ROL-31 to ROL-49).
 *   <li>O3 Nobody decides about himself (ROL-50).
 *   <li>O4 Passwords are kept as Argon2id, tokens as SHA-256; a failed sign-in costs and says the same whether the name is known
 *       or not, because names are information too.
 *   <li>O5 BATCH creates tasks, breaches, scores; it never approves, replies or closes (ROL-61).
 *   <li>O6 SYSADMIN administers and reads no case (ROL-62).
 * </ol>
 *
 * <p>Out of scope: LDAP and OpenID Connect sign-in.
 *
 * <p>Rows of the catalogue: ROL-01 to ROL-30, ROL-53 to ROL-55, ROL-57 to ROL-62, SEC-08.
 */
package org.kesheng.organisation;
