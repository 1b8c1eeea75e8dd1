package org.kesheng.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kesheng.exchange.Header;
import org.kesheng.exchange.ImportKind;
import org.kesheng.exchange.ImportMapping;
import org.kesheng.exchange.ImportSession;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Organisation;

/** Files of answers, in wide form (a respondent a row) or long form (an answer a row). */
@ApplicationScoped
public class ResponseImport implements ImportKind {
    @Inject
    ResponseStore store;

    @Inject
    Organisation organisation;

    @Inject
    Clock clock;

    @Override
    public String code() {
        return "responses";
    }

    @Override
    public Function function() {
        return Function.SURVEY;
    }

    @Override
    public List<Wanted> fields() {
        return Wanted.of(
                List.of("answeredOn"),
                List.of("department", "channel", "category", "region", "weight"),
                List.of("answeredOn"));
    }

    @Override
    public ImportSession<?> open(ImportMapping mapping, Header header) {
        ResponseMapping content = ResponseMapping.of(mapping);
        store.check(content, header);
        Map<String, Long> departments = organisation.departments().stream()
                .collect(Collectors.toMap(Organisation.DepartmentCard::code, Organisation.DepartmentCard::id));
        return new ResponseSession(
                content, new ResponseColumns(mapping, content, header), departments, store, clock.instant());
    }
}
