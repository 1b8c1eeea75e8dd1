package org.kesheng.insight.batch;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Iterator;
import org.kesheng.insight.Nights;
import org.kesheng.insight.control.DeltaBuilder.BlockKey;

/** Blocks that have become many. */
@Named
@Dependent
public class KeysToFold extends AbstractItemReader {
    @Inject
    Nights nights;

    private Iterator<BlockKey> keys;

    @Override
    public void open(Serializable checkpoint) {
        keys = nights.keysToFold().iterator();
    }

    @Override
    public BlockKey readItem() {
        return keys.hasNext() ? keys.next() : null;
    }
}
