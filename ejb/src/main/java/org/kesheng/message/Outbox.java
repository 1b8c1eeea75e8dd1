package org.kesheng.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.kesheng.message.channel.MessageAdapter;
import org.kesheng.message.control.Payload;
import org.kesheng.message.control.QuietHours;
import org.kesheng.message.entity.Message;
import org.kesheng.message.entity.MessagePreference;
import org.kesheng.message.entity.MessageRepository;
import org.kesheng.message.entity.Webhook;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Organisation.Contact;
import org.kesheng.shared.BusinessClock;
import org.kesheng.shared.MailAddress;

/** Takes messages in, in the transaction of what happened (M1, M6). */
@ApplicationScoped
public class Outbox {
    @Inject
    MessageRepository repository;

    @Inject
    Organisation organisation;

    @Inject
    @Any
    Instance<MessageAdapter> adapters;

    /** Writes the rows; nothing is sent before the commit. */
    public void put(Notice notice) {
        for (Long staffId : new LinkedHashSet<>(notice.staffIds())) {
            organisation.contact(staffId).ifPresent(contact -> tell(notice, contact));
        }
        for (Webhook hook : repository.webhooks()) {
            if (hook.wants(notice.kind())) {
                Message message = message(notice, Channel.WEBHOOK, "en");
                message.toAddress(String.valueOf(hook.id()));
                repository.add(message);
            }
        }
    }

    private void tell(Notice notice, Contact contact) {
        Message inApp = message(notice, Channel.IN_APP, contact.language());
        inApp.toStaff(contact.id(), null);
        inApp.shown();
        repository.add(inApp);
        if (isOn(Channel.EMAIL) && MailAddress.isGood(contact.email())) {
            mail(notice, contact);
        }
    }

    private boolean isOn(Channel channel) {
        return adapters.stream().anyMatch(adapter -> adapter.channel() == channel && adapter.isOn());
    }

    private void mail(Notice notice, Contact contact) {
        MessagePreference wish = repository.preference(contact.id());
        if (wish.mode() == EmailMode.OFF) {
            return;
        }
        Message mail = message(notice, Channel.EMAIL, contact.language());
        mail.toStaff(contact.id(), contact.email());
        QuietHours quiet = wish.quietHours();
        Instant day = QuietHours.dayOf(notice.at(), BusinessClock.ZONE);
        int cap = MessageLimits.mailsADay();
        boolean capped = cap > 0 && repository.gotMails(contact.id(), day, cap);
        if (!notice.kind().isUrgent() && (wish.mode() == EmailMode.DIGEST || capped)) {
            mail.holdUntil(quiet.nextEnd(notice.at(), BusinessClock.ZONE));
        } else if (!notice.kind().isUrgent()) {
            mail.notBefore(quiet.firstAllowed(notice.at(), BusinessClock.ZONE));
        }
        repository.add(mail);
    }

    private static Message message(Notice notice, Channel channel, String language) {
        Message message = new Message(notice.kind(), channel, language, Payload.write(notice.data()), notice.at());
        message.about(notice.objectKind(), notice.objectKey());
        return message;
    }

    /** For the digest: a mail made of others. */
    void putDigest(Long staffId, String address, String language, List<String> lines, Instant now) {
        Message digest = new Message(
                MessageKind.DIGEST,
                Channel.EMAIL,
                language,
                Payload.write(Map.of("count", String.valueOf(lines.size()), "lines", String.join("\n", lines))),
                now);
        digest.toStaff(staffId, address);
        repository.add(digest);
    }
}
