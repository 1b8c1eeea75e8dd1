package org.kesheng.message.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import org.kesheng.message.Channel;
import org.kesheng.message.MessageKind;
import org.kesheng.message.MessageState;

/**
 * One message on one channel. In the application it is there as soon as it is committed; on other channels it waits until a sender takes
 * it, and is sent, tried again, merged into a digest or given up.
 */
@Entity
@Table(name = "message")
public class Message {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 16;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "message_seq")
    @SequenceGenerator(name = "message_seq", sequenceName = "message_seq", allocationSize = 50)
    private Long id;

    @Column(name = "delivery_id", nullable = false)
    private String deliveryId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private MessageKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel", nullable = false)
    private Channel channel;

    @Column(name = "staff_id")
    private Long staffId;

    @Column(name = "address")
    private String address;

    @Column(name = "language", nullable = false)
    private String language;

    @Column(name = "object_kind")
    private String objectKind;

    @Column(name = "object_key")
    private String objectKey;

    @Column(name = "data", nullable = false)
    private String data;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private MessageState state = MessageState.WAITING;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "not_before", nullable = false)
    private Instant notBefore;

    @Column(name = "attempts", nullable = false)
    private int attempts;

    @Column(name = "lease_token")
    private String leaseToken;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "read_at")
    private Instant readAt;

    @Column(name = "last_error")
    private String lastError;

    protected Message() {}

    public Message(MessageKind kind, Channel channel, String language, String data, Instant at) {
        byte[] random = new byte[ID_BYTES];
        RANDOM.nextBytes(random);
        this.deliveryId = HexFormat.of().formatHex(random);
        this.kind = kind;
        this.channel = channel;
        this.language = language;
        this.data = data;
        this.createdAt = at;
        this.notBefore = at;
    }

    public void about(String kindOfObject, String key) {
        this.objectKind = kindOfObject;
        this.objectKey = key;
    }

    public void toStaff(Long staff, String mailAddress) {
        this.staffId = staff;
        this.address = mailAddress;
    }

    public void toAddress(String where) {
        this.address = where;
    }

    /** In the application nothing has to be sent. */
    public void shown() {
        this.state = MessageState.SENT;
        this.settledAt = createdAt;
    }

    public void notBefore(Instant moment) {
        this.notBefore = moment;
    }

    public void holdUntil(Instant digest) {
        this.state = MessageState.HELD;
        this.notBefore = digest;
    }

    public void merged(Instant at) {
        this.state = MessageState.MERGED;
        this.settledAt = at;
    }

    public void read(Instant at) {
        if (readAt == null) {
            this.readAt = at;
        }
    }

    public Long id() {
        return id;
    }

    public String deliveryId() {
        return deliveryId;
    }

    public MessageKind kind() {
        return kind;
    }

    public Channel channel() {
        return channel;
    }

    public Long staffId() {
        return staffId;
    }

    public String address() {
        return address;
    }

    public String language() {
        return language;
    }

    public String objectKind() {
        return objectKind;
    }

    public String objectKey() {
        return objectKey;
    }

    public String data() {
        return data;
    }

    public MessageState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant notBefore() {
        return notBefore;
    }

    public int attempts() {
        return attempts;
    }

    public Instant readAt() {
        return readAt;
    }

    public String lastError() {
        return lastError;
    }
}
