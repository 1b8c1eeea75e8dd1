package org.kesheng.jobs.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.kesheng.jobs.Jobs;
import org.kesheng.jobs.Jobs.JobCard;
import org.kesheng.operation.JobExecution;
import org.kesheng.operation.RunState;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.organisation.web.Door;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.FormatView;
import org.kesheng.shared.web.KeysetModel;
import org.kesheng.shared.web.Notes;
import org.kesheng.shared.web.UserSession;

/** {@code /jobs/monitor}: what runs, how far it is, what ran; start and cancel. */
@Named
@ViewScoped
public class JobsMonitorView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double SOON_TO_TELL = 0.05;

    @Inject
    Door door;

    @Inject
    Jobs jobs;

    @Inject
    Permissions permissions;

    @Inject
    CurrentActor current;

    @Inject
    UserSession session;

    @Inject
    Clock clock;

    @Inject
    FormatView format;

    @Inject
    Notes notes;

    private KeysetModel<JobExecution> model;
    private String date;

    @PostConstruct
    void open() {
        model = new KeysetModel<>(
                (after, limit) -> jobs.executions(null, after, limit), execution -> String.valueOf(execution.id()));
    }

    public void enter() {
        door.require(Function.JOBS, Right.READ);
    }

    public boolean isMayStart() {
        return permissions.allows(current.get(), Function.JOBS, Right.EXECUTE);
    }

    public List<JobCard> getJobs() {
        return jobs.list();
    }

    public KeysetModel<JobExecution> getModel() {
        return model;
    }

    /** Whether the page has to look again soon. */
    public boolean isBusy() {
        return getJobs().stream().anyMatch(JobCard::running);
    }

    public void refresh() {
        model.restart();
    }

    public void start(String name) {
        jobs.start(name, day());
        model.restart();
        notes.done("operation.startedNow", title(name));
    }

    private LocalDate day() {
        try {
            return date == null || date.isBlank() ? null : LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw Refused.invalid("date", "shared.invalid");
        }
    }

    public void cancel(JobExecution execution) {
        jobs.cancel(execution.id());
        notes.done("operation.cancelling", title(execution.job()));
    }

    public String title(String job) {
        Locale locale = session.getLocale();
        String key = "operation.job." + job;
        return Texts.has(locale, key) ? Texts.of(locale, key) : job;
    }

    /** Why it ran: by its timer, or started by whom; the server itself starts the first night. */
    public String starter(JobExecution execution) {
        String how = Texts.of(session.getLocale(), "operation", execution.startedBy());
        String who = execution.requestedBy();
        if (Actor.JOBS.account().equals(who)) {
            return Texts.of(session.getLocale(), "operation.bySystem");
        }
        return who == null ? how : how + " · " + who;
    }

    /** The step an execution is in, by its name. */
    public String step(JobExecution execution) {
        Locale locale = session.getLocale();
        String key = "operation.step." + execution.step();
        return execution.step() == null ? "" : Texts.has(locale, key) ? Texts.of(locale, key) : execution.step();
    }

    /** How long it will take at the pace it had so far; nothing before a twentieth is done. */
    public String left(JobExecution execution) {
        Double done = execution.progress();
        if (done == null || done < SOON_TO_TELL) {
            return "";
        }
        Duration left = Duration.ofMillis((long) (took(execution).toMillis() * (1 - done) / done));
        return Texts.of(session.getLocale(), "operation.left", format.span(left.plusMinutes(1)));
    }

    public String tone(RunState state) {
        return switch (state) {
            case DONE -> "ok";
            case FAILED -> "bad";
            case STOPPED, CANCELLED -> "warn";
            default -> "brand";
        };
    }

    public String icon(RunState state) {
        return switch (state) {
            case DONE -> "pi-check";
            case FAILED -> "pi-times-circle";
            case STOPPED, CANCELLED -> "pi-ban";
            default -> "pi-sync";
        };
    }

    public int percent(JobExecution execution) {
        return execution.progress() == null ? 0 : (int) Math.round(execution.progress() * 100);
    }

    /** How long it took, or runs already. */
    public Duration took(JobExecution execution) {
        Instant end = execution.finishedAt() == null ? clock.instant() : execution.finishedAt();
        return Duration.between(execution.startedAt(), end);
    }

    public String seconds(JobExecution execution) {
        return Texts.of(
                session.getLocale(), "operation.seconds", took(execution).toSeconds());
    }

    public String getDate() {
        return date;
    }

    public void setDate(String date) {
        this.date = date;
    }
}
