package org.kesheng.organisation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A unit of the company. Its path makes "own department and below" one comparison. */
@Entity
@Table(name = "department")
public class Department {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "department_seq")
    @SequenceGenerator(name = "department_seq", sequenceName = "department_seq", allocationSize = 50)
    private Long id;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "code", nullable = false)
    private String code;

    @Column(name = "name_zh", nullable = false)
    private String nameZh;

    @Column(name = "name_en", nullable = false)
    private String nameEn;

    @Column(name = "parent_id")
    private Long parentId;

    @Column(name = "path", nullable = false)
    private String path;

    @Column(name = "head_id")
    private Long headId;

    @Column(name = "active", nullable = false)
    private boolean active = true;

    protected Department() {}

    public Department(String code, String nameZh, String nameEn, Department parent) {
        this.code = code;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.parentId = parent == null ? null : parent.id;
        this.path = "/";
    }

    /** The path needs the id, which the database gives. */
    public void placeBelow(Department parent) {
        this.parentId = parent == null ? null : parent.id;
        this.path = (parent == null ? "/" : parent.path) + id + "/";
    }

    public void rename(String zh, String en) {
        this.nameZh = zh;
        this.nameEn = en;
    }

    public void leadBy(Long staffId) {
        this.headId = staffId;
    }

    public void close() {
        this.active = false;
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String path() {
        return path;
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }

    public Long parentId() {
        return parentId;
    }

    public Long headId() {
        return headId;
    }

    public boolean active() {
        return active;
    }

    public int version() {
        return version;
    }
}
