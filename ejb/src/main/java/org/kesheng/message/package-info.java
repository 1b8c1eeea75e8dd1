/**
 * Messages: what happened, told to those it concerns, in the application, by mail, to other systems and through gateways.
 *
 * <p>Numbered rules:
 * <ul>
 *   <li>M1 A message is a row in the transaction of the event: an event that is undone tells nobody, one that happened is told.
 *   <li>M2 Its words are made when it is read or sent, with the rights that the reader has then: who may not read the case reads no word
 *       of it. What leaves the house (mail, web hook, gateway) carries number and link only (H20).
 *   <li>M3 A delivery has an id that stays the same in every attempt (Message-ID, Idempotency-Key), because after a crash between sending
 *       and noting it nobody can know whether it went out; whoever receives it twice can tell.
 *   <li>M4 One sender at a time holds a row, by a lease; who lost the lease notes nothing.
 *   <li>M5 What fails is tried again after 1, 5, 30, 120 and 720 minutes; what can never succeed is not.
 *   <li>M6 Nobody is written to in his quiet hours or more often than the cap of a day; what is left over goes into the digest. Urgent
 *       kinds know no quiet hours.
 *   <li>M7 Templates are edited by administrators and cannot compute: names of the fields of their kind, sections, nothing else (H12).
 *   <li>M8 The server calls no address of its own network unless the operator named it: addresses are resolved once, checked and pinned,
 *       and nothing is redirected (H23).
 * </ul>
 *
 * <p>How the next capability uses it: fire a CDI event in the transaction; {@link org.kesheng.message.News} observes it and puts a
 * {@link org.kesheng.message.Notice} into the {@link org.kesheng.message.Outbox}. Nobody below depends on this capability. A new kind is a
 * constant of {@link org.kesheng.message.MessageKind} with two texts in two languages; a new gateway implements
 * {@link org.kesheng.message.channel.MessageAdapter} and passes its contract test.
 *
 * <p>Rows of the catalogue: CHN-20, SEC-01.
 */
package org.kesheng.message;
