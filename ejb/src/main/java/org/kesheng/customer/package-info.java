/**
 * Customer archives: who our customers are and what they bought, as far as imports and complaints need it.
 *
 * <p>Numbered rules:
 * <ul>
 *   <li>A1 Status (past, current, prospect) and relation (direct, indirect) are mandatory (ARC-01); the card type tells dealers, end
 *       customers and owners or tenants apart (ARC-07, ARC-10).
 *   <li>A2 Every card has a tier; who may see it follows from the tier, the right on that tier and the owner (ARC-23 to ARC-25). Lists,
 *       counts and single cards ask the same predicate, and a look at a card leaves a line in the audit register.
 *   <li>A3 What is stored carries its source and the day it was captured (ARC-09).
 *   <li>A4 A card shows how complete it is (ARC-02): share of its mandatory fields that are filled.
 *   <li>A5 Nothing is deleted (ARC-42).
 * </ul>
 *
 * <p>Out of scope here: persons of a customer, confirmation, access requests, visits and care.
 */
package org.kesheng.customer;
