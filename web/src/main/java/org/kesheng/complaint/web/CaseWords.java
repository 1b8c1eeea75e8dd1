package org.kesheng.complaint.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.kesheng.complaint.ChannelChecks;
import org.kesheng.complaint.ClockLine;
import org.kesheng.complaint.ComplaintDossier;
import org.kesheng.complaint.ComplaintRow;
import org.kesheng.policy.CaseState;
import org.kesheng.policy.Category;
import org.kesheng.policy.ClockRule;
import org.kesheng.policy.DeadlineUnit;
import org.kesheng.policy.Limit;
import org.kesheng.policy.Packs;
import org.kesheng.policy.PolicyPack;
import org.kesheng.policy.PriorityMatrix.Priority;
import org.kesheng.policy.Text;
import org.kesheng.policy.Verdict;
import org.kesheng.shared.web.ClockBadge;
import org.kesheng.shared.web.FormatView;
import org.kesheng.shared.web.UserSession;

/** How cases read on screens: tones, marks, titles of codes, badges of deadlines. */
@Named("cases")
@RequestScoped
public class CaseWords {
    private static final int QUARTER = 4;
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    ChannelChecks checks;

    @Inject
    UserSession session;

    @Inject
    FormatView format;

    public String say(Text text) {
        return text == null ? "" : text.in(session.getLocale());
    }

    /** Colour of a state: what waits, what works, what is over. */
    public String tone(CaseState state) {
        return switch (state) {
            case RECEIVED, REGISTERED, CLASSIFIED, REVIEWED, ASSESSED -> "brand";
            case REOPENED, EMERGENCY -> "bad";
            case DISPATCHED, REVISIT_DUE, RESULT_REPORTED -> "warn";
            case CLOSED, ARCHIVED, REPLIED, ANSWERED, REVISITED -> "ok";
            default -> "";
        };
    }

    public String tone(Priority priority) {
        return priority == Priority.URGENT ? "bad" : priority == Priority.HIGH ? "warn" : "";
    }

    /** The official class, or what the sender thought while there is none. */
    public String category(ComplaintRow row) {
        return category(row.category() == null ? row.topic() : row.category());
    }

    public String category(ComplaintDossier dossier) {
        Text official = dossier.assessment().categoryTitle();
        return official == null ? category(dossier.matter().topic()) : say(official);
    }

    public String category(String code) {
        return Packs.shipped().all().stream()
                .flatMap(pack -> pack.categories().stream())
                .filter(category -> category.code().equals(code))
                .map(Category::title)
                .map(this::say)
                .findFirst()
                .orElse(code == null ? "" : code);
    }

    public String channel(String code) {
        return Packs.shipped().all().stream()
                .flatMap(pack -> pack.channels().stream())
                .filter(channel -> channel.code().equals(code))
                .map(channel -> say(channel.title()))
                .findFirst()
                .orElse(code == null ? "" : code);
    }

    /** What the next clock is called. */
    public String clock(String code) {
        ClockRule rule = rule(code);
        return rule == null ? "" : say(rule.title());
    }

    private static ClockRule rule(String code) {
        return Packs.shipped().all().stream()
                .map(PolicyPack::clocks)
                .flatMap(java.util.List::stream)
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** The next deadline of a case in a list; amber in the last quarter of its limit. */
    public ClockBadge next(ComplaintRow row) {
        if (row.nextDueAt() == null) {
            return null;
        }
        Instant warnAt = row.nextDueAt().minus(limit(rule(row.nextClock())).dividedBy(QUARTER));
        return format.clock(new ClockBadge.Times(null, warnAt, row.nextDueAt(), null, false));
    }

    private static Duration limit(ClockRule rule) {
        if (rule == null || rule.limit().kind() != Limit.Kind.TARGET) {
            return DAY;
        }
        boolean hours =
                rule.limit().unit() == DeadlineUnit.HOURS || rule.limit().unit() == DeadlineUnit.WORKING_HOURS;
        Duration unit = hours ? Duration.ofHours(1) : DAY;
        return Duration.ofSeconds((long) (rule.limit().amount().doubleValue() * unit.toSeconds()));
    }

    public ClockBadge badge(ClockLine line) {
        Instant ended = line.verdict() == Verdict.CANCELLED ? null : line.endedAt();
        Instant due = line.verdict() == Verdict.CANCELLED ? null : line.dueAt();
        return format.clock(new ClockBadge.Times(line.startedAt(), line.warnAt(), due, ended, false));
    }

    /** A moment written as ISO 8601 in the history; as it stands if it is something else. */
    String moment(String iso) {
        try {
            return format.moment(OffsetDateTime.parse(iso).toInstant());
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    public Locale locale() {
        return session.getLocale();
    }

    /** Whether the navigation leads to the check-offs of the channels. */
    public boolean isReadingChannels() {
        return checks.isReader();
    }
}
