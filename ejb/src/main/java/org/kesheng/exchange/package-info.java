/**
 * Files in and files out: one import framework and one export writer for all capabilities.
 *
 * <p>Numbered rules:
 * <ul>
 *   <li>X1 A file is stored whole before anything of it is used, and looked at whole before anything is written: a wrong header, a
 *       wrong encoding, too many rows or a zip bomb writes nothing.
 *   <li>X2 Rows are independent. A row is accepted (after the commit), unchanged (it was imported before) or rejected with row, column
 *       and reason, in the language of the reader.
 *   <li>X3 Every record has a content key. A file that is sent again, or an import that was killed and goes on, doubles nothing.
 *   <li>X4 A chunk of records, its findings, its audit line and the checkpoint commit together.
 *   <li>X5 A dry run goes the same way, but writes nothing except its report.
 *   <li>X6 What looks like a formula is text. It is flagged when it comes in and guarded when it goes out.
 *   <li>X7 Every export is written here, is audited and contains what the query of its caller may see, nothing else.
 * </ul>
 *
 * <p>How the next capability uses it: for a new kind of import implement {@link org.kesheng.exchange.ImportKind} as an
 * {@code @ApplicationScoped} bean; for an export give {@link org.kesheng.exchange.Exports} a header and a stream of rows.
 *
 * <p>Out of scope: what the rows mean.
 *
 * <p>Rows of the catalogue: REG-01 (times of taken-over cases), SUR-10, PRM-45 (holidays).
 */
package org.kesheng.exchange;
