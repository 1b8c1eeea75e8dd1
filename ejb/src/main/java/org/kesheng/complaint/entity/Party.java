package org.kesheng.complaint.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.kesheng.complaint.PartyData;

/** Who complains. */
@Embeddable
public class Party {
    @Column(name = "anonymous", nullable = false)
    private boolean anonymous;

    @Column(name = "party_name")
    private String name;

    @Column(name = "party_phone")
    private String phone;

    @Column(name = "party_email")
    private String email;

    @Column(name = "party_region")
    private String region;

    @Column(name = "customer_number")
    private String customerNumber;

    @Column(name = "reporter")
    private String reporter;

    protected Party() {}

    /** Of an anonymous author nothing is kept, whatever was sent. */
    static Party anonymous() {
        Party party = new Party();
        party.anonymous = true;
        return party;
    }

    static Party of(PartyData data, String reporter) {
        Party party = new Party();
        party.name = data.name();
        party.phone = data.phone();
        party.email = data.email();
        party.region = data.region();
        party.customerNumber = data.customerNumber();
        party.reporter = reporter;
        return party;
    }

    public boolean isAnonymous() {
        return anonymous;
    }

    public String reporter() {
        return reporter;
    }

    public PartyData data() {
        return new PartyData(name, phone, email, region, customerNumber);
    }
}
