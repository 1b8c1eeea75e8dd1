package org.kesheng.policy.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The value a company gave to one parameter; without a row the default holds. */
@Entity
@Table(name = "parameter_setting")
public class ParameterSetting {
    @Id
    @Column(name = "parameter")
    private String parameter;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "setting", nullable = false)
    private String setting;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "changed_by", nullable = false)
    private String changedBy;

    protected ParameterSetting() {}

    public ParameterSetting(String parameter) {
        this.parameter = parameter;
    }

    public void set(String value, String by, Instant now) {
        this.setting = value;
        this.changedBy = by;
        this.changedAt = now;
    }

    public String parameter() {
        return parameter;
    }

    public String setting() {
        return setting;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public String changedBy() {
        return changedBy;
    }
}
