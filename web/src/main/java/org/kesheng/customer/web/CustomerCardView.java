package org.kesheng.customer.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.kesheng.complaint.ComplaintSearch;
import org.kesheng.complaint.CustomerCase;
import org.kesheng.customer.CustomerCard;
import org.kesheng.customer.Customers;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Organisation.DepartmentCard;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Scope;
import org.kesheng.organisation.web.Door;
import org.kesheng.policy.ActionField;
import org.kesheng.policy.Packs;
import org.kesheng.policy.PolicyPack;
import org.kesheng.shared.web.UserSession;

/** {@code /customer/card}: one customer with what was bought, the cases that one reaches, and what was answered in them. */
@Named
@RequestScoped
public class CustomerCardView {
    private static final int MOST_CASES = 100;

    @Inject
    Door door;

    @Inject
    Customers customers;

    @Inject
    ComplaintSearch search;

    @Inject
    Organisation organisation;

    @Inject
    Permissions permissions;

    @Inject
    CurrentActor current;

    @Inject
    UserSession session;

    private String number;
    private CustomerCard card;
    private List<CustomerCase> cases;

    public void enter() {
        door.requireCustomers();
        card = customers.customer(number);
        cases = isReadsCases() ? search.ofCustomer(number, MOST_CASES) : List.of();
    }

    /** The archive and the cases are two rights. */
    public boolean isReadsCases() {
        return permissions.caseScope(current.get()) != Scope.NONE;
    }

    public CustomerCard getCard() {
        return card;
    }

    public List<CustomerCase> getCases() {
        return cases;
    }

    public String getOwner() {
        return organisation.departments().stream()
                .filter(unit -> unit.id().equals(card.ownerDepartmentId()))
                .map(this::name)
                .findFirst()
                .orElse("");
    }

    private String name(DepartmentCard unit) {
        return unit.name(session.getLocale());
    }

    /** A reading in words. */
    public String reading(String code) {
        PolicyPack pack = Packs.shipped().all().get(0);
        return Stream.of("REPLY", "RECORD_REVISIT")
                .flatMap(action -> pack.action(action).field("satisfaction").stream())
                .map(ActionField::choices)
                .flatMap(List::stream)
                .filter(choice -> choice.code().equals(code))
                .map(choice -> choice.title().in(session.getLocale()))
                .findFirst()
                .orElse(code);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
