/**
 * The regulations as data: policy packs, calendars, the deadline clock, the state machine, the parameters.
 *
 * <p>Purpose: whoever owns a case asks here what may happen next, what is due when and why, and which words the regulation
 * uses. Everything is immutable and pure: no database, no screen, no time of its own; only what a company sets is kept
 * ({@link org.kesheng.policy.CompanyParameters}).
 *
 * <pre>
 * PolicyPack pack = Packs.shipped().inForce(units, "COMPLAINT", receivedOn);   // a case stores pack.id()
 * Transition line = pack.transitions().require(state, "CLASSIFY");             // Refused policy.action.notNow
 * line.actors(); line.guards(); line.to(); pack.action("CLASSIFY").fields();
 * CaseClocks clocks = new CaseClocks(pack, Calendars.china());
 * clocks.at(events, now); clocks.explain("SLA-10", 0, events, now).sentences(locale);
 * new DeadlineClock(calendar).due(start, Target.requested(amount, unit, convention), pauses);
 * </pre>
 *
 * <ol>
 *   <li>P1 The clock is one function of calendar, start, target and pauses; {@code due} and {@code elapsed} are inverses, because
 *       two ways of counting sooner or later disagree (contract {@code POST /clock/due}; SLA).
 *   <li>P2 Working time is what the local clock shows: an hour it skips is not worked, one it repeats is worked twice. Any
 *       other reading makes the result depend on the order of additions.
 *   <li>P3 A limit in working hours is due at the earliest moment at which enough time has passed, so that closing time belongs to
 *       the day and not to the next morning.
 *   <li>P4 Pauses are half-open, counted once where they overlap, and stop only units that count time (contract). A regulated
 *       clock pauses only if its row says so (section 12): none of P000 does.
 *   <li>P5 A calendar without working time is refused; silently falling back to the wall clock would promise what nobody meant.
 *   <li>P6 A year without an official notice counts weekends only and every explanation that touches it says so (PRM-45).
 *   <li>P7 Each due time can be explained, and the numbers of the explanation add up to it, because a deadline that nobody can
 *       recompute convinces no department.
 *   <li>P8 Clocks are folded from events: start, end and cancel events of the pack, times of the events, nothing else. A late or
 *       doubled job changes no verdict (house, decision 2).
 *   <li>P9 Giving up a clock never wipes a breach: what was late when it was given up stays late (section 12, common acceptance).
 *   <li>P10 A reopening begins a new round whose clocks start afresh; earlier rounds keep their verdicts (FBK-14).
 *   <li>P11 A case keeps the pack version of its receipt; a new version never moves a running deadline (section 2).
 *   <li>P12 A pack that cannot work is refused as a whole and names the place: unknown state, role, guard, action, list, unit; a
 *       class without canonical class (CLS-07); a clock without end; a state nobody reaches.
 *   <li>P13 The state machine is a table, written a second time by hand in {@code docs/states} and compared in both directions.
 *   <li>P14 Parameters have a type and a range; PRM-10 to PRM-13 must be set before go-live (section 3). A pack freezes the values
 *       its clocks use, for the reason of P11.
 *   <li>P15 Registering and classifying commute (POL-32): both orders reach CLASSIFIED; confirming needs both. P000 names its own
 *       order so that screens offer it first.
 * </ol>
 *
 * <p>P000 in words: T-39 may be done by customer service too, because a revisit may be made before the night opens it.
 * T-29 starts only from a filed plan, because 000 四(四)1 has the work follow the plan. T-09 (answered at once) starts SLA-15 by
 * that clock's own start event, "customer told". Guards are named here and checked by the owner of the case ({@link
 * org.kesheng.policy.Guard}).
 *
 * <p>Out of scope: storing cases, imported holidays and parameter values; permissions (an actor of a transition is a necessary
 * condition, the matrix decides); sending reminders.
 *
 * <p>Rows of the catalogue: POL-03 to POL-05, POL-08 to POL-12, POL-15, POL-30 to POL-32, POL-36, CLS-01, ASM-03, PRM-01 to PRM-60, SLA-01 to SLA-03,
 * SLA-06 to SLA-15, transitions of A.2.
 */
package org.kesheng.policy;
