package org.kesheng.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
     * @param store stores records and tells for each what it became: a number, a code
     */
    public <R> List<Outcome> once(String kind, List<Keyed<R>> records, Function<List<R>, List<String>> store) {
        Set<String> known =
                repository.known(records.stream().map(Keyed::contentKey).toList());
        List<Keyed<R>> fresh = records.stream()
                .filter(keyed -> !known.contains(keyed.contentKey()))
                .toList();
        List<String> subjects = store.apply(fresh.stream().map(Keyed::record).toList());
        for (int i = 0; i < subjects.size(); i++) {
            repository.add(new ImportedKey(fresh.get(i).contentKey(), kind, subjects.get(i)));
        }
        return records.stream()
                .map(keyed -> known.contains(keyed.contentKey()) ? Outcome.UNCHANGED : Outcome.ACCEPTED)
                .toList();
    }
}
