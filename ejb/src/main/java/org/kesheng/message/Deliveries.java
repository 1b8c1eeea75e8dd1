package org.kesheng.message;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kesheng.message.channel.MessageAdapter.Outcome;
import org.kesheng.message.channel.MessageAdapter.Result;
import org.kesheng.message.channel.Parcel;
import org.kesheng.message.control.Patience;
import org.kesheng.message.entity.Message;
import org.kesheng.message.entity.MessageRepository;
import org.kesheng.message.entity.Webhook;
import org.kesheng.organisation.Organisation;

/** The transactions of a sender: take a batch, note what became of it, make digests (M4, M5, M6). */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Deliveries {
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int MOST_DIGESTS = 200;

    @Inject
    MessageRepository repository;

    @Inject
    Organisation organisation;

    @Inject
    Wording wording;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** What one sender holds. */
    public record Batch(String token, List<Parcel> parcels, Map<Long, Integer> attempts) {}

    /** The next messages of a channel, with their words; empty where nothing waits. */
    public Batch claim(Channel channel, int most) {
        Instant now = clock.instant();
        String token = UUID.randomUUID().toString().replace("-", "");
        List<Long> ids = repository.claimable(channel, now, most);
        if (ids.isEmpty()) {
            return new Batch(token, List.of(), Map.of());
        }
        repository.lease(ids, token, now.plus(LEASE));
        List<Message> messages = repository.byIds(ids);
        Map<Long, String> names = organisation.names(
                messages.stream().map(Message::staffId).filter(Objects::nonNull).collect(Collectors.toSet()));
        List<Parcel> parcels =
                messages.stream().map(message -> parcel(message, names, now)).toList();
        return new Batch(token, parcels, messages.stream().collect(Collectors.toMap(Message::id, Message::attempts)));
    }

    private Parcel parcel(Message message, Map<Long, String> names, Instant now) {
        Wording.Words words = wording.outside(message, names.getOrDefault(message.staffId(), ""));
        Webhook hook = message.channel() == Channel.WEBHOOK
                ? repository.webhook(Long.valueOf(message.address())).orElse(null)
                : null;
        boolean hooked = message.channel() == Channel.WEBHOOK;
        String address = hooked ? (hook == null ? "" : hook.url()) : message.address();
        return new Parcel(
                message.id(),
                message.deliveryId(),
                message.kind().name(),
                address,
                hook == null ? "" : hook.secret(),
                words.subject(),
                words.body(),
                words.link(),
                message.createdAt(),
                now);
    }

    /** Notes the outcomes, each for the parcel at the same place; what another sender has taken meanwhile is left alone. */
    public void settle(Batch batch, List<Outcome> outcomes) {
        Instant now = clock.instant();
        List<Long> sent = ids(batch, outcomes, Result.SENT);
        if (!sent.isEmpty()) {
            repository.settle(sent, batch.token(), MessageState.SENT, now, null);
        }
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            Long id = batch.parcels().get(i).id();
            if (outcome.result() == Result.REFUSED) {
                repository.settle(List.of(id), batch.token(), MessageState.FAILED, now, outcome.reason());
            } else if (outcome.result() == Result.RETRY) {
                Patience.next(batch.attempts().get(id), now)
                        .ifPresentOrElse(
                                next -> repository.tryAgain(id, batch.token(), next, outcome.reason()),
                                () -> repository.settle(
                                        List.of(id), batch.token(), MessageState.FAILED, now, outcome.reason()));
            }
        }
    }

    private static List<Long> ids(Batch batch, List<Outcome> outcomes, Result result) {
        return IntStream.range(0, outcomes.size())
                .filter(i -> outcomes.get(i).result() == result)
                .mapToObj(i -> batch.parcels().get(i).id())
                .toList();
    }

    /** One mail for each person whose held messages are due. @return how many */
    public int digest() {
        Instant now = clock.instant();
        List<Long> due = repository.digestsDue(now, MOST_DIGESTS);
        due.forEach(staffId -> digest(staffId, now));
        return due.size();
    }

    private void digest(Long staffId, Instant now) {
        List<Message> held = repository.held(staffId);
        organisation.contact(staffId).filter(contact -> !held.isEmpty()).ifPresent(contact -> {
            List<String> lines = held.stream()
                    .map(message -> {
                        Wording.Words words = wording.outside(message, contact.name());
                        return "- " + words.subject() + "\n  " + words.link();
                    })
                    .toList();
            outbox.putDigest(staffId, contact.email(), contact.language(), lines, now);
        });
        held.forEach(message -> message.merged(now));
    }
}
