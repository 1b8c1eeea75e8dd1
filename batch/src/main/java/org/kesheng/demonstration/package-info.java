/**
 * The demonstration: an invented furniture maker, Ruimu (瑞木家居), with service stations; two years of complaints, answers and plans,
 * from a fixed seed and the business date of the first start, so that the same date gives the same data.
 *
 * <ol>
 *   <li>D1 It is loaded only into an empty home, never in production, and such a home serves loopback only.
 *   <li>D2 It is loaded in one transaction: a home is empty or complete.
 *   <li>D3 The past cannot be lived through the boundaries (they write with the clock of today), so it is written as rows; every
 *       state, clock and due time still comes from the policy pack, folded from the events.
 *   <li>D4 There is something true to find: a real decline (response time of the Chengdu station), a recovery after a plan (delivery
 *       from the Guangzhou warehouse), a season (delivery before Spring Festival and around 11 November), and a department that only
 *       looks bad because it is small (Lhasa).
 *   <li>D5 One account for each role, with a random password and token of this home, in {@code HOME/demo-accounts.json} (0600).
 * </ol>
 */
package org.kesheng.demonstration;
