package org.kesheng.insight.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Iterator;
import org.kesheng.insight.Nights;
import org.kesheng.insight.control.DeltaBuilder.BlockKey;

/** Blocks with something to merge. */
@Named
@Dependent
public class KeysToMerge extends AbstractItemReader {
    @Inject
    @BatchProperty
    String part;

    @Inject
    @BatchProperty
    String parts;

    @Inject
    Nights nights;

    private Iterator<BlockKey> keys;

    @Override
    public void open(Serializable checkpoint) {
        keys = nights.keysToMerge(Integer.parseInt(part), Integer.parseInt(parts))
                .iterator();
    }

    @Override
    public BlockKey readItem() {
        return keys.hasNext() ? keys.next() : null;
    }
}
