package org.kesheng.complaint.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Who received it, who deals with it, and whom it is about. */
@Embeddable
public class Assignment {
    @Column(name = "unit_id", nullable = false)
    private Long unitId;

    @Column(name = "lead_department_id")
    private Long leadDepartmentId;

    @Column(name = "handler_id")
    private Long handlerId;

    /** Null where the public or an anonymous person entered it himself. */
    @Column(name = "registrar_id")
    private Long registrarId;

    /** The member of staff complained about, null where nobody is named. */
    @Column(name = "subject_staff_id")
    private Long subjectStaffId;

    protected Assignment() {}

    Assignment(Long unitId, Long registrarId, Long subjectStaffId) {
        this.unitId = unitId;
        this.registrarId = registrarId;
        this.subjectStaffId = subjectStaffId;
    }

    void lead(Long departmentId, Long accountable) {
        this.leadDepartmentId = departmentId;
        this.handlerId = accountable;
    }

    void handle(Long staffId) {
        this.handlerId = staffId;
    }

    public Long unitId() {
        return unitId;
    }

    public Long leadDepartmentId() {
        return leadDepartmentId;
    }

    public Long handlerId() {
        return handlerId;
    }

    public Long registrarId() {
        return registrarId;
    }

    public Long subjectStaffId() {
        return subjectStaffId;
    }
}
