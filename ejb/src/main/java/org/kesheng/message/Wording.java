package org.kesheng.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kesheng.complaint.ComplaintSearch;
import org.kesheng.message.control.Payload;
import org.kesheng.message.control.Rendering;
import org.kesheng.message.entity.Message;
import org.kesheng.message.entity.MessageRepository;
import org.kesheng.message.entity.MessageTemplate;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.shared.BusinessClock;
import org.kesheng.shared.Home;
import org.kesheng.shared.Texts;

/** Makes the words of a message, for one reader, at the moment of reading or sending (M2). */
@ApplicationScoped
public class Wording {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Inject
    MessageRepository repository;

    @Inject
    ComplaintSearch complaints;

    @Inject
    CurrentActor current;

    /** What somebody reads. */
    public record Words(String subject, String body, String link) {}

    /** In the application: with all that the reader may see now. */
    Words within(Message message, Actor reader, Locale locale) {
        return words(message, reader.name(), locale, mayRead(message, reader), "");
    }

    /** In a mail or to another system: nothing of the content of a case. */
    Words outside(Message message, String name) {
        return words(message, name, locale(message.language()), false, address());
    }

    static Locale locale(String language) {
        return "en".equals(language) ? Locale.ENGLISH : Texts.DEFAULT;
    }

    /** Where people reach the application, {@code -Dkesheng.url}. */
    static String address() {
        return System.getProperty("kesheng.url", "http://127.0.0.1:" + Home.httpPort());
    }

    private boolean mayRead(Message message, Actor reader) {
        return "complaint".equals(message.objectKind())
                && current.as(reader, () -> complaints.reaches(message.objectKey()));
    }

    private Words words(Message message, String name, Locale locale, boolean guarded, String base) {
        Map<String, String> fields = new HashMap<>();
        Payload.read(message.data()).forEach((key, value) -> {
            if (guarded || !message.kind().guarded().contains(key)) {
                fields.put(key, said(value, locale));
            }
        });
        String link = base + link(message);
        fields.put("link", link);
        fields.put("name", name);
        Pattern texts = texts(message.kind(), locale);
        return new Words(Rendering.line(texts.subject(), fields), Rendering.text(texts.body(), fields), link);
    }

    /** Keys of texts begin with #, moments with @. */
    private static String said(String value, Locale locale) {
        if (value.startsWith("#")) {
            return Texts.of(locale, value.substring(1));
        }
        return value.startsWith("@")
                ? MOMENT.format(Instant.parse(value.substring(1)).atZone(BusinessClock.ZONE))
                : value;
    }

    private static String link(Message message) {
        return switch (String.valueOf(message.objectKind())) {
            case "complaint" -> "/complaint/dossier?number=" + message.objectKey();
            case "plan" -> "/improvement/plan?code=" + message.objectKey();
            case "job" -> "/jobs/monitor";
            default -> "/work/mine";
        };
    }

    /** Subject and body as they stand before the fields are put in. */
    record Pattern(String subject, String body) {}

    Pattern texts(MessageKind kind, Locale locale) {
        Optional<MessageTemplate> own = repository.template(kind, locale.getLanguage());
        return own.map(template -> new Pattern(template.subject(), template.body()))
                .orElseGet(() -> shipped(kind, locale));
    }

    static Pattern shipped(MessageKind kind, Locale locale) {
        String key = "message.template." + kind;
        return new Pattern(Texts.of(locale, key + ".subject"), Texts.of(locale, key + ".body"));
    }
}
