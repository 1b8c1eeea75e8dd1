package org.kesheng.complaint.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** A department that helps the lead department, and what it has to do (ASG-02). */
@Embeddable
public class CoDepartment {
    @Column(name = "department_id", nullable = false)
    private Long departmentId;

    @Column(name = "duty", nullable = false)
    private String duty;

    protected CoDepartment() {}

    CoDepartment(Long departmentId, String duty) {
        this.departmentId = departmentId;
        this.duty = duty;
    }

    public Long departmentId() {
        return departmentId;
    }

    public String duty() {
        return duty;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CoDepartment co && departmentId.equals(co.departmentId) && duty.equals(co.duty);
    }

    @Override
    public int hashCode() {
        return Objects.hash(departmentId, duty);
    }
}
