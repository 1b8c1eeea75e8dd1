package org.kesheng.complaint.web;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.kesheng.complaint.CaseKind;
import org.kesheng.complaint.LodgeComplaint;
import org.kesheng.complaint.PartyData;
import org.kesheng.complaint.PartyKind;
import org.kesheng.shared.BusinessClock;
import org.kesheng.shared.Refused;

/** What is typed at intake, as texts; the boundary checks what they say. */
public class LodgeForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private CaseKind kind = CaseKind.COMPLAINT;
    private PartyKind from = PartyKind.CUSTOMER;
    private boolean anonymous;
    private String channel = "HOTLINE";
    private String name;
    private String phone;
    private String email;
    private String region;
    private String customerNumber;
    private String subject;
    private String content;
    private String category;
    private String product;
    private String demand;
    private String background;
    private String eventAt;
    private String eventPlace;
    private String reporter;
    private String subjectAccount;
    private boolean urgent;
    private boolean important;
    private String receivedAt;
    private String lateReason;
    private String contactEndedAt;

    LodgeComplaint command() {
        PartyData party = new PartyData(name, phone, email, region, customerNumber);
        return new LodgeComplaint(
                kind,
                from,
                anonymous,
                channel,
                null,
                null,
                anonymous ? PartyData.NONE : party,
                subject,
                content,
                category,
                urgent,
                important,
                moment("receivedAt", receivedAt),
                lateReason,
                moment("contactEndedAt", contactEndedAt),
                moment("eventAt", eventAt),
                eventPlace,
                background,
                demand,
                product,
                reporter,
                subjectAccount);
    }

    /** Whether one of the fields behind "more" holds something, so that they stand open. */
    public boolean isDetailed() {
        return Stream.of(
                        email,
                        region,
                        customerNumber,
                        demand,
                        background,
                        eventAt,
                        eventPlace,
                        reporter,
                        subjectAccount,
                        contactEndedAt)
                .anyMatch(text -> text != null && !text.isBlank());
    }

    private static Instant moment(String field, String local) {
        if (local == null || local.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(local).atZone(BusinessClock.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw Refused.invalid(field, "complaint.field.moment", field);
        }
    }

    public CaseKind getKind() {
        return kind;
    }

    public void setKind(CaseKind kind) {
        this.kind = kind;
    }

    public PartyKind getFrom() {
        return from;
    }

    public void setFrom(PartyKind from) {
        this.from = from;
    }

    public boolean isAnonymous() {
        return anonymous;
    }

    public void setAnonymous(boolean anonymous) {
        this.anonymous = anonymous;
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getCustomerNumber() {
        return customerNumber;
    }

    public void setCustomerNumber(String customerNumber) {
        this.customerNumber = customerNumber;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product;
    }

    public String getDemand() {
        return demand;
    }

    public void setDemand(String demand) {
        this.demand = demand;
    }

    public String getBackground() {
        return background;
    }

    public void setBackground(String background) {
        this.background = background;
    }

    public String getEventAt() {
        return eventAt;
    }

    public void setEventAt(String eventAt) {
        this.eventAt = eventAt;
    }

    public String getEventPlace() {
        return eventPlace;
    }

    public void setEventPlace(String eventPlace) {
        this.eventPlace = eventPlace;
    }

    public String getReporter() {
        return reporter;
    }

    public void setReporter(String reporter) {
        this.reporter = reporter;
    }

    public String getSubjectAccount() {
        return subjectAccount;
    }

    public void setSubjectAccount(String subjectAccount) {
        this.subjectAccount = subjectAccount;
    }

    public String getReceivedAt() {
        return receivedAt;
    }

    public void setReceivedAt(String receivedAt) {
        this.receivedAt = receivedAt;
    }

    public String getLateReason() {
        return lateReason;
    }

    public void setLateReason(String lateReason) {
        this.lateReason = lateReason;
    }

    public String getContactEndedAt() {
        return contactEndedAt;
    }

    public void setContactEndedAt(String contactEndedAt) {
        this.contactEndedAt = contactEndedAt;
    }

    public boolean isUrgent() {
        return urgent;
    }

    public void setUrgent(boolean urgent) {
        this.urgent = urgent;
    }

    public boolean isImportant() {
        return important;
    }

    public void setImportant(boolean important) {
        this.important = important;
    }
}
