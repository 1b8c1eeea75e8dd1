/**
 * Attachments: files that belong to an object of another capability.
 *
 * <p>Numbered rules:
 * <ul>
 *   <li>D1 What a file is, its bytes say, not its name: magic and structure are read, and a name that says something else is refused,
 *       because whoever opens it later trusts the name (H10, T-UP3).
 *   <li>D2 No file can do anything: macros, scripts, programs, embedded objects, archives in archives and files that are two things at
 *       once are refused, each with a sentence that tells what to do instead.
 *   <li>D3 The file is on the disk, whole and synced, before its row is written, and the row is written in the transaction of the act:
 *       what was acknowledged survives a power cut; what was not is an orphan that a job removes (R31).
 *   <li>D4 Files lie outside the deployment under random names; the name of the sender is for the eye only (T-UP2).
 *   <li>D5 Whoever reads a file is asked about at the moment of reading, by the capability that owns the object
 *       ({@link org.kesheng.document.AttachmentHolder}), never by a link that was made earlier (H11).
 *   <li>D6 Where the case is anonymous, author, place, device, dates and name are taken out of the file, and what cannot be cleaned is
 *       refused (T-ANON6).
 *   <li>D7 A file never changes: no replacing, no deleting. A better version is another attachment (HND-39).
 * </ul>
 *
 * <p>How the next capability uses it: implement {@link org.kesheng.document.AttachmentHolder} as an {@code @ApplicationScoped} bean; call
 * {@link org.kesheng.document.Attachments} with its kind.
 *
 * <p>Out of scope: virus scanning (the scanner of the file system has to do it), forms, filing.
 */
package org.kesheng.document;
