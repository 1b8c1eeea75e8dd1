package org.kesheng.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.kesheng.exchange.ImportSession.Keyed;
import org.kesheng.exchange.ImportSession.Outcome;
import org.kesheng.exchange.entity.ImportRepository;
import org.kesheng.exchange.entity.ImportedKey;

/** Stores each imported record once, for the kinds whose own tables do not know a record again. */
@ApplicationScoped
public class ImportedRecords {
    @Inject
    ImportRepository repository;

    /**
     * @param kind code of the kind
     * @param store stores one record and tells what it became: a number, a code
     */
    public <R> List<Outcome> once(String kind, List<Keyed<R>> records, Function<R, String> store) {
        Set<String> known =
                repository.known(records.stream().map(Keyed::contentKey).toList());
        List<Outcome> outcomes = new ArrayList<>(records.size());
        for (Keyed<R> keyed : records) {
            if (known.contains(keyed.contentKey())) {
                outcomes.add(Outcome.UNCHANGED);
            } else {
                String subject = store.apply(keyed.record());
                repository.add(new ImportedKey(keyed.contentKey(), kind, subject));
                outcomes.add(Outcome.ACCEPTED);
            }
        }
        return outcomes;
    }
}
