package org.kesheng.message.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.kesheng.message.MessageKind;

/** Another system that wants to hear. */
@Entity
@Table(name = "webhook")
public class Webhook {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "webhook_seq")
    @SequenceGenerator(name = "webhook_seq", sequenceName = "webhook_seq", allocationSize = 50)
    private Long id;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "url", nullable = false)
    private String url;

    @Column(name = "secret", nullable = false)
    private String secret;

    @Column(name = "kinds", nullable = false)
    private String kinds;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    protected Webhook() {}

    public Webhook(String name, String url, String secret, Collection<MessageKind> kinds, Instant createdAt) {
        this.name = name;
        this.url = url;
        this.secret = secret;
        this.kinds = kinds.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        this.createdAt = createdAt;
    }

    public boolean wants(MessageKind kind) {
        return kinds().contains(kind);
    }

    public List<MessageKind> kinds() {
        return List.of(kinds.split(",")).stream().map(MessageKind::valueOf).toList();
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String url() {
        return url;
    }

    public String secret() {
        return secret;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
