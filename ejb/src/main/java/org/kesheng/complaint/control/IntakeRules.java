package org.kesheng.complaint.control;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.kesheng.complaint.LodgeComplaint;
import org.kesheng.complaint.PartyData;
import org.kesheng.complaint.PartyKind;
import org.kesheng.complaint.Phase;
import org.kesheng.policy.Category;
import org.kesheng.policy.Channel;
import org.kesheng.policy.PolicyPack;
import org.kesheng.shared.MailAddress;
import org.kesheng.shared.Refused;

/** What an arrival must contain (REG-01, CHN-01, CHN-02, CHN-24) and what it must not. */
public final class IntakeRules {
    private static final int SUBJECT = 200;
    private static final int LINE = 500;
    private static final int NAME = 100;
    private static final int CODE = 40;
    private static final int PHONE = 50;
    /** Clocks of two machines differ; what is ahead by less counts as now. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final Instant now;
    private final ZoneId zone;

    public IntakeRules(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** What can be said before the pack is known: it depends on the day of receipt. */
    public LodgeComplaint complete(LodgeComplaint told) {
        demand("kind", told.kind());
        Limits.line("channel", demandText("channel", told.channel()), CODE);
        Limits.line("subject", demandText("subject", told.subject()), SUBJECT);
        Limits.text("content", demandText("content", told.content()), Limits.LONGEST_TEXT);
        texts(told);
        PartyData party = told.party() == null ? PartyData.NONE : told.party();
        if (!told.anonymous()) {
            party(party);
        }
        moments(told);
        return with(told, party);
    }

    private static void texts(LodgeComplaint told) {
        Limits.text("background", told.background(), Limits.LONGEST_TEXT);
        Limits.text("demand", told.demand(), Limits.LONGEST_TEXT);
        Limits.text("lateReason", told.lateReason(), LINE);
        Limits.line("eventPlace", told.eventPlace(), SUBJECT);
        Limits.line("product", told.product(), SUBJECT);
        Limits.line("reporter", told.reporter(), NAME);
        Limits.line("category", told.category(), CODE);
        Limits.line("subjectAccount", told.subjectAccount(), NAME);
    }

    /** CHN-24: name and contact. */
    private static void party(PartyData party) {
        Limits.line("party.name", party.name(), NAME);
        Limits.line("party.phone", party.phone(), PHONE);
        MailAddress.optional("party.email", Limits.line("party.email", party.email(), SUBJECT));
        Limits.line("party.region", party.region(), NAME);
        Limits.line("party.customerNumber", party.customerNumber(), CODE);
        if (!party.hasName()) {
            throw Refused.invalid("party.name", "complaint.party.name");
        }
        if (!party.hasContact()) {
            throw Refused.invalid("party.phone", "complaint.party.contact");
        }
    }

    private void moments(LodgeComplaint told) {
        notAhead("receivedAt", told.receivedAt());
        notAhead("contactEndedAt", told.contactEndedAt());
        notAhead("eventAt", told.eventAt());
        if (told.receivedAt() != null
                && (told.lateReason() == null || told.lateReason().isBlank())) {
            throw Refused.invalid("lateReason", "complaint.late.reason");
        }
    }

    private void notAhead(String field, Instant at) {
        if (at != null && at.isAfter(now.plus(TOLERANCE))) {
            throw Refused.invalid(field, "complaint.time.future", field);
        }
    }

    private static LodgeComplaint with(LodgeComplaint told, PartyData party) {
        return new LodgeComplaint(
                told.kind(),
                told.from() == null ? PartyKind.CUSTOMER : told.from(),
                told.anonymous(),
                told.channel(),
                told.phase(),
                told.receivingUnit(),
                party,
                told.subject(),
                told.content(),
                emptyToNull(told.category()),
                told.urgent(),
                told.important(),
                told.receivedAt(),
                told.lateReason(),
                told.contactEndedAt(),
                told.eventAt(),
                told.eventPlace(),
                told.background(),
                told.demand(),
                told.product(),
                told.reporter(),
                told.subjectAccount());
    }

    private static String emptyToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** When it was received; of an anonymous author only the day is kept (H35). */
    public Instant receivedAt(LodgeComplaint told) {
        Instant given = told.receivedAt() == null || told.receivedAt().isAfter(now) ? now : told.receivedAt();
        return told.anonymous() ? startOfDay(given) : given;
    }

    /** When it was entered here, by the clock of the server. */
    public Instant enteredAt(LodgeComplaint told) {
        return told.anonymous() ? startOfDay(now) : now;
    }

    private Instant startOfDay(Instant at) {
        return LocalDate.ofInstant(at, zone).atStartOfDay(zone).toInstant();
    }

    /** What only the pack knows: its channels, its classes, which channels may be entered late. */
    public static void fits(LodgeComplaint told, PolicyPack pack) {
        Channel channel = pack.channel(told.channel());
        if (told.receivedAt() != null && !channel.lateEntry()) {
            throw Refused.invalid("receivedAt", "complaint.late.channel", channel.code());
        }
        if (told.category() != null) {
            Category chosen = pack.category(told.category());
            demand("category", chosen);
        }
    }

    /** CHN-01: that of the channel where none was given. */
    public static Phase phase(LodgeComplaint told, PolicyPack pack) {
        return told.phase() != null
                ? told.phase()
                : Phase.valueOf(pack.channel(told.channel()).phase());
    }

    private static void demand(String field, Object value) {
        if (value == null) {
            throw Refused.invalid(field, "complaint.field.missing", field);
        }
    }

    private static String demandText(String field, String value) {
        if (value == null || value.isBlank()) {
            throw Refused.invalid(field, "complaint.field.missing", field);
        }
        return value;
    }
}
