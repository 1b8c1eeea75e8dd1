package org.kesheng.complaint.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.kesheng.complaint.CustomerMessage;
import org.kesheng.complaint.ProgressStep;
import org.kesheng.complaint.PublicProgress;
import org.kesheng.complaint.TrackCase;
import org.kesheng.complaint.Tracking;
import org.kesheng.entry.Throttle.Gate;
import org.kesheng.shared.Refused;
import org.kesheng.shared.web.FormProblems;
import org.kesheng.shared.web.FormatView;
import org.kesheng.shared.web.OpenForm;
import org.kesheng.shared.web.TextView;

/** {@code /track}: how far a case is, by the receipt code, which travels in the body of a request only. */
@Named
@RequestScoped
public class TrackView {
    static final String FORM = "track";

    /** Button of the message form. */
    private static final String WRITE = "send";

    static final int LONGEST_MESSAGE = 5_000;
    private static final String PROMISE = "PROMISE_DATE";
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final List<ProgressStep> WAY = List.of(
            ProgressStep.RECEIVED,
            ProgressStep.CHECKED,
            ProgressStep.WITH_DEPARTMENT,
            ProgressStep.SOLVED,
            ProgressStep.TOLD,
            ProgressStep.CLOSED);

    @Inject
    Tracking tracking;

    @Inject
    OpenForm form;

    @Inject
    ReceiptDoor door;

    @Inject
    FormProblems problems;

    @Inject
    FormatView format;

    @Inject
    TextView texts;

    private String code;
    private String message;
    private PublicProgress progress;
    private boolean written;

    /** One step of the way. */
    public record Stage(ProgressStep step, boolean done, boolean current) {}

    /** Both forms of the page carry the code; the one for messages says so by its button. */
    public void receive() {
        if (!form.isSent()) {
            return;
        }
        code = form.field("code");
        message = form.field("message");
        show();
        if (progress != null && form.field(WRITE) != null) {
            write();
        }
    }

    private void show() {
        if (code == null) {
            problems.add("code", "complaint.track.code.missing");
            return;
        }
        try {
            progress = door.open(code);
        } catch (Refused refused) {
            problems.add("code", refused);
        }
    }

    private void write() {
        if (message == null || message.isBlank()) {
            problems.add("message", "complaint.message.missing");
        } else if (message.length() > LONGEST_MESSAGE) {
            problems.add("message", "complaint.form.tooLong", LONGEST_MESSAGE, message.length());
        } else if (form.isTrusted(FORM, SHORTEST)) {
            send(new CustomerMessage(code, message));
        }
    }

    private void send(CustomerMessage told) {
        try {
            form.once(FORM, told.receipt() + "\n" + told.text(), Gate.MESSAGE, () -> {
                tracking.write(told);
                return "";
            });
            progress = tracking.follow(new TrackCase(code));
            message = null;
            written = true;
            form.renew(FORM);
        } catch (Refused refused) {
            problems.add("message", refused);
        }
    }

    /** Of an ended case only what it went through. */
    public List<Stage> getStages() {
        ProgressStep step = progress.stage();
        if (step == ProgressStep.DECLINED) {
            return List.of(
                    new Stage(ProgressStep.RECEIVED, true, false),
                    new Stage(ProgressStep.CHECKED, true, false),
                    new Stage(ProgressStep.DECLINED, true, true));
        }
        int at = WAY.indexOf(step);
        return WAY.stream()
                .map(stage -> new Stage(stage, WAY.indexOf(stage) <= at, stage == step))
                .toList();
    }

    /** Of an anonymous author only the day is known. */
    public String when(PublicProgress.Line line) {
        return line.fromCustomer() && progress.anonymous() ? format.day(line.at()) : format.moment(line.at());
    }

    public String said(PublicProgress.Line line) {
        return PROMISE.equals(line.type())
                ? texts.say("complaint.track.promise", format.date(LocalDate.parse(line.text())))
                : line.text();
    }

    public PublicProgress getProgress() {
        return progress;
    }

    public boolean isWritten() {
        return written;
    }

    public String getToken() {
        return form.token(FORM);
    }

    public int getLongest() {
        return LONGEST_MESSAGE;
    }

    public String getCode() {
        return code;
    }

    public String getMessage() {
        return message;
    }
}
