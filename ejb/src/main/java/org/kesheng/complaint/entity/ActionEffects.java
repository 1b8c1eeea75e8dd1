package org.kesheng.complaint.entity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kesheng.complaint.control.ActionData;
import org.kesheng.complaint.control.Directory;
import org.kesheng.organisation.Organisation.Colleague;
import org.kesheng.organisation.Organisation.DepartmentCard;
import org.kesheng.policy.PolicyPack;
import org.kesheng.policy.PriorityMatrix.Priority;
import org.kesheng.policy.PriorityMatrix.Score;
import org.kesheng.shared.Refused;

/** What the actions of the packs change in a case, beside its state. An action that is not here only leaves its event. */
public final class ActionEffects {
    private static final Map<String, Effect> EFFECTS = Map.ofEntries(
            Map.entry("CLASSIFY", ActionEffects::classify),
            Map.entry("RECLASSIFY", ActionEffects::classify),
            Map.entry("CONFIRM_VALID", (c, d, s) -> c.assessment().review(true)),
            Map.entry("DECLARE_INVALID", ActionEffects::declareInvalid),
            Map.entry("FLAG_IMPORTANT", (c, d, s) -> c.assessment().flag()),
            Map.entry("ASSESS", ActionEffects::assess),
            Map.entry("REASSESS", ActionEffects::assess),
            Map.entry("ANSWER_NOW", (c, d, s) -> c.outcome()
                    .answered(d.text("text"), d.text("satisfaction"), d.text("causeCode"))),
            Map.entry("DISPATCH", ActionEffects::dispatch),
            Map.entry("ACCEPT", (c, d, s) -> c.assignment().handle(s.actorId())),
            Map.entry("RETURN", ActionEffects::giveBack),
            Map.entry("INVESTIGATE", ActionEffects::investigate),
            Map.entry("PROMISE_DATE", (c, d, s) -> c.outcome().promise(d.date("promisedDate"))),
            Map.entry("RESOLVE", (c, d, s) -> c.outcome()
                    .solve(d.text("solution"), d.text("causeCode"), d.text("cause"))),
            Map.entry("REPLY", (c, d, s) -> c.outcome().replied(d.text("satisfaction"))),
            Map.entry("RECORD_ATTEMPT", (c, d, s) -> c.outcome().attempted()),
            Map.entry("RECORD_REVISIT", (c, d, s) -> c.outcome().revisited(d.text("satisfaction"))),
            Map.entry("REOPEN", (c, d, s) -> c.outcome().reopen()),
            Map.entry("CLOSE", (c, d, s) -> c.outcome().close("SATISFIED", s.now())),
            Map.entry("CLOSE_UNREACHABLE", (c, d, s) -> c.outcome().close("UNREACHABLE", s.now())),
            Map.entry("CLOSE_BY_EXIT", (c, d, s) -> c.outcome().close("EXIT", s.now())));

    private ActionEffects() {}

    /** What surrounds an action. */
    public record Surroundings(PolicyPack pack, Directory directory, Long actorId, Instant now) {}

    private interface Effect {
        void on(Complaint complaint, ActionData data, Surroundings surroundings);
    }

    public static void apply(String action, Complaint complaint, ActionData data, Surroundings surroundings) {
        EFFECTS.getOrDefault(action, (c, d, s) -> {}).on(complaint, data, surroundings);
    }

    private static void classify(Complaint complaint, ActionData data, Surroundings at) {
        complaint.assessment().classify(at.pack().category(data.text("category")));
    }

    private static void declareInvalid(Complaint complaint, ActionData data, Surroundings at) {
        complaint.assessment().review(false);
        complaint.outcome().close(data.text("ground"), at.now());
    }

    /** ASM-03: computed by the matrix, overridden only with a reason. */
    private static void assess(Complaint complaint, ActionData data, Surroundings at) {
        Assessment.Scores scores = new Assessment.Scores(
                Score.valueOf(data.text("severity")),
                Score.valueOf(data.text("scope")),
                Score.valueOf(data.text("consequence")),
                Score.valueOf(data.text("urgency")),
                data.text("complexity"));
        Priority priority = at.pack().priorities().of(scores.severity(), scores.extent(), scores.consequence());
        if (data.has("priority")) {
            if (!data.has("priorityReason")) {
                throw Refused.invalid("priorityReason", "complaint.priority.reason");
            }
            priority = Priority.valueOf(data.text("priority"));
        }
        complaint.assessment().assess(scores, priority);
    }

    /** ASG-10: until somebody accepts it, the head of the lead department answers for it. */
    private static void dispatch(Complaint complaint, ActionData data, Surroundings at) {
        DepartmentCard lead =
                at.directory().department(data.text("leadDepartment")).orElseThrow();
        complaint.assignment().lead(lead.id(), lead.headId());
        complaint.assist(data.rows("coDepartments").stream()
                .map(row -> new CoDepartment(at.directory().id(row.get("department")), row.get("duty")))
                .collect(Collectors.toSet()));
    }

    private static void giveBack(Complaint complaint, ActionData data, Surroundings at) {
        complaint.assignment().lead(null, null);
        complaint.assist(Set.of());
    }

    /** The investigator is one of those who are responsible, and not the one it is about. */
    private static void investigate(Complaint complaint, ActionData data, Surroundings at) {
        Colleague person = at.directory().person(data.text("investigator")).orElseThrow();
        if (person.id().equals(complaint.assignment().subjectStaffId())) {
            throw Refused.invalid("investigator", "policy.Guard.NOT_THE_SUBJECT");
        }
        String theirs = at.directory()
                .department(person.departmentId())
                .map(DepartmentCard::path)
                .orElse("-");
        boolean responsible = departments(complaint, at.directory()).stream()
                .anyMatch(department -> theirs.startsWith(department.path()));
        if (!responsible) {
            throw Refused.invalid("investigator", "complaint.investigator.elsewhere", person.name());
        }
        complaint.assignment().handle(person.id());
    }

    /** The lead department first, then those that help. */
    public static List<DepartmentCard> departments(Complaint complaint, Directory directory) {
        return Stream.concat(
                        Stream.ofNullable(complaint.assignment().leadDepartmentId()),
                        complaint.coDepartments().stream().map(CoDepartment::departmentId))
                .flatMap(id -> directory.department(id).stream())
                .toList();
    }
}
