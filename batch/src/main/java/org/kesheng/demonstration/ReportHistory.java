package org.kesheng.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Role;
import org.kesheng.report.AnswerRecommendation;
import org.kesheng.report.Finding;
import org.kesheng.report.Recommendation;
import org.kesheng.report.ReportAction;
import org.kesheng.report.ReportCard;
import org.kesheng.report.ReportDrafting;
import org.kesheng.report.ReportFile;
import org.kesheng.report.ReportKind;
import org.kesheng.report.ReportState;
import org.kesheng.report.Reports;
import org.kesheng.shared.Console;

/** The reports of the last months, drafted by the job and dealt with by the people whose business they are. */
@ApplicationScoped
public class ReportHistory {
    private static final Logger LOG = Logger.getLogger(ReportHistory.class);
    private static final int MONTHS = 3;
    private static final int MOST = 100;

    @Inject
    ReportDrafting drafting;

    @Inject
    Reports reports;

    @Inject
    Organisation organisation;

    @Inject
    CurrentActor current;

    /**
     * A failure is told in the log and keeps nobody out: the next night drafts what is missing.
     *
     * @param today the date up to which there is a past
     */
    void tell(LocalDate today) {
        try {
            write(today);
        } catch (RuntimeException e) {
            LOG.error("The reports of the last months could not be told", e);
        }
    }

    private void write(LocalDate today) {
        long begun = System.nanoTime();
        YearMonth last = YearMonth.from(today.plusDays(1)).minusMonths(1);
        Console.say("Writing the reports of the last %d months, the newest first; they appear under Reports", MONTHS);
        for (int back = 0; back < MONTHS; back++) {
            YearMonth drafted = last.minusMonths(back);
            current.as(Actor.JOBS, () -> drafting.draft(drafted));
        }
        List<ReportCard> cards =
                as(Role.GM, () -> reports.list(null, null, null, MOST)).rows();
        cards.forEach(card -> deal(card, YearMonth.from(card.to()).isBefore(last), today.getYear()));
        Console.say("The reports up to %s are there", last);
        LOG.infof("reports up to %s told in %d ms", last, (System.nanoTime() - begun) / 1_000_000);
    }

    /** The newest survey report waits for the general manager, the newest monthly one for answers; older ones are filed. */
    private void deal(ReportCard card, boolean old, int year) {
        if (card.kind() == ReportKind.SURVEY || card.state() != ReportState.DRAFT) {
            return;
        }
        move(card, ReportAction.APPROVE, Role.CS_HEAD);
        move(card, ReportAction.DISTRIBUTE, Role.CS_HEAD);
        ReportFile file = as(Role.CS_HEAD, () -> reports.report(card.number()));
        for (Recommendation recommendation : file.recommendations()) {
            if (old || recommendation.position() <= 2) {
                as(Role.CS_HEAD, () -> reports.answer(answer(card, recommendation, year)));
            }
        }
        if (old && file.card().state() == ReportState.DISTRIBUTED) {
            move(card, ReportAction.FILE, Role.ARCHIVIST);
        }
    }

    private void move(ReportCard card, ReportAction action, Role role) {
        as(role, () -> reports.move(card.number(), null, action));
    }

    private static AnswerRecommendation answer(ReportCard card, Recommendation recommendation, int year) {
        String plan = plan(recommendation.finding(), year);
        return new AnswerRecommendation(
                card.number(),
                recommendation.position(),
                plan,
                null,
                null,
                null,
                null,
                plan == null ? "现有改进计划已覆盖，待其评估后再定。" : null);
    }

    /** The plans of the demonstration by what they are about. */
    private static String plan(Finding finding, int year) {
        int number =
                switch (finding.kind()) {
                    case UNIT_WEAK -> Company.CHENGDU.equals(finding.department()) ? 2 : 0;
                    case CLASS_MORE, TOP_CAUSE ->
                        "DELIVERY_TIME".equals(finding.subject().code()) ? 3 : 4;
                    case ITEM_WEAK -> Set.of("PRICE").contains(finding.subject().code()) ? 5 : 0;
                    case CLOCK_MISSED -> 6;
                    default -> 0;
                };
        return number == 0 ? null : String.format("IMP-%d-%04d", year, number);
    }

    private <T> T as(Role role, Supplier<T> work) {
        Organisation.Colleague colleague = organisation.firstWith(role).orElseThrow();
        String path = organisation.departments().stream()
                .filter(d -> d.id().equals(colleague.departmentId()))
                .findFirst()
                .orElseThrow()
                .path();
        Actor actor = new Actor(
                colleague.id(),
                colleague.account(),
                colleague.name(),
                colleague.departmentId(),
                path,
                colleague.roles());
        return current.as(actor, work);
    }
}
