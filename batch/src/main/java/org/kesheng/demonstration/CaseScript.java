package org.kesheng.demonstration;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kesheng.complaint.LodgeComplaint;
import org.kesheng.complaint.PastCase;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.Role;
import org.kesheng.shared.BusinessClock;

/** Plays a case through the actions of P000, from receipt to the archive or to today. */
final class CaseScript {
    private static final Set<String> DAYS_OF_FIELDS = Set.of("promisedDate", "date");

    /** @param slow the unit answers late */
    record Plot(
            String category,
            Company.Unit unit,
            CaseTexts.Matter matter,
            CaseTexts.Origin origin,
            boolean slow,
            Instant received,
            Staffing.Person agent) {}

    private static final Duration FIRST_CONTACT = Duration.ofHours(26);
    private static final Duration NEXT_CONTACT = Duration.ofHours(40);

    private final Staffing staffing;
    private final Dice dice;
    private final Instant now;

    private List<PastCase.Step> steps;
    private Instant at;

    CaseScript(Staffing staffing, Dice dice, Instant now) {
        this.staffing = staffing;
        this.dice = dice;
        this.now = now;
    }

    PastCase play(LodgeComplaint told, Plot plot, Actor lodgedBy) {
        steps = new ArrayList<>();
        at = plot.received();
        Actor agent = plot.agent().actor();
        Actor chief = staffing.with(Company.SERVICE, Role.CS_HEAD, dice).actor();
        if (told.urgent()) {
            escalate(told, plot, agent, chief);
        }
        intake(plot, agent, chief);
        if (dice.hits(0.03)) {
            act(hours(2), chief, "DECLARE_INVALID", Map.of("ground", "INVALID", "reason", "与公司产品和服务无关，已向对方说明。"));
        } else {
            act(hours(1.5), chief, "CONFIRM_VALID", Map.of());
            assess(chief, "ASSESS");
            if (plot.category().equals("OTHER") && dice.hits(0.5)) {
                act(
                        minutes(20),
                        agent,
                        "ANSWER_NOW",
                        Map.of(
                                "text",
                                plot.matter().solution(),
                                "mode",
                                "PHONE",
                                "satisfaction",
                                mood(0.8),
                                "causeCode",
                                plot.origin().code()));
                revisit(plot, agent, chief);
            } else {
                handle(plot, agent, chief, 1);
            }
        }
        return new PastCase(told, contact(told), plot.received(), lodgedBy, upToNow());
    }

    /** Nearly always within the half hour that the rule grants. */
    private void escalate(LodgeComplaint told, Plot plot, Actor agent, Actor chief) {
        long second = plot.received().getEpochSecond();
        long minutes = second % 11 == 0 ? 34 + second % 40 : 6 + second % 19;
        act(
                Duration.ofMinutes(minutes),
                agent,
                "ESCALATE",
                Map.of("to", chief.account(), "text", "紧急：" + told.subject() + "，请协调。"));
    }

    /** The head takes every second case himself. */
    private Staffing.Person worker(Plot plot) {
        String unit = plot.unit().code();
        return plot.received().getEpochSecond() % 2 == 0 ? staffing.handler(unit) : staffing.head(unit);
    }

    private Duration contact(LodgeComplaint told) {
        boolean spoken = told.channel().equals("HOTLINE") || told.channel().equals("LIVE_CHAT");
        return spoken ? Duration.ofMinutes(3L + dice.below(9)) : null;
    }

    private void intake(Plot plot, Actor agent, Actor chief) {
        boolean late = dice.hits(0.05);
        act(late ? hours(3) : minutes(25), agent, "CLASSIFY", Map.of("category", plot.category()));
        act(minutes(4), agent, "REGISTER", Map.of());
    }

    private void assess(Actor chief, String action) {
        String extent = List.of("LOW", "MEDIUM", "HIGH").get(dice.weighted(0.6, 0.33, 0.07));
        String severity = List.of("LOW", "MEDIUM", "HIGH").get(dice.weighted(0.5, 0.4, 0.1));
        Map<String, Object> scores = new HashMap<>(Map.of(
                "severity",
                severity,
                "scope",
                extent,
                "consequence",
                List.of("LOW", "MEDIUM", "HIGH").get(dice.weighted(0.55, 0.35, 0.1)),
                "urgency",
                List.of("LOW", "MEDIUM", "HIGH").get(dice.weighted(0.4, 0.45, 0.15)),
                "complexity",
                dice.hits(0.2) ? "COMPLEX" : "GENERAL",
                "largeImpact",
                false));
        if (action.equals("REASSESS")) {
            scores.put("analysis", "客户对上次结果不满意，重新分析原因和方案。");
        }
        act(minutes(40), chief, action, scores);
    }

    private void handle(Plot plot, Actor agent, Actor chief, int round) {
        Staffing.Person worker = worker(plot);
        Actor leader = worker.actor();
        Actor head = staffing.head(plot.unit().code()).actor();
        act(minutes(15), agent, "DISPATCH", Map.of("leadDepartment", plot.unit().code()));
        boolean needsTime = dice.hits(plot.slow() ? 0.65 : 0.4);
        act(minutes(50), leader, "ACCEPT", Map.of("solvable", needsTime ? "NEEDS_TIME" : "IMMEDIATELY"));
        act(hours(1.5), head, "INVESTIGATE", Map.of("investigator", worker.login()));
        act(hours(plot.slow() ? 16 : 5), head, "FILE_PLAN", plan(plot, worker));
        act(hours(1), leader, "START_TREATMENT", Map.of());
        if (needsTime) {
            promise(plot, agent, leader);
        } else {
            act(hours(plot.slow() ? 40 : 14), leader, "RESOLVE", solution(plot));
        }
        act(
                hours(plot.slow() ? 12 : 4),
                leader,
                "REPORT_RESULT",
                Map.of("result", plot.matter().solution()));
        act(
                hours(6),
                agent,
                "REPLY",
                Map.of("text", plot.matter().solution(), "mode", "PHONE", "satisfaction", mood(0.7)));
        if (round == 1 && dice.hits(0.05)) {
            act(hours(10), agent, "REOPEN", Map.of("reason", "客户认为问题没有真正解决。"));
            assess(chief, "REASSESS");
            handle(plot, agent, chief, 2);
        } else {
            revisit(plot, agent, chief);
        }
    }

    /** Work of days: a promised date, and the customer hears of it every second working day. */
    private void promise(Plot plot, Actor agent, Actor leader) {
        int days = 3 + dice.below(8);
        LocalDate promised = day(at).plusDays(days);
        act(hours(2), leader, "PROMISE_DATE", promised(promised));
        boolean late = dice.hits(plot.slow() ? 0.5 : 0.12);
        Instant done = at.plus(Duration.ofHours((long) (24.0 * days * (late ? 1.3 : 0.75))));
        keepInTouch(agent, leader, done);
        at = done;
        act(Duration.ZERO, leader, "RESOLVE", solution(plot));
    }

    /** Before two working days are over (PRM-19, PRM-20), and never at a weekend. */
    private void keepInTouch(Actor agent, Actor leader, Instant until) {
        Duration pause = untilNextContact(FIRST_CONTACT);
        while (at.plus(pause).plus(4, ChronoUnit.HOURS).isBefore(until)) {
            act(pause, agent, "FOLLOW_UP", Map.of("progress", "责任部门按方案处理中。"));
            act(
                    Duration.ofHours(2),
                    leader,
                    "CONTACT_CUSTOMER",
                    Map.of("mode", "PHONE", "text", "您好，我们正在按方案处理，预计完成日期不变；如有变化会提前告知您。"));
            pause = untilNextContact(NEXT_CONTACT);
        }
    }

    private Duration untilNextContact(Duration pause) {
        DayOfWeek day = day(at.plus(pause)).getDayOfWeek();
        boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
        return weekend ? pause.plusDays(2) : pause;
    }

    private void revisit(Plot plot, Actor agent, Actor chief) {
        act(Duration.ofHours(24), Actor.JOBS, "OPEN_REVISIT", Map.of());
        if (dice.hits(0.06)) {
            for (int i = 0; i < 3; i++) {
                act(Duration.ofHours(25), agent, "RECORD_ATTEMPT", Map.of("mode", "PHONE", "note", "无人接听。"));
            }
            act(hours(1), agent, "CLOSE_UNREACHABLE", Map.of("summary", "三次回访均未联系到客户。"));
            return;
        }
        String satisfied = dice.hits(plot.slow() ? 0.35 : 0.5) ? "VERY_SATISFIED" : "SATISFIED";
        act(
                Duration.ofHours(24L + dice.below(96)),
                agent,
                "RECORD_REVISIT",
                Map.of("mode", "PHONE", "satisfaction", satisfied, "solved", true));
        act(
                hours(3),
                agent,
                "CLOSE",
                Map.of("summary", "问题已解决，客户确认。", "evaluation", dice.hits(0.6) ? "GOOD" : "ACCEPTABLE"));
    }

    /** The same case, still being worked on: most with a promised date to come, some waiting, some late. */
    PastCase stillOpen(PastCase done) {
        List<PastCase.Step> kept = new ArrayList<>(done.steps());
        int started = indexOf(kept, "START_TREATMENT");
        if (started < 0 || dice.hits(0.2)) {
            int cut = 2 + dice.below(Math.max(1, kept.size() - 3));
            Instant shift = now.minus(5L + dice.below(40), ChronoUnit.HOURS);
            return shifted(done, kept.subList(0, Math.min(cut, kept.size() - 1)), shift);
        }
        steps = new ArrayList<>(kept.subList(0, started + 1));
        at = steps.get(started).at();
        Actor leader = steps.get(started).actor();
        Actor agent = kept.get(0).actor();
        act(
                hours(2),
                leader,
                "PROMISE_DATE",
                promised(day(now).plusDays(dice.hits(0.85) ? 1 + dice.below(14) : -1 - dice.below(3))));
        keepInTouch(agent, leader, now.minus(2, ChronoUnit.HOURS));
        return new PastCase(done.told(), done.contact(), done.receivedAt(), done.lodgedBy(), upToNow());
    }

    /** Moves the whole history so that its last step is recent: a case that waits was received lately. */
    private static PastCase shifted(PastCase done, List<PastCase.Step> kept, Instant last) {
        Duration by = Duration.between(kept.get(kept.size() - 1).at(), last);
        List<PastCase.Step> moved = kept.stream()
                .map(step -> new PastCase.Step(
                        step.at().plus(by), step.actor(), step.action(), moved(step.fields(), by.toDays())))
                .toList();
        return new PastCase(done.told(), done.contact(), done.receivedAt().plus(by), done.lodgedBy(), moved);
    }

    /** Days that were promised or planned move along; without that a case would be overdue before it came. */
    private static Map<String, Object> moved(Map<String, Object> fields, long days) {
        Map<String, Object> moved = new LinkedHashMap<>();
        fields.forEach((name, value) -> moved.put(name, moved(name, value, days)));
        return moved;
    }

    @SuppressWarnings("unchecked")
    private static Object moved(String name, Object value, long days) {
        if (value instanceof List<?> rows && rows.stream().allMatch(Map.class::isInstance)) {
            return rows.stream()
                    .map(row -> moved((Map<String, Object>) row, days))
                    .toList();
        }
        return DAYS_OF_FIELDS.contains(name)
                ? LocalDate.parse((String) value).plusDays(days).toString()
                : value;
    }

    private static int indexOf(List<PastCase.Step> steps, String action) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).action().equals(action)) {
                return i;
            }
        }
        return -1;
    }

    private static Map<String, Object> promised(LocalDate date) {
        return Map.of("promisedDate", date.toString(), "mode", "PHONE", "proof", "通话录音", "reason", "需要补件");
    }

    private Map<String, Object> plan(Plot plot, Staffing.Person worker) {
        return Map.of(
                "findings",
                plot.origin().analysis(),
                "steps",
                List.of(Map.of(
                        "text",
                        plot.matter().solution(),
                        "person",
                        worker.login(),
                        "date",
                        day(at).plusDays(5).toString())));
    }

    private static Map<String, Object> solution(Plot plot) {
        return Map.of(
                "solution", plot.matter().solution(),
                "evidence", List.of("现场照片"),
                "causeCode", plot.origin().code(),
                "cause", plot.origin().analysis(),
                "preventionNeeded", false,
                "preventionReason", "个案，已提醒相关岗位。");
    }

    private String mood(double good) {
        return dice.hits(good) ? "SATISFIED" : dice.hits(0.5) ? "NEUTRAL" : "NOT_STATED";
    }

    private void act(Duration later, Actor actor, String action, Map<String, Object> fields) {
        at = at.plus(later).truncatedTo(ChronoUnit.SECONDS);
        steps.add(new PastCase.Step(at, actor, action, fields));
    }

    private Duration hours(double median) {
        return Duration.ofSeconds((long) (3600 * dice.around(median, 0.55)));
    }

    private Duration minutes(double median) {
        return Duration.ofSeconds((long) (60 * dice.around(median, 0.6)));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, BusinessClock.ZONE);
    }

    private List<PastCase.Step> upToNow() {
        return steps.stream().filter(step -> step.at().isBefore(now)).toList();
    }
}
