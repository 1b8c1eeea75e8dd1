package org.kesheng.insight.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.kesheng.insight.Nights;
import org.kesheng.insight.control.CaseFacts;

/** Pages of cases in a range of ids; needs no checkpoint, as {@link WaitingSheets}. */
@Named
@Dependent
public class WaitingCases extends AbstractItemReader {
    private static final int PAGE = 500;

    @Inject
    @BatchProperty
    String after;

    @Inject
    @BatchProperty
    String to;

    @Inject
    Nights nights;

    private long last;

    @Override
    public void open(Serializable checkpoint) {
        last = Long.parseLong(after);
    }

    @Override
    public List<CaseFacts> readItem() {
        List<CaseFacts> page = nights.waitingCases(last, Long.parseLong(to), PAGE);
        if (page.isEmpty()) {
            return null;
        }
        last = page.get(page.size() - 1).id();
        return page;
    }
}
