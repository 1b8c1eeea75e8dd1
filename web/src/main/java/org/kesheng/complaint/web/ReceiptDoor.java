package org.kesheng.complaint.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.kesheng.complaint.PublicProgress;
import org.kesheng.complaint.TrackCase;
import org.kesheng.complaint.Tracking;
import org.kesheng.entry.Throttle.Gate;
import org.kesheng.shared.Refused;
import org.kesheng.shared.web.OpenForm;
import org.kesheng.shared.web.Patience;

/** Opens a case by its receipt code, on the page and over REST alike: wrong codes are answered slowly, and after some tries not at all. */
@RequestScoped
public class ReceiptDoor {
    @Inject
    Tracking tracking;

    @Inject
    OpenForm form;

    @Inject
    Patience patience;

    /** @throws Refused NOT_FOUND for a wrong code, TOO_MANY after too many of them */
    PublicProgress open(String code) {
        long begun = System.nanoTime();
        form.require(Gate.WRONG_RECEIPT);
        try {
            PublicProgress progress = tracking.follow(new TrackCase(code));
            form.giveBack(Gate.WRONG_RECEIPT);
            return progress;
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.NOT_FOUND) {
                patience.answerSlowly(begun);
            }
            throw refused;
        }
    }
}
