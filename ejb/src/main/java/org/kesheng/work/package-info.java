/**
 * Tasks: who must do what until when. "My work" and "my department" are one query over them.
 *
 * <ol>
 *   <li>W1 A task belongs to a person, or to a role in a department, or to a role of the company; whoever takes it first holds it.
 *   <li>W2 A task has a natural key (object, kind, round), so that a replay of an event or a job opens it once.
 *   <li>W3 The due time is a copy of the clock that demands it; escalation levels are counted here, verdicts are not.
 * </ol>
 *
 * <p>How the next capability uses it: {@code tasks.open(new OpenTask(...))} in the transaction of the event that demands the work, and
 * {@code tasks.done(kind, object)} in that of the event that fulfils it.
 *
 * <p>Rows of the catalogue: ASG-10, ASM-02, ASM-04, CHN-20, HND-02; escalation of JOB-01 and JOB-03.
 */
package org.kesheng.work;
