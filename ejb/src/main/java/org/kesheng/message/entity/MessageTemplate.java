package org.kesheng.message.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import org.kesheng.message.MessageKind;

/** Words of a kind in a language that an administrator has put in the place of those that are shipped. */
@Entity
@Table(name = "message_template")
public class MessageTemplate {
    /** Kind and language. */
    @Embeddable
    public record Key(
            @Enumerated(EnumType.STRING) @Column(name = "kind", nullable = false)
            MessageKind kind,

            @Column(name = "language", nullable = false) String language)
            implements Serializable {}

    @EmbeddedId
    private Key key;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "subject", nullable = false)
    private String subject;

    @Column(name = "body", nullable = false)
    private String body;

    protected MessageTemplate() {}

    public MessageTemplate(Key key) {
        this.key = key;
    }

    public void say(String newSubject, String newBody) {
        this.subject = newSubject;
        this.body = newBody;
    }

    public Key key() {
        return key;
    }

    public String subject() {
        return subject;
    }

    public String body() {
        return body;
    }
}
