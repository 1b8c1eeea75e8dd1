package org.kesheng.message.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.kesheng.message.MessageKind;
import org.kesheng.message.MessageTemplates;
import org.kesheng.message.MessageTemplates.KeepTemplate;
import org.kesheng.message.MessageTemplates.Template;
import org.kesheng.message.Wording;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.shared.web.Notes;

/** {@code /message/templates}: the words of messages. */
@Named
@ViewScoped
public class MessageTemplatesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    MessageTemplates templates;

    @Inject
    Permissions permissions;

    @Inject
    CurrentActor current;

    @Inject
    Notes notes;

    private transient List<Template> list;
    private MessageKind kind;
    private String language;
    private String subject;
    private String body;
    private transient Wording.Words preview;

    public void enter() {
        permissions.require(current.get(), Function.ADMINISTRATION, Right.READ);
    }

    public List<Template> getList() {
        if (list == null) {
            list = templates.list();
        }
        return list;
    }

    public void edit(Template template) {
        kind = template.kind();
        language = template.language();
        subject = template.subject();
        body = template.body();
        preview = null;
        notes.open("edit");
    }

    private KeepTemplate wanted() {
        return new KeepTemplate(kind, language, subject, body);
    }

    public void show() {
        preview = templates.preview(wanted());
    }

    public void save() {
        templates.keep(wanted());
        close("message.template.saved");
    }

    public void restore() {
        templates.restore(kind, language);
        close("message.template.restored");
    }

    private void close(String said) {
        list = null;
        notes.done(said);
        notes.close("edit");
    }

    public String getFields() {
        return kind == null ? "" : "{{" + String.join("}}  {{", kind.fields()) + "}}";
    }

    public MessageKind getKind() {
        return kind;
    }

    public String getLanguage() {
        return language;
    }

    public Wording.Words getPreview() {
        return preview;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
