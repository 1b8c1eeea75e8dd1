package org.kesheng.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.exchange.ImportEnded;
import org.kesheng.operation.NightFailed;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Role;
import org.kesheng.shared.Home;
import org.kesheng.shared.Readiness;
import org.kesheng.work.TaskCard;
import org.kesheng.work.TaskNews;

/** Hears what happens in other capabilities and tells it to those it concerns, in the same transaction. */
@ApplicationScoped
public class News {
    /** So many holders of a role are told; where there are more, nobody is meant in person. */
    private static final int MOST = 20;

    @Inject
    Outbox outbox;

    @Inject
    Organisation organisation;

    @Inject
    Readiness readiness;

    @Inject
    Clock clock;

    public void task(@Observes TaskNews news) {
        if (isBeingFilled()) {
            return;
        }
        TaskCard task = news.task();
        List<Long> holders = task.staffId() != null
                ? List.of(task.staffId())
                : organisation.holders(task.role(), task.departmentId(), MOST);
        Map<String, String> data = new LinkedHashMap<>();
        data.put("task", "#work.Task." + task.kind());
        data.put("number", task.objectKey());
        data.put("subject", task.subject());
        data.put("due", task.dueAt() == null ? "" : "@" + task.dueAt());
        data.put("level", String.valueOf(task.escalation()));
        MessageKind kind = news.escalated() ? MessageKind.TASK_ESCALATED : MessageKind.TASK_ASSIGNED;
        outbox.put(new Notice(kind, holders, task.objectKind(), task.objectKey(), data, news.at()));
    }

    public void imported(@Observes ImportEnded ended) {
        if (ended.staffId() == null) {
            return;
        }
        Map<String, String> data = Map.of(
                "file", ended.fileName(),
                "outcome", "#exchange.ImportState." + ended.state(),
                "accepted", String.valueOf(ended.accepted()),
                "rejected", String.valueOf(ended.rejected()));
        String key = String.valueOf(ended.id());
        outbox.put(new Notice(
                MessageKind.IMPORT_FINISHED, List.of(ended.staffId()), "import", key, data, clock.instant()));
    }

    public void night(@Observes NightFailed failed) {
        Map<String, String> data = Map.of(
                "job",
                "#operation.job." + failed.job(),
                "date",
                failed.businessDate().toString());
        List<Long> administrators = organisation.holders(Role.SYSADMIN, null, MOST);
        outbox.put(new Notice(MessageKind.NIGHT_FAILED, administrators, "job", failed.job(), data, clock.instant()));
    }

    /** What the demonstration invents of the past is no news. */
    private boolean isBeingFilled() {
        return Home.isDemonstration() && readiness.state() == Readiness.State.STARTING;
    }
}
