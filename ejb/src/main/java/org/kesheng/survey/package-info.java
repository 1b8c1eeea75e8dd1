/**
 * Surveys: questionnaires in versions, invitations, answers.
 *
 * <p>Numbered rules:
 * <ul>
 *   <li>S1 A published version never changes; a change is a new version (research: exports shifted and answers got lost where
 *       definitions could be edited). A wave that must be told apart is a new version of the same survey.
 *   <li>S2 An answer sheet is one {@code response} row: its closed answers are packed, one unsigned byte per closed item in the order
 *       of its version, 255 = missing. Open texts stand apart. The view {@code response_long} shows one row per answer.
 *   <li>S3 A response carries no person. An invitation is consumed in the transaction that stores the answers, and no column leads
 *       from one to the other (SUR-19).
 *   <li>S4 One response per invitation (SUR-02); opening the link never consumes it, only the final submission does.
 *   <li>S5 Cleaning marks a response excluded with a code, it never deletes (SUR-10).
 *   <li>S6 Whoever stores a response writes its {@code response_inbox} row in the same transaction: the night counts what is there.
 *   <li>S7 What the item measures is declared, not guessed: type, range, NPS, threshold of the top box.
 *   <li>S8 Where a questionnaire asks for the overall satisfaction and for a cause (indicators {@code OVERALL} and {@code CAUSE}), a
 *       sheet with a low overall answer needs the cause (SUR-24). Imported sheets are taken as they are.
 * </ul>
 *
 * <p>Out of scope: results (the night computes them).
 *
 * <p>Rows of the catalogue: SUR-04, SUR-06.
 */
package org.kesheng.survey;
