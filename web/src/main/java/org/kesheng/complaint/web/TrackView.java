package org.kesheng.complaint.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import org.kesheng.complaint.CustomerMessage;
import org.kesheng.complaint.Progress;
import org.kesheng.complaint.ProgressStep;
import org.kesheng.complaint.Tracking;
import org.kesheng.entry.Throttle.Gate;
import org.kesheng.shared.Refused;
import org.kesheng.shared.web.FormProblems;
import org.kesheng.shared.web.OpenForm;
import org.kesheng.shared.web.Patience;

/** {@code /track}: how far a case is, by the receipt code, which travels in the body of a request only. */
@Named
@RequestScoped
public class TrackView {
    static final String FORM = "track";
    static final int LONGEST_MESSAGE = 5_000;
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
    Patience patience;

    @Inject
    FormProblems problems;

    private String code;
    private String message;
    private Progress progress;
    private boolean written;

    /** One step of the way. */
    public record Stage(ProgressStep step, boolean done, boolean current) {}

    public void show() {
        long begun = System.nanoTime();
        if (code == null) {
            problems.add("code", "complaint.track.code.missing");
            return;
        }
        try {
            form.require(Gate.WRONG_RECEIPT);
            progress = tracking.find(code).orElse(null);
            if (progress == null) {
                patience.answerSlowly(begun);
                throw Refused.notFound("complaint.receipt.unknown");
            }
            form.giveBack(Gate.WRONG_RECEIPT);
        } catch (Refused refused) {
            problems.add("code", refused);
        }
    }

    public void write() {
        show();
        if (progress == null) {
            return;
        }
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
            progress = tracking.find(code).orElse(null);
            message = null;
            written = true;
            form.renew(FORM);
        } catch (Refused refused) {
            problems.add("message", refused);
        }
    }

    /** Of an ended case only what it went through. */
    public List<Stage> getStages() {
        ProgressStep step = progress.step();
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

    public Progress getProgress() {
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

    public void setCode(String code) {
        this.code = code;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }
}
