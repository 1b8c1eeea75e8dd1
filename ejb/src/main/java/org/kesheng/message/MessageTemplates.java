package org.kesheng.message;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kesheng.message.control.Rendering;
import org.kesheng.message.entity.MessageRepository;
import org.kesheng.message.entity.MessageTemplate;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Right;
import org.kesheng.shared.AuditSubject;
import org.kesheng.shared.Audited;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Texts;

/** The words of messages, in two languages, edited by administrators. */
@Stateless
public class MessageTemplates {
    private static final List<String> LANGUAGES = List.of("zh", "en");

    @Inject
    MessageRepository repository;

    @Inject
    Wording wording;

    /** Words as they are now; {@code own}: not those that are shipped. */
    public record Template(MessageKind kind, String language, String subject, String body, boolean own) {}

    /** Put these words in the place of those that are shipped. */
    public record KeepTemplate(MessageKind kind, String language, String subject, String body) implements AuditSubject {
        @Override
        public String subjectKind() {
            return "template";
        }

        @Override
        public String subjectKey() {
            return kind + "/" + language;
        }
    }

    @Allowed(value = Function.ADMINISTRATION, rights = Right.READ)
    public List<Template> list() {
        return Arrays.stream(MessageKind.values())
                .flatMap(kind -> LANGUAGES.stream().map(language -> template(kind, language)))
                .toList();
    }

    private Template template(MessageKind kind, String language) {
        Wording.Pattern words = wording.texts(kind, Wording.locale(language));
        boolean own = repository.template(kind, language).isPresent();
        return new Template(kind, language, words.subject(), words.body(), own);
    }

    /**
     * @throws Refused INVALID for a name that the kind does not know, or what is no template
     */
    @Allowed(value = Function.ADMINISTRATION, rights = Right.UPDATE)
    @Audited("message.keepTemplate")
    public void keep(KeepTemplate wanted) {
        requireLanguage(wanted.language());
        Rendering.check(wanted.subject(), wanted.body(), wanted.kind().fields());
        MessageTemplate template =
                repository.template(wanted.kind(), wanted.language()).orElse(null);
        if (template == null) {
            template = new MessageTemplate(new MessageTemplate.Key(wanted.kind(), wanted.language()));
            template.say(wanted.subject(), wanted.body());
            repository.add(template);
        } else {
            template.say(wanted.subject(), wanted.body());
        }
    }

    /** Back to the words that are shipped. */
    @Allowed(value = Function.ADMINISTRATION, rights = Right.UPDATE)
    @Audited("message.restoreTemplate")
    public void restore(MessageKind kind, String language) {
        repository.template(kind, language).ifPresent(repository::remove);
    }

    /** How it will read, with examples in the place of values. */
    @Allowed(value = Function.ADMINISTRATION, rights = Right.READ)
    public Wording.Words preview(KeepTemplate wanted) {
        requireLanguage(wanted.language());
        Rendering.check(wanted.subject(), wanted.body(), wanted.kind().fields());
        Locale locale = Wording.locale(wanted.language());
        Map<String, String> examples = new LinkedHashMap<>();
        wanted.kind().fields().forEach(field -> examples.put(field, Texts.of(locale, "message.example." + field)));
        return new Wording.Words(
                Rendering.line(wanted.subject(), examples),
                Rendering.text(wanted.body(), examples),
                examples.get("link"));
    }

    private static void requireLanguage(String language) {
        if (!LANGUAGES.contains(language)) {
            throw Refused.invalid("language", "shared.invalid");
        }
    }
}
