package org.kesheng.message;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.kesheng.message.control.OutboundGuard;
import org.kesheng.message.entity.MessageRepository;
import org.kesheng.message.entity.Webhook;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Right;
import org.kesheng.shared.AuditSubject;
import org.kesheng.shared.Audited;
import org.kesheng.shared.Home;
import org.kesheng.shared.Refused;

/** Other systems that are told, each with a secret of its own. */
@Stateless
public class Webhooks {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final int MOST = 20;

    @Inject
    MessageRepository repository;

    @Inject
    Clock clock;

    /** A web hook without its secret. */
    public record WebhookCard(Long id, String name, String url, List<MessageKind> kinds, Instant createdAt) {}

    /** @param secret shown this once; 64 hexadecimal digits */
    public record Created(Long id, String name, String url, List<MessageKind> kinds, String secret)
            implements AuditSubject {
        @Override
        public String subjectKind() {
            return "webhook";
        }

        @Override
        public String subjectKey() {
            return String.valueOf(id);
        }
    }

    /** Tell a system about kinds of messages. */
    public record CreateWebhook(String name, String url, Set<MessageKind> kinds) {}

    /**
     * @throws Refused INVALID for an address that is not out in the world and was not named by the operator (M8)
     */
    @Allowed(value = Function.ADMINISTRATION, rights = Right.CREATE)
    @Audited("message.createWebhook")
    public Created create(CreateWebhook wanted) {
        if (wanted.name() == null || wanted.name().isBlank() || wanted.name().length() > 100) {
            throw Refused.invalid("name", "shared.invalid");
        }
        if (wanted.kinds() == null || wanted.kinds().isEmpty()) {
            throw Refused.invalid("kinds", "shared.invalid");
        }
        if (repository.webhooks().size() >= MOST) {
            throw Refused.tooMany("message.webhook.tooMany", MOST);
        }
        URI uri = OutboundGuard.parse(wanted.url());
        if (Home.isProduction() && !"https".equals(uri.getScheme())) {
            throw Refused.invalid("url", "message.webhook.url");
        }
        OutboundGuard.ofInstallation().resolve(uri);
        byte[] random = new byte[SECRET_BYTES];
        RANDOM.nextBytes(random);
        String secret = HexFormat.of().formatHex(random);
        Webhook hook = new Webhook(wanted.name().strip(), uri.toString(), secret, wanted.kinds(), clock.instant());
        repository.add(hook);
        return new Created(hook.id(), hook.name(), hook.url(), hook.kinds(), secret);
    }

    @Allowed(value = Function.ADMINISTRATION, rights = Right.READ)
    public List<WebhookCard> list() {
        return repository.webhooks().stream()
                .map(hook -> new WebhookCard(hook.id(), hook.name(), hook.url(), hook.kinds(), hook.createdAt()))
                .toList();
    }

    @Allowed(value = Function.ADMINISTRATION, rights = Right.UPDATE)
    @Audited("message.removeWebhook")
    public void remove(Long id) {
        repository.remove(repository.webhook(id).orElseThrow(() -> Refused.notFound("shared.notFound")));
    }
}
