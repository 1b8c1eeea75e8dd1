package org.kesheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.kesheng.complaint.entity.Complaint;
import org.kesheng.policy.CompanyCalendar;
import org.kesheng.policy.CompanyParameters;
import org.kesheng.policy.Packs;
import org.kesheng.policy.PolicyPack;
import org.kesheng.policy.WorkingCalendar;
import org.kesheng.shared.BusinessClock;

/** Which pack and which calendar a case follows. */
@ApplicationScoped
public class Rulebook {
    @Inject
    CompanyCalendar company;

    @Inject
    CompanyParameters parameters;

    /** The pack in force when the case was received, with the company's parameters of now; the case keeps both from then on. */
    PolicyPack inForce(List<String> units, CaseKind kind, Instant receivedAt) {
        return Packs.shipped()
                .tuned(
                        asShipped(units, kind, receivedAt).id(),
                        parameters.values().set());
    }

    /** The same with the parameters that the pack brings: what a company had set in the past nobody knows. */
    PolicyPack asShipped(List<String> units, CaseKind kind, Instant receivedAt) {
        return Packs.shipped().inForce(units, kind.name(), LocalDate.ofInstant(receivedAt, zone()));
    }

    PolicyPack pack(Complaint complaint) {
        return Packs.shipped().tuned(complaint.packId(), complaint.packTuning());
    }

    WorkingCalendar calendar(PolicyPack pack) {
        return company.calendar();
    }

    WorkingCalendar calendar() {
        return company.calendar();
    }

    /** Of the packs that are in force now. */
    String calendarName() {
        return company.calendar().version();
    }

    ZoneId zone() {
        return BusinessClock.ZONE;
    }
}
