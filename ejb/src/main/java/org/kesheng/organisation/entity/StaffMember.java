package org.kesheng.organisation.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.kesheng.organisation.Role;

/** Somebody who works here. The account (name and password) is part of him; without a password he cannot sign in. */
@Entity
@Table(name = "staff")
public class StaffMember {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_seq")
    @SequenceGenerator(name = "staff_seq", sequenceName = "staff_seq", allocationSize = 50)
    private Long id;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "number", nullable = false)
    private String number;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "department_id", nullable = false)
    private Long departmentId;

    @Column(name = "account")
    private String account;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "email")
    private String email;

    @Column(name = "language")
    private String language;

    @Column(name = "active", nullable = false)
    private boolean active = true;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "staff_role", joinColumns = @JoinColumn(name = "staff_id"))
    @Column(name = "role", nullable = false)
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    protected StaffMember() {}

    public StaffMember(String number, String name, Long departmentId, Set<Role> roles) {
        this.number = number;
        this.name = name;
        this.departmentId = departmentId;
        this.roles = new HashSet<>(roles);
    }

    /** {@code account} is stored in lower case; {@code hash} is an encoded Argon2id hash. */
    public void giveAccount(String account, String hash) {
        this.account = account;
        this.passwordHash = hash;
    }

    public void changePassword(String hash) {
        this.passwordHash = hash;
    }

    public void moveTo(Long department) {
        this.departmentId = department;
    }

    public void rename(String newName) {
        this.name = newName;
    }

    public void reachableAt(String address) {
        this.email = address;
    }

    public void speak(String tag) {
        this.language = tag;
    }

    public void setRolesTo(Set<Role> wanted) {
        roles.clear();
        roles.addAll(wanted);
    }

    public void leave() {
        this.active = false;
    }

    public void comeBack() {
        this.active = true;
    }

    public Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    public Long departmentId() {
        return departmentId;
    }

    public String account() {
        return account;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public String email() {
        return email;
    }

    public String language() {
        return language;
    }

    public boolean active() {
        return active;
    }

    public int version() {
        return version;
    }

    public Set<Role> roles() {
        return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }
}
