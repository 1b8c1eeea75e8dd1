/**
 * Entry hygiene: a request that is sent twice is done once.
 *
 * <ol>
 *   <li>N1 A request with an {@code Idempotency-Key} is answered once per actor and key. The answer is written in the transaction of
 *       the work, because an answer that may be missing would let the work be done again.
 *   <li>N2 The same key with another request is refused ({@code shared.idempotencyReused}): a client that mixes up its keys must hear
 *       of it.
 *   <li>N3 A refusal is not kept: what was wrong may be right at the next try.
 *   <li>N4 Neither actor nor key is stored, only their hash, and the answer is encrypted with what only the sender knows: an anonymous
 *       author (EMP-01, SEC-11) leaves no name here, and a token or receipt code in an answer stays secret.
 *   <li>N5 A form that anybody may fill in carries a signed token instead of a session (H3): which form, since when, one use. The token
 *       is the key of N1, so that a second click or a reload gets the first answer.
 *   <li>N6 Limits for senders whom nobody knows count without remembering them (H35).
 * </ol>
 *
 * <p>How the next capability uses it: in a REST resource, {@code return once.created(command, () -> boundary.make(command), made ->
 * "things/" + made.number());}. That is all.
 *
 * <p>Out of scope: conflicts between different requests ({@code If-Match} and the version of the object).
 */
package org.kesheng.entry;
