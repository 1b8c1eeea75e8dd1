package org.kesheng.customer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kesheng.customer.entity.Customer;
import org.kesheng.customer.entity.CustomerRepository;
import org.kesheng.customer.entity.CustomerRepository.Reach;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.organisation.Scope;
import org.kesheng.shared.Audited;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Slice;

/** The archive, as far as the tier of a card and the rights of the reader allow (A2). */
@Stateless
public class Customers {
    private static final int MOST_PURCHASES = 100;

    @Inject
    CustomerRepository repository;

    @Inject
    Permissions permissions;

    @Inject
    CurrentActor current;

    /** By number. */
    @Allowed(
            value = {Function.ARCHIVE_PERSONAL, Function.ARCHIVE_DEPARTMENT, Function.ARCHIVE_COMPANY},
            rights = Right.READ)
    public Slice<CustomerCard> list(CustomerFilter filter, String after, int limit) {
        List<CustomerCard> cards = repository.after(after, filter, reach(), limit + 1).stream()
                .map(customer -> card(customer, null))
                .toList();
        return Slice.of(cards, limit, card -> card.data().number());
    }

    /** How many the pages of {@link #list} hold together, by the same predicate. */
    @Allowed(
            value = {Function.ARCHIVE_PERSONAL, Function.ARCHIVE_DEPARTMENT, Function.ARCHIVE_COMPANY},
            rights = Right.READ)
    public long count(CustomerFilter filter) {
        return repository.count(filter, reach());
    }

    /** @throws Refused NOT_FOUND where there is none, or none that the caller may see */
    @Audited(value = "customer.look", look = true)
    @Allowed(
            value = {Function.ARCHIVE_PERSONAL, Function.ARCHIVE_DEPARTMENT, Function.ARCHIVE_COMPANY},
            rights = Right.READ)
    public CustomerCard customer(String number) {
        Customer customer = repository
                .visible(number, reach())
                .orElseThrow(() -> Refused.notFound("customer.none", String.valueOf(number)));
        List<Purchase> bought = repository.consumption(customer.id(), MOST_PURCHASES).stream()
                .map(line -> line.purchase(number))
                .toList();
        return card(customer, bought);
    }

    private Reach reach() {
        Actor actor = current.get();
        Scope company = permissions.scope(actor, Function.ARCHIVE_COMPANY, Right.READ);
        Scope department = permissions.scope(actor, Function.ARCHIVE_DEPARTMENT, Right.READ);
        Scope personal = permissions.scope(actor, Function.ARCHIVE_PERSONAL, Right.READ);
        return new Reach(
                company == Scope.COMPANY,
                department == Scope.COMPANY,
                path(department, actor),
                personal == Scope.COMPANY,
                path(personal, actor),
                personal == Scope.NONE || actor.staffId() == null ? -1L : actor.staffId());
    }

    private static String path(Scope scope, Actor actor) {
        return scope == Scope.DEPARTMENT ? actor.departmentPath() : CustomerRepository.NOWHERE;
    }

    private static CustomerCard card(Customer customer, List<Purchase> bought) {
        CustomerData data = customer.data();
        return new CustomerCard(
                customer.version(),
                data,
                data.completeness(),
                customer.ownerDepartmentId(),
                customer.ownerStaffId(),
                customer.source(),
                customer.capturedOn(),
                customer.changedAt(),
                bought);
    }
}
