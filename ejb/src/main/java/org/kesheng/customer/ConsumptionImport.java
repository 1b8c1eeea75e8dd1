package org.kesheng.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kesheng.customer.entity.Consumption;
import org.kesheng.customer.entity.Customer;
import org.kesheng.customer.entity.CustomerRepository;
import org.kesheng.exchange.Finding;
import org.kesheng.exchange.Header;
import org.kesheng.exchange.ImportKind;
import org.kesheng.exchange.ImportMapping;
import org.kesheng.exchange.ImportSession;
import org.kesheng.exchange.ImportSession.Keyed;
import org.kesheng.exchange.ImportSession.Outcome;
import org.kesheng.organisation.Function;

/** Files of orders: what customers that are in the archive have bought. */
@ApplicationScoped
public class ConsumptionImport implements ImportKind {
    @Inject
    CustomerRepository repository;

    @Inject
    Clock clock;

    @Override
    public String code() {
        return "consumption";
    }

    @Override
    public Function function() {
        return Function.ARCHIVE_PERSONAL;
    }

    @Override
    public List<Wanted> fields() {
        return Wanted.of(
                List.of("customer", "boughtOn", "product"),
                List.of("order", "quantity", "amount", "currency", "channel"),
                List.of("boughtOn"));
    }

    @Override
    public ImportSession<?> open(ImportMapping mapping, Header header) {
        return new ConsumptionSession(mapping, header, this, clock.instant());
    }

    List<Outcome> store(List<Keyed<Purchase>> chunk) {
        Set<String> known =
                repository.known(chunk.stream().map(Keyed::contentKey).toList());
        List<Outcome> outcomes = new ArrayList<>(chunk.size());
        for (Keyed<Purchase> keyed : chunk) {
            Optional<Customer> customer = repository.byNumber(keyed.record().customer());
            if (known.contains(keyed.contentKey())) {
                outcomes.add(Outcome.UNCHANGED);
            } else if (customer.isEmpty()) {
                outcomes.add(Outcome.rejected(Finding.rejected(
                        keyed.row(), null, "customer.none", keyed.record().customer())));
            } else {
                repository.add(new Consumption(customer.get().id(), keyed.record(), "IMPORT", keyed.contentKey()));
                outcomes.add(Outcome.ACCEPTED);
            }
        }
        repository.flush();
        return outcomes;
    }
}
