package org.kesheng.complaint;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.kesheng.policy.Category;

/** What a customer may say that his feedback is about (CLS-06). */
@Stateless
public class Topics {
    @Inject
    Rulebook rulebook;

    @Inject
    Clock clock;

    /** The classes of the pack that is in force for the company today. */
    public List<Category> offered() {
        return rulebook.asShipped(List.of(), CaseKind.COMPLAINT, clock.instant())
                .categories();
    }
}
