package org.kesheng.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kesheng.customer.entity.Customer;
import org.kesheng.customer.entity.CustomerRepository;
import org.kesheng.exchange.Finding;
import org.kesheng.exchange.Header;
import org.kesheng.exchange.ImportKind;
import org.kesheng.exchange.ImportMapping;
import org.kesheng.exchange.ImportSession;
import org.kesheng.exchange.ImportSession.Keyed;
import org.kesheng.exchange.ImportSession.Outcome;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Organisation;
import org.kesheng.shared.BusinessClock;

/** Files of customers. A card that is known already is left as it is, or brought up to date where the mapping says so. */
@ApplicationScoped
public class CustomerImport implements ImportKind {
    @Inject
    CustomerRepository repository;

    @Inject
    Organisation organisation;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Override
    public String code() {
        return "customers";
    }

    @Override
    public Function function() {
        return Function.ARCHIVE_PERSONAL;
    }

    @Override
    public List<Wanted> fields() {
        return Wanted.of(
                List.of("number", "name"),
                List.of(
                        "cardType",
                        "relation",
                        "status",
                        "tier",
                        "department",
                        "contact",
                        "phone",
                        "email",
                        "web",
                        "address",
                        "region",
                        "trade",
                        "since"),
                List.of("since"));
    }

    @Override
    public ImportSession<?> open(ImportMapping mapping, Header header) {
        Map<String, Long> departments = organisation.departments().stream()
                .collect(Collectors.toMap(Organisation.DepartmentCard::code, Organisation.DepartmentCard::id));
        return new CustomerSession(mapping, header, this, departments, clock.instant());
    }

    /** @param department of the owner; null: that of the sender */
    record NewCustomer(CustomerData data, Long department) {}

    List<Outcome> store(List<Keyed<NewCustomer>> chunk, boolean updates) {
        List<Outcome> outcomes =
                chunk.stream().map(keyed -> store(keyed, updates)).toList();
        repository.flush();
        return outcomes;
    }

    private Outcome store(Keyed<NewCustomer> keyed, boolean updates) {
        CustomerData data = keyed.record().data();
        Optional<Customer> before = repository.byNumber(data.number());
        if (before.isEmpty()) {
            add(keyed.record());
            return Outcome.ACCEPTED;
        }
        if (before.get().data().equals(data)) {
            return Outcome.UNCHANGED;
        }
        if (!updates) {
            return Outcome.rejected(Finding.rejected(keyed.row(), null, "exchange.storedOtherwise"));
        }
        Instant now = clock.instant();
        before.get().change(data, now);
        before.get().captured("IMPORT", today(now));
        return Outcome.ACCEPTED;
    }

    private void add(NewCustomer wanted) {
        Actor sender = current.get();
        Instant now = clock.instant();
        Long department = wanted.department() == null ? sender.departmentId() : wanted.department();
        Long owner = wanted.data().tier() == Tier.PERSONAL ? sender.staffId() : null;
        Customer customer = new Customer(wanted.data(), department, owner, now);
        customer.captured("IMPORT", today(now));
        repository.add(customer);
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, BusinessClock.ZONE);
    }
}
