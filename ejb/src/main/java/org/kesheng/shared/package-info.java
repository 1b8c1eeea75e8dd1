/**
 * Words every capability uses: refusals, pages, the bindings that guard a boundary, texts in two languages, the clock.
 *
 * <p>Purpose: small types without behaviour of any capability. Nothing here knows a database, a screen or a rule.
 *
 * <ol>
 *   <li>S1 A broken rule is {@link org.kesheng.shared.Refused}: a code and its arguments, translated once for screens, REST and
 *       jobs, because a text thrown from the depths is a text in one language.
 *   <li>S2 Time is injected ({@link java.time.Clock}); no capability asks the system for the time, because deadlines are tested
 *       by moving the clock (house, decision 2).
 * </ol>
 *
 * <p>Out of scope: who may do what ({@code organisation}), what is written down about it ({@code audit}).
 */
package org.kesheng.shared;
