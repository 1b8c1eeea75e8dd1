package org.kesheng.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.kesheng.shared.Refused;

/** The kinds of all capabilities. */
@ApplicationScoped
class ImportKinds {
    @Inject
    @Any
    Instance<ImportKind> kinds;

    List<ImportKind> all() {
        return kinds.stream().toList();
    }

    /** @throws Refused INVALID for a code that no kind has */
    ImportKind byCode(String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("kind", "exchange.noKind", String.valueOf(code)));
    }
}
