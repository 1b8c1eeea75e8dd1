package org.kesheng.complaint;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.kesheng.complaint.entity.ComplaintRepository;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Right;
import org.kesheng.policy.CaseState;
import org.kesheng.shared.Refused;

/**
 * The jobs that look after deadlines. Each case is checked in a transaction of its own; verdicts come from the times of the events, so a
 * run that comes late or twice leaves the same records.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Deadlines {
    private static final Logger LOG = Logger.getLogger(Deadlines.class);
    private static final int PIECE = 200;
    private static final List<CaseState> ANSWERED = List.of(CaseState.REPLIED, CaseState.ANSWERED);

    @Inject
    ComplaintRepository repository;

    @Inject
    DeadlineCheck check;

    @Inject
    Complaints complaints;

    @Inject
    CurrentActor current;

    @Inject
    Rulebook rulebook;

    /**
     * @param done cases dealt with
     * @param failed cases that could not be dealt with; they are tried again by the next run
     */
    public record Scanned(int done, int failed) {
        Scanned plus(Scanned other) {
            return new Scanned(done + other.done, failed + other.failed);
        }
    }

    /** JOB-01, every minute: warns at 75 % and records breaches of limits in hours. Costs what became due, not what is stored. */
    @Allowed(value = Function.JOBS, rights = Right.EXECUTE)
    public Scanned scan(Instant now) {
        return scan(false, now);
    }

    /** JOB-03, nightly: the same for limits in days; computes them anew first where the calendar has changed. */
    @Allowed(value = Function.JOBS, rights = Right.EXECUTE)
    public Scanned scanDays(Instant now) {
        return recount(now).plus(scan(true, now));
    }

    private Scanned scan(boolean byDay, Instant now) {
        Scanned all = new Scanned(0, 0);
        while (true) {
            List<Long> cases = repository.casesToCheck(byDay, now, PIECE);
            Scanned piece = checkAll(cases, now);
            all = all.plus(piece);
            if (cases.size() < PIECE || piece.done() == 0) {
                return all;
            }
        }
    }

    private Scanned recount(Instant now) {
        Scanned all = new Scanned(0, 0);
        String calendar = rulebook.calendarName();
        while (true) {
            List<Long> cases = repository.casesOfOtherCalendar(calendar, PIECE);
            Scanned piece = checkAll(cases, now);
            all = all.plus(piece);
            if (cases.size() < PIECE || piece.done() == 0) {
                return all;
            }
        }
    }

    private Scanned checkAll(List<Long> cases, Instant now) {
        int failed = 0;
        for (Long id : cases) {
            try {
                check.check(id, now);
            } catch (RuntimeException e) {
                LOG.warnf(e, "deadlines of case %d were not checked", id);
                failed++;
            }
        }
        return new Scanned(cases.size() - failed, failed);
    }

    /**
     * JOB-05, in the night after the business date: opens the revisit of every case that was answered on it or before (T-39). Its task
     * and its last day are there since the answer.
     */
    @Allowed(value = Function.JOBS, rights = Right.EXECUTE)
    public Scanned scheduleRevisits(LocalDate businessDate) {
        Instant before = businessDate.plusDays(1).atStartOfDay(rulebook.zone()).toInstant();
        int done = 0;
        int failed = 0;
        String after = "";
        while (true) {
            List<String> numbers = repository.answeredBefore(ANSWERED, before, after, PIECE);
            for (String number : numbers) {
                if (opened(number)) {
                    done++;
                } else {
                    failed++;
                }
                after = number;
            }
            if (numbers.size() < PIECE) {
                return new Scanned(done, failed);
            }
        }
    }

    private boolean opened(String number) {
        ActOnComplaint open = new ActOnComplaint(number, null, "OPEN_REVISIT", Map.of());
        try {
            current.run(Actor.JOBS, () -> complaints.act(open));
            return true;
        } catch (Refused refused) {
            LOG.infof("revisit of %s was not opened: %s", number, refused.code());
            return false;
        }
    }
}
