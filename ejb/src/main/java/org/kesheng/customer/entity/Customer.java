package org.kesheng.customer.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.kesheng.customer.CardType;
import org.kesheng.customer.CustomerData;
import org.kesheng.customer.CustomerStatus;
import org.kesheng.customer.Relation;
import org.kesheng.customer.Tier;

/** A card of the archive. */
@Entity
@Table(name = "customer")
public class Customer {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer_seq")
    @SequenceGenerator(name = "customer_seq", sequenceName = "customer_seq", allocationSize = 50)
    private Long id;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "number", nullable = false)
    private String number;

    @Column(name = "name", nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "card_type", nullable = false)
    private CardType cardType;

    @Enumerated(EnumType.STRING)
    @Column(name = "relation", nullable = false)
    private Relation relation;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private CustomerStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "tier", nullable = false)
    private Tier tier;

    @Column(name = "owner_department_id", nullable = false)
    private Long ownerDepartmentId;

    @Column(name = "owner_staff_id")
    private Long ownerStaffId;

    @Column(name = "contact")
    private String contact;

    @Column(name = "phone")
    private String phone;

    @Column(name = "email")
    private String email;

    @Column(name = "web")
    private String web;

    @Column(name = "address")
    private String address;

    @Column(name = "region")
    private String region;

    @Column(name = "trade")
    private String trade;

    @Column(name = "customer_since")
    private LocalDate since;

    @Column(name = "source", nullable = false)
    private String source;

    @Column(name = "captured_on", nullable = false)
    private LocalDate capturedOn;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected Customer() {}

    public Customer(CustomerData data, Long department, Long staff, Instant now) {
        this.number = data.number();
        this.ownerDepartmentId = department;
        this.ownerStaffId = staff;
        this.createdAt = now;
        take(data, now);
    }

    private void take(CustomerData data, Instant now) {
        this.name = data.name();
        this.cardType = data.cardType();
        this.relation = data.relation();
        this.status = data.status();
        this.tier = data.tier();
        this.contact = data.contact();
        this.phone = data.phone();
        this.email = data.email();
        this.web = data.web();
        this.address = data.address();
        this.region = data.region();
        this.trade = data.trade();
        this.since = data.since();
        this.changedAt = now;
    }

    /** Where the data come from, and on which day they were found out. */
    public void captured(String from, LocalDate day) {
        this.source = from;
        this.capturedOn = day;
    }

    public void change(CustomerData data, Instant now) {
        take(data, now);
    }

    public CustomerData data() {
        return new CustomerData(
                number, name, cardType, relation, status, tier, contact, phone, email, web, address, region, trade,
                since);
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Long ownerDepartmentId() {
        return ownerDepartmentId;
    }

    public Long ownerStaffId() {
        return ownerStaffId;
    }

    public String source() {
        return source;
    }

    public LocalDate capturedOn() {
        return capturedOn;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
