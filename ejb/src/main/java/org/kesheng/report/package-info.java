/**
 * Reports: the monthly feedback analysis report (FRM-11), the satisfaction analysis report of a survey (FRM-22), the management
 * overview (ANA-12) and the month's summaries of complaints and repairs (ANA-13).
 *
 * <p>Purpose: what the figures say, in words, to those who have to act on it; and that something follows from it.
 *
 * <ol>
 *   <li>R1 A report is drafted from published figures once, and the figures are stored with it: opened years later it says the same
 *       (ANA-01).
 *   <li>R2 No number without its source: every sentence is made of stored figures, with how many answers or cases stand behind them,
 *       their interval or test, and the cut they were taken from.
 *   <li>R3 What is too small to be shown is not in the stored figures either, so that no form of a report can give it away.
 *   <li>R4 Draft, approved, distributed, filed, in this order. Who wrote the assessment does not approve it (ROL-50). A monthly report
 *       is issued by the head of customer service, that of a survey by the general manager (ROL-43).
 *   <li>R5 A draft is for those who see the company; what is distributed is for everybody who may read statistics.
 *   <li>R6 Every recommendation ends in a plan or in a refusal with its reason (IMP-01, SUR-14); before that the report is not filed.
 *   <li>R7 The same definition gives screen, tagged PDF and workbook, in Chinese and in English.
 * </ol>
 *
 * <p>Out of scope: how a figure is computed ({@code insight}), plans themselves ({@code improvement}).
 */
package org.kesheng.report;
