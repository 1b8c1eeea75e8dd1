package org.kesheng.insight.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.kesheng.insight.Nights;
import org.kesheng.insight.control.AnswerSheet;

/**
 * Pages of answer sheets in a range of ids. Needs no checkpoint: what was counted is no longer in the inbox, so a restart reads what
 * is left.
 */
@Named
@Dependent
public class WaitingSheets extends AbstractItemReader {
    private static final int PAGE = 5_000;

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
    public List<AnswerSheet> readItem() {
        List<AnswerSheet> page = nights.waitingSheets(last, Long.parseLong(to), PAGE);
        if (page.isEmpty()) {
            return null;
        }
        last = page.get(page.size() - 1).id();
        return page;
    }
}
