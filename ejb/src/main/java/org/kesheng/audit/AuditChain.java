package org.kesheng.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the chain: without it a cut tail would not be seen. One row. */
@Entity
@Table(name = "audit_chain")
public class AuditChain {
    static final int ONLY = 1;
    static final String FIRST_SEAL = "0".repeat(64);

    @Id
    @Column(name = "id")
    private Integer id;

    @Column(name = "last_number", nullable = false)
    private long lastNumber;

    @Column(name = "last_seal", nullable = false)
    private String lastSeal;

    protected AuditChain() {}

    long lastNumber() {
        return lastNumber;
    }

    String lastSeal() {
        return lastSeal;
    }

    void advance(long number, String seal) {
        this.lastNumber = number;
        this.lastSeal = seal;
    }
}
