package org.kesheng.entry.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** One request that was done. */
@Entity
@Table(name = "idempotency")
public class Entry {
    @Id
    @Column(name = "entry_key")
    private String key;

    @Column(name = "request_hash", nullable = false)
    private String requestHash;

    /** Only the day, so that an anonymous request cannot be found by its time. */
    @Column(name = "created_on", nullable = false)
    private LocalDate createdOn;

    /** Encrypted; null only inside the transaction of the work. */
    @Column(name = "answer")
    private String answer;

    protected Entry() {}

    Entry(String key, String requestHash, LocalDate createdOn) {
        this.key = key;
        this.requestHash = requestHash;
        this.createdOn = createdOn;
    }

    String requestHash() {
        return requestHash;
    }

    String answer() {
        return answer;
    }

    void answered(String locked) {
        this.answer = locked;
    }
}
