/**
 * Complaints, suggestions, praise and inquiries of customers, partners and employees, from the door to the archive.
 *
 * <p>Purpose: nothing that was said gets lost, everybody knows whose turn it is until when, and afterwards anybody entitled can see what
 * happened. Which steps there are, who may take them and how long they may last is data of a policy pack; this capability carries it
 * out.
 *
 * <ol>
 *   <li>C1 A case is bound to the version of the pack that was in force on the day of receipt, for ever (POL, DER), because a later
 *       regulation must not move a running deadline.
 *   <li>C2 Every change is one action of the pack's transition table: state, role, guards and fields are checked, and event, audit line,
 *       tasks, clocks and announcement are written in one transaction (A.2). What is refused leaves nothing behind.
 *   <li>C3 The history is only ever added to. State, round and clocks follow from it; what stands in columns is for lists (house,
 *       decision 2; ADR 0010).
 *   <li>C4 A verdict comes from the times of the events and the calendar, never from when a job ran (SLA common rule). A breach is
 *       recorded once, dated at the breach, and stays after late completion. A job that comes two days late leaves the same records.
 *   <li>C5 Numbers are prefix, date and serial of the year, drawn under a row lock in the transaction of the case: no duplicate, no gap,
 *       one more digit after 999 (POL-15, REG-03, REG-04).
 *   <li>C6 The customer gets an unguessable receipt code with a check character, of which only the hash is kept. With it he sees how far
 *       his case is and adds to it; it shows no names, no departments, nothing internal (SEC-18).
 *   <li>C7 An anonymous author leaves no staff id, no department, no session and no time of day; ids are random, his number comes from a
 *       series of its own, and the audit register says {@code public} (EMP-01, SEC-11, H35). As only the day is known, nothing is owed
 *       before it is over.
 *   <li>C8 Who reaches which case is one predicate inside every query: list, count, dossier and action agree (H25). The one complained
 *       about never reaches the case (SEC-13, ROL-52); a grievance of an employee is for those entitled to grievances alone (EMP-18).
 *   <li>C9 Receipt and entry are two times. Only channels of late entry may name an earlier receipt, with a reason (REG-01, CHN-24).
 *   <li>C10 Readings of satisfaction at the reply, at the revisit and after an improvement are kept apart (POL-10); a new round begins
 *       without any, and the verdicts of earlier rounds stay (FBK-14, FBK-15).
 *   <li>C11 Closing needs a satisfied revisit, three failed attempts on different days, or the general manager (POL-12, PRM-60).
 *   <li>C12 Every open clock is a task of whoever owes it; a breach is also one of his superior. Where the head of a department is the
 *       one complained about, the department above answers (ASG-13).
 *   <li>C13 Every promise told to a customer is kept with its proof; none goes further than PRM-52 unless the case was escalated
 *       (HND-04).
 *   <li>C14 Each online channel is checked off every day (SLA-02, CHN-15).
 *   <li>C15 A changed case stands once in {@code complaint_inbox} until the night has counted it.
 *   <li>C16 Reaching a case is for reading. Remarks are written by those who work on it or decide about it (ASG-12); to the customer
 *       speaks only who answers him or works on his case (POL-08).
 * </ol>
 *
 * <p>Boundaries: {@link org.kesheng.complaint.Complaints} changes, {@link org.kesheng.complaint.ComplaintSearch} reads,
 * {@link org.kesheng.complaint.Tracking} is the customer's, {@link org.kesheng.complaint.ChannelChecks} the collector's,
 * {@link org.kesheng.complaint.Deadlines} that of the jobs. Upward question: {@link org.kesheng.complaint.ClosingRequirement}.
 * Announced: {@link org.kesheng.complaint.ComplaintChanged}, {@link org.kesheng.complaint.DeadlineNotice}.
 *
 * <p>Out of scope: how files are inspected and kept ({@code document}), texts of notifications ({@code message}), improvement plans, the
 * stages of packs other than P000.
 *
 * <p>Rows of the catalogue: CHN-01, CHN-02, CHN-16, CHN-20, CHN-31, REG-06, REG-09, REG-10, CLS-01, CLS-12, ASM-02 to ASM-04,
 * ASM-10, ASG-02, ASG-03, ASG-10, ASG-12, HND-01 to HND-05, HND-37, HND-39, FBK-01, FBK-02, FBK-04, FBK-06, FBK-07, FBK-17, FBK-18,
 * POL-08, POL-27.
 */
package org.kesheng.complaint;
