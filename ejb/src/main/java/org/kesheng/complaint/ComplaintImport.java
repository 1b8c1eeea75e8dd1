package org.kesheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.kesheng.exchange.Header;
import org.kesheng.exchange.ImportKind;
import org.kesheng.exchange.ImportMapping;
import org.kesheng.exchange.ImportSession;
import org.kesheng.exchange.ImportSession.Keyed;
import org.kesheng.exchange.ImportSession.Outcome;
import org.kesheng.exchange.ImportedRecords;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;

/** Files of complaints from other registers. */
@ApplicationScoped
public class ComplaintImport implements ImportKind {
    static final String CODE = "complaints";

    @Inject
    ImportedCases cases;

    @Inject
    ImportedRecords records;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Function function() {
        return Function.REGISTER_CASE;
    }

    @Override
    public List<Wanted> fields() {
        return Wanted.of(
                List.of("receivedAt", "subject"),
                List.of(
                        "closedAt",
                        "content",
                        "caseKind",
                        "channel",
                        "classified",
                        "causeCode",
                        "topic",
                        "urgent",
                        "receivingUnit",
                        "product",
                        "place",
                        "name",
                        "phone",
                        "email",
                        "region",
                        "customerNumber"),
                List.of("receivedAt", "closedAt"));
    }

    @Override
    public ImportSession<?> open(ImportMapping mapping, Header header) {
        Instant now = clock.instant();
        return new ComplaintSession(mapping, header, this, cases.codes(current.get(), now), now);
    }

    List<Outcome> store(List<Keyed<ImportedCase>> chunk) {
        Actor sender = current.get();
        return records.once(
                CODE, chunk, told -> cases.write(told, sender, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
