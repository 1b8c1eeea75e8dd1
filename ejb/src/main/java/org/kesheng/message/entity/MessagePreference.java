package org.kesheng.message.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalTime;
import org.kesheng.message.EmailMode;
import org.kesheng.message.control.QuietHours;

/** How somebody wants to be written to. */
@Entity
@Table(name = "message_preference")
public class MessagePreference {
    @Id
    @Column(name = "staff_id")
    private Long staffId;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(name = "email_mode", nullable = false)
    private EmailMode mode = EmailMode.AT_ONCE;

    @Column(name = "quiet_from", nullable = false)
    private LocalTime quietFrom = QuietHours.STANDARD.from();

    @Column(name = "quiet_to", nullable = false)
    private LocalTime quietTo = QuietHours.STANDARD.to();

    protected MessagePreference() {}

    public MessagePreference(Long staffId) {
        this.staffId = staffId;
    }

    public void wish(EmailMode wanted, QuietHours quiet) {
        this.mode = wanted;
        this.quietFrom = quiet.from();
        this.quietTo = quiet.to();
    }

    public EmailMode mode() {
        return mode;
    }

    public QuietHours quietHours() {
        return new QuietHours(quietFrom, quietTo);
    }
}
