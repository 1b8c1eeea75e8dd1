package org.kesheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kesheng.complaint.entity.Complaint;
import org.kesheng.document.AttachmentHolder;
import org.kesheng.document.Attachments;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.shared.Refused;

/** Files of cases: whoever reaches the case reads them; whoever works on cases adds to them until the case is finished. */
@ApplicationScoped
public class CaseAttachments implements AttachmentHolder {
    public static final String KIND = "complaint";

    private static final Pattern REFERENCE = Pattern.compile(
            "^\\s*(?:附件|attachment)\\s*[#:：]?\\s*(\\d{1,4})(?!\\d).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    @Inject
    CaseAccess access;

    @Inject
    CaseWriters writers;

    @Inject
    CurrentActor current;

    @Inject
    Attachments attachments;

    @Override
    public String objectKind() {
        return KIND;
    }

    @Override
    public void requireReading(String number) {
        access.forReading(number, current.get());
    }

    @Override
    public Terms requireWriting(String number) {
        Actor actor = current.get();
        Complaint complaint = access.forReading(number, actor);
        if (!writers.worksOn(complaint, actor)) {
            throw Refused.forbidden("document.readOnly");
        }
        if (complaint.state().isFinished()) {
            throw new Refused("document.finished");
        }
        return new Terms(complaint.party().isAnonymous());
    }

    /**
     * CHN-31: evidence may point to files of the case by their numbers.
     *
     * @throws Refused INVALID for a number that no file has
     */
    void requireKnown(String number, List<String> evidence) {
        List<Integer> named = evidence.stream()
                .map(REFERENCE::matcher)
                .filter(Matcher::matches)
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
        Set<Integer> known = named.isEmpty() ? Set.of() : attachments.numbers(KIND, number);
        named.stream().filter(wanted -> !known.contains(wanted)).findFirst().ifPresent(wanted -> {
            throw Refused.invalid("evidence", "document.noSuchEvidence", wanted);
        });
    }
}
