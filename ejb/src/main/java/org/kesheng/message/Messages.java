package org.kesheng.message;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.kesheng.message.control.QuietHours;
import org.kesheng.message.entity.Message;
import org.kesheng.message.entity.MessagePreference;
import org.kesheng.message.entity.MessageRepository;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.shared.Audited;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Slice;

/** Everybody's own messages; nobody reads those of another. */
@Stateless
public class Messages {
    @Inject
    MessageRepository repository;

    @Inject
    Wording wording;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** A message as its reader sees it. */
    public record Line(Long id, MessageKind kind, Instant at, boolean read, String subject, String body, String link) {}

    /** How the caller wants his mail. */
    public record Wish(EmailMode mode, LocalTime quietFrom, LocalTime quietTo) {}

    /** Newest first. @param after {@code next} of the piece before, or null */
    public Slice<Line> inbox(Locale locale, String after, int limit) {
        long before = key(after);
        List<Line> lines = repository.inbox(me(), before, limit + 1).stream()
                .map(message -> line(message, locale))
                .toList();
        return Slice.of(lines, limit, line -> String.valueOf(line.id()));
    }

    private static long key(String after) {
        try {
            return after == null || after.isBlank() ? Long.MAX_VALUE : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw Refused.invalid("after", "shared.invalid");
        }
    }

    private Line line(Message message, Locale locale) {
        Wording.Words words = wording.within(message, current.get(), locale);
        return new Line(
                message.id(),
                message.kind(),
                message.createdAt(),
                message.readAt() != null,
                words.subject(),
                words.body(),
                words.link());
    }

    public long unread() {
        return repository.unread(me());
    }

    /** @throws Refused NOT_FOUND for what is not the caller's */
    @Audited("message.read")
    public void read(Long id) {
        repository
                .message(id)
                .filter(message -> me().equals(message.staffId()) && message.channel() == Channel.IN_APP)
                .orElseThrow(() -> Refused.notFound("shared.notFound"))
                .read(clock.instant());
    }

    @Audited("message.readAll")
    public void readAll() {
        repository.readAll(me(), clock.instant());
    }

    public Wish wish() {
        MessagePreference wish = repository.preference(me());
        return new Wish(wish.mode(), wish.quietHours().from(), wish.quietHours().to());
    }

    @Audited("message.wish")
    public void wish(Wish wanted) {
        if (wanted.mode() == null || wanted.quietFrom() == null || wanted.quietTo() == null) {
            throw Refused.invalid("mode", "shared.invalid");
        }
        MessagePreference wish = repository.preference(me());
        wish.wish(wanted.mode(), new QuietHours(wanted.quietFrom(), wanted.quietTo()));
        repository.keep(wish);
    }

    private Long me() {
        Actor actor = current.get();
        if (actor.staffId() == null) {
            throw Refused.forbidden("organisation.noRight", "message");
        }
        return actor.staffId();
    }
}
