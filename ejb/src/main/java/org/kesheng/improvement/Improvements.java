package org.kesheng.improvement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kesheng.improvement.control.EffectRule;
import org.kesheng.improvement.control.PlanRules;
import org.kesheng.improvement.entity.Milestone;
import org.kesheng.improvement.entity.Plan;
import org.kesheng.improvement.entity.PlanRepository;
import org.kesheng.improvement.entity.Relapses;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.organisation.Role;
import org.kesheng.organisation.StaffNames;
import org.kesheng.policy.CompanyParameters;
import org.kesheng.shared.Audited;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Slice;
import org.kesheng.shared.Texts;
import org.kesheng.work.OpenTask;
import org.kesheng.work.Tasks;

/** Improvement plans: write, approve, carry out, judge, close. */
@Stateless
public class Improvements {
    private static final int EFFECTS_SHOWN = 60;

    @Inject
    PlanRepository repository;

    @Inject
    Measures measures;

    @Inject
    Relapses relapses;

    @Inject
    CompanyParameters parameters;

    @Inject
    Permissions permissions;

    @Inject
    CurrentActor current;

    @Inject
    StaffNames names;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    /** Writes a draft. @return its code, {@code IMP-<year>-<number>} */
    @Allowed(value = Function.PLAN, rights = Right.CREATE)
    @Audited("improvement.draft")
    public PlanDossier draft(@NotNull @Valid DraftPlan draft) {
        PlanRules.check(draft);
        int year = today().getYear();
        String code = String.format("IMP-%d-%04d", year, repository.nextNumber(year));
        Plan plan = new Plan(code, draft, current.get().staffId());
        repository.add(plan);
        return dossier(plan);
    }

    /** Rewrites a draft. @param version the one the writer saw, null: whatever is there */
    @Allowed(value = Function.PLAN, rights = Right.UPDATE)
    @Audited("improvement.rewrite")
    public PlanDossier rewrite(String code, Integer version, @NotNull @Valid DraftPlan draft) {
        PlanRules.check(draft);
        Plan plan = changeable(code, version, Right.UPDATE);
        plan.rewrite(draft);
        return dossier(plan);
    }

    /**
     * Moves a plan on.
     *
     * @param why needed for ADJUST and REOPEN
     */
    @Allowed(
            value = Function.PLAN,
            rights = {Right.UPDATE, Right.APPROVE})
    @Audited("improvement.move")
    public PlanDossier move(String code, Integer version, @NotNull PlanAction action, String why) {
        Actor actor = current.get();
        permissions.require(actor, Function.PLAN, action.right());
        Plan plan = changeable(code, version, action.right());
        guard(plan, action, actor, why);
        plan.move(action, today(), clock.instant(), why);
        if (action == PlanAction.CLOSE || action == PlanAction.EVALUATE) {
            plan.judge(latest(plan).map(Effect::verdict).orElse(null));
        }
        task(plan, action);
        return dossier(plan);
    }

    private void guard(Plan plan, PlanAction action, Actor actor, String why) {
        boolean decides = action == PlanAction.APPROVE || action == PlanAction.CLOSE;
        if (decides && actor.staffId() != null && actor.staffId().equals(plan.authorId())) {
            throw Refused.forbidden("improvement.ownPlan", plan.code());
        }
        boolean needsReason = action == PlanAction.ADJUST || action == PlanAction.REOPEN;
        if (needsReason && (why == null || why.isBlank())) {
            throw Refused.invalid("why", "improvement.reasonMissing");
        }
        if (action == PlanAction.IMPLEMENT && !plan.allMilestonesDone()) {
            throw new Refused("improvement.milestonesOpen", plan.code());
        }
        if (action == PlanAction.EVALUATE || action == PlanAction.CLOSE) {
            latest(plan)
                    .filter(effect -> effect.verdict() != Effect.Verdict.TOO_EARLY)
                    .orElseThrow(() -> new Refused("improvement.noEffect", plan.code()));
        }
        if (action == PlanAction.CLOSE && plan.source() == PlanSource.SPOT_CHECK && !actor.is(Role.SUPERVISION)) {
            throw Refused.forbidden("improvement.supervisionCloses");
        }
    }

    private void task(Plan plan, PlanAction action) {
        tasks.doneAll("plan", plan.code());
        if (action == PlanAction.START || action == PlanAction.IMPLEMENT) {
            String kind = action == PlanAction.START ? "PLAN_CARRY_OUT" : "PLAN_EVALUATE";
            tasks.open(new OpenTask(
                    kind,
                    "plan",
                    plan.code(),
                    1,
                    plan.title(),
                    plan.ownerId(),
                    null,
                    plan.departmentId(),
                    plan.checkOn().atStartOfDay(clock.getZone()).toInstant()));
        }
    }

    /**
     * How far a milestone is.
     *
     * @param number from 1
     * @param progress 0 to 100; 100 needs evidence (IMP-04)
     */
    @Allowed(value = Function.PLAN, rights = Right.UPDATE)
    @Audited("improvement.report")
    public PlanDossier report(String code, Integer version, int number, int progress, String evidence) {
        if (progress < 0 || progress > 100) {
            throw Refused.invalid("progress", "improvement.progressRange");
        }
        if (progress == 100 && (evidence == null || evidence.isBlank())) {
            throw Refused.invalid("evidence", "improvement.evidenceMissing");
        }
        Plan plan = changeable(code, version, Right.UPDATE);
        if (plan.state() != PlanState.RUNNING) {
            throw new Refused("improvement.notRunning", plan.code());
        }
        plan.report(number - 1, progress, evidence, today());
        return dossier(plan);
    }

    /** One plan. */
    @Allowed(value = Function.PLAN, rights = Right.READ)
    @Audited(value = "improvement.look", look = true)
    public PlanDossier plan(String code) {
        return dossier(found(code, Right.READ));
    }

    /** The board: by check date. {@code state} and {@code departmentId} narrow it where they are not null. */
    @Allowed(value = Function.PLAN, rights = Right.READ)
    public Slice<PlanCard> list(PlanState state, Long departmentId, String after, int limit) {
        List<PlanCard> cards = repository
                .list(
                        current.get(),
                        permissions.scope(current.get(), Function.PLAN, Right.READ),
                        state,
                        departmentId,
                        after,
                        limit + 1)
                .stream()
                .map(this::card)
                .toList();
        return Slice.of(cards, limit, card -> card.checkOn() + "~" + card.code());
    }

    /** Every plan of the company as reports name it, for jobs. */
    @Allowed(value = Function.JOBS, rights = Right.EXECUTE)
    public List<PlanCard> standing() {
        return repository.all().stream().map(this::card).toList();
    }

    /** Before and after, newest night first. */
    @Allowed(value = Function.PLAN, rights = Right.READ)
    public List<Effect> effects(String code) {
        return repository.effects(found(code, Right.READ), EFFECTS_SHOWN);
    }

    /**
     * What a measure was in a period, for whoever sets a target.
     *
     * @throws Refused where the measure is not complete, or outside the scope of the reader
     */
    @Allowed(value = Function.PLAN, rights = Right.READ)
    public Figure baseline(@NotNull Measure measure, @NotNull LocalDate from, @NotNull LocalDate to) {
        PlanRules.check(measure);
        return measures.of(measure, from, to);
    }

    /**
     * JOB-11: compares before and after for every plan that runs or waits for its verdict, and demands an evaluation once the check
     * date has come. The same night writes the same figures however often it runs. Then sets back to running what was closed and came
     * back (IMP-10).
     *
     * @return how many plans were followed
     */
    @Allowed(value = Function.JOBS, rights = Right.EXECUTE)
    public int follow(LocalDate businessDate) {
        reopenRelapsed(businessDate);
        List<Plan> tracked = repository.tracked();
        for (Plan plan : tracked) {
            repository.keep(plan, effect(plan, businessDate));
            if (plan.state() == PlanState.IMPLEMENTED && !plan.checkOn().isAfter(businessDate)) {
                task(plan, PlanAction.IMPLEMENT);
            }
        }
        return tracked.size();
    }

    /** A case with the cause and product of a closed plan, received within PRM-57 months of its closing, sets it back to running. */
    private void reopenRelapsed(LocalDate businessDate) {
        int months = parameters.values().number("PRM-57");
        for (Plan plan : repository.closedSince(businessDate.minusMonths(2L * months))) {
            relapses.of(plan, months, businessDate).ifPresent(number -> {
                plan.move(PlanAction.REOPEN, businessDate, clock.instant(), why(number));
                tasks.doneAll("plan", plan.code());
                tasks.open(new OpenTask(
                        "PLAN_REOPENED",
                        "plan",
                        plan.code(),
                        1,
                        plan.title() + " · " + number,
                        plan.ownerId(),
                        null,
                        plan.departmentId(),
                        null));
            });
        }
    }

    private static String why(String number) {
        return Texts.of(Texts.DEFAULT, "improvement.relapsed", number) + " / "
                + Texts.of(Locale.ENGLISH, "improvement.relapsed", number);
    }

    private Effect effect(Plan plan, LocalDate on) {
        Figure before = measures.of(plan.measure(), plan.baselineFrom(), plan.baselineTo());
        LocalDate since = plan.implementedOn() == null ? plan.startedOn() : plan.implementedOn();
        Figure after = since == null || since.isAfter(on) ? Figure.NONE : measures.of(plan.measure(), since, on);
        return EffectRule.compare(
                on, before, after, plan.target(), plan.measure().kind().lowerIsBetter());
    }

    private Optional<Effect> latest(Plan plan) {
        return repository.effects(plan, 1).stream().findFirst();
    }

    /** Within the reach of the right that changes it, which may be shorter than that of reading. */
    private Plan changeable(String code, Integer version, Right right) {
        Plan plan = found(code, right);
        if (version != null && version != plan.version()) {
            throw Refused.stale("shared.stale");
        }
        return plan;
    }

    private Plan found(String code, Right right) {
        return repository
                .find(code, current.get(), permissions.scope(current.get(), Function.PLAN, right))
                .orElseThrow(() -> Refused.notFound("improvement.noPlan", code));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private PlanCard card(Plan plan) {
        LocalDate today = today();
        int late = (int) plan.milestones().stream()
                .filter(m -> m.progress() < 100 && m.dueOn().isBefore(today))
                .count();
        int progress = (int) Math.round(plan.milestones().stream()
                .mapToInt(Milestone::progress)
                .average()
                .orElse(0));
        boolean open = plan.state() != PlanState.CLOSED;
        boolean judged = plan.verdict() != null;
        boolean onCourse = !open || late == 0 && (judged || !plan.checkOn().isBefore(today));
        return new PlanCard(
                plan.code(),
                plan.title(),
                plan.state(),
                plan.departmentId(),
                plan.ownerId(),
                names.of(plan.ownerId()),
                plan.checkOn(),
                progress,
                late,
                onCourse,
                plan.verdict());
    }

    private PlanDossier dossier(Plan plan) {
        List<PlanDossier.MilestoneCard> steps = plan.milestones().stream()
                .map(m -> new PlanDossier.MilestoneCard(
                        m.text(),
                        m.staffId(),
                        names.of(m.staffId()),
                        m.dueOn(),
                        m.progress(),
                        m.evidence(),
                        m.doneOn()))
                .toList();
        return new PlanDossier(
                plan.version(),
                card(plan),
                plan.source(),
                plan.sourceKey(),
                plan.cause(),
                plan.correction(),
                plan.correctiveAction(),
                plan.preventiveAction(),
                plan.measure(),
                plan.baselineFrom(),
                plan.baselineTo(),
                plan.target(),
                plan.startedOn(),
                plan.implementedOn(),
                plan.closedOn(),
                plan.remark(),
                steps,
                repository.effects(plan, EFFECTS_SHOWN),
                possible(plan));
    }

    private List<PlanAction> possible(Plan plan) {
        Actor actor = current.get();
        return Arrays.stream(PlanAction.values())
                .filter(action -> action.isPossibleIn(plan.state()))
                .filter(action -> permissions.allows(actor, Function.PLAN, action.right()))
                .toList();
    }
}
