package org.kesheng.insight;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.kesheng.insight.control.AnswerSheet;
import org.kesheng.insight.control.DeltaBuilder;
import org.kesheng.insight.control.DeltaBuilder.BlockKey;
import org.kesheng.insight.entity.NightStore;
import org.kesheng.insight.entity.ScoreStore;
import org.kesheng.operation.Grip;
import org.kesheng.operation.Runs;

/**
 * The work of {@code nightly-analytics}, one transaction a call. Every call that writes ends with a look at the fence, so that a
 * night that lost its lease writes nothing.
 */
@Stateless
public class Nights {
    @Resource(lookup = "java:jboss/datasources/KeshengDS")
    DataSource source;

    @Inject
    Runs runs;

    @Inject
    Clock clock;

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void hold(Grip grip) {
        runs.hold(grip.job(), grip.fence());
    }

    /** Fixes what the night takes in. */
    public NightStore.Cut cut(Grip grip) {
        NightStore.Cut cut = with(connection -> new NightStore(connection).cut(grip.runNo(), clock.instant()));
        runs.expect(grip.attemptId(), cut.responses() + cut.complaints());
        hold(grip);
        return cut;
    }

    /** Sheets waiting with ids within (after, to]. */
    public List<AnswerSheet> waitingSheets(long after, long to, int limit) {
        return with(connection -> new ScoreStore(connection).waiting(after, to, limit));
    }

    /** Counts pages of sheets and takes them out of the inbox. */
    public void countSheets(Grip grip, List<List<AnswerSheet>> pages) {
        int[] counts = with(connection -> count(new ScoreStore(connection), grip.runNo(), pages));
        hold(grip);
        runs.count(grip.attemptId(), counts[0], counts[1], counts[0] - counts[1]);
    }

    private static int[] count(ScoreStore store, long runNo, List<List<AnswerSheet>> pages) throws SQLException {
        DeltaBuilder cells = new DeltaBuilder(store::layout);
        int read = 0;
        int counted = 0;
        for (List<AnswerSheet> page : pages) {
            for (AnswerSheet sheet : page) {
                counted += cells.add(sheet) ? 1 : 0;
            }
            read += page.size();
        }
        store.store(cells.deltas(), runNo, pages.get(0).get(0).id());
        for (List<AnswerSheet> page : pages) {
            store.takeOut(page);
        }
        return new int[] {read, counted};
    }

    /** Blocks that have something to merge, of one of several partitions. */
    public List<BlockKey> keysToMerge(int part, int parts) {
        return with(connection -> new ScoreStore(connection).keysWithDeltas(part, parts));
    }

    /** Merges what was counted into blocks. */
    public void merge(Grip grip, List<BlockKey> keys) {
        with(connection -> {
            new ScoreStore(connection).merge(keys, grip.runNo());
            return null;
        });
        hold(grip);
    }

    /** Shows the night to readers and closes its date. */
    public void publish(Grip grip) {
        with(connection -> {
            new NightStore(connection).publish(grip.runNo(), grip.businessDate(), clock.instant());
            return null;
        });
        hold(grip);
    }

    /** Blocks that are worth folding. */
    public List<BlockKey> keysToFold() {
        return with(connection -> new ScoreStore(connection).crowdedKeys());
    }

    /** Folds blocks; readers notice nothing. */
    public void fold(Grip grip, List<BlockKey> keys) {
        with(connection -> {
            ScoreStore store = new ScoreStore(connection);
            for (BlockKey key : keys) {
                store.fold(key);
            }
            new NightStore(connection).forgetCuts();
            return null;
        });
        hold(grip);
    }
}
