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
import org.kesheng.insight.control.CaseFacts;
import org.kesheng.insight.control.DeltaBuilder;
import org.kesheng.insight.control.DeltaBuilder.BlockKey;
import org.kesheng.insight.control.SmallGroups;
import org.kesheng.insight.entity.CaseStore;
import org.kesheng.insight.entity.CellStore;
import org.kesheng.insight.entity.NightStore;
import org.kesheng.insight.entity.SeriesStore;
import org.kesheng.insight.entity.SeriesWriter;
import org.kesheng.insight.entity.SheetStore;
import org.kesheng.operation.Grip;
import org.kesheng.operation.Runs;
import org.kesheng.policy.CompanyParameters;
import org.kesheng.shared.BusinessClock;

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
    CompanyParameters parameters;

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
        return with(connection -> new SheetStore(connection).waiting(after, to, limit));
    }

    /** Counts pages of sheets and takes them out of the inbox. */
    public void countSheets(Grip grip, List<List<AnswerSheet>> pages) {
        int[] counts = with(connection -> countSheets(connection, pages));
        hold(grip);
        runs.count(grip.attemptId(), counts[0], counts[1], counts[0] - counts[1]);
    }

    private static int[] countSheets(Connection connection, List<List<AnswerSheet>> pages) throws SQLException {
        CellStore store = new CellStore(connection);
        DeltaBuilder cells = new DeltaBuilder(store::layout);
        int read = 0;
        int counted = 0;
        for (List<AnswerSheet> page : pages) {
            for (AnswerSheet sheet : page) {
                counted += cells.add(sheet) ? 1 : 0;
            }
            read += page.size();
        }
        store.store(cells.deltas());
        for (List<AnswerSheet> page : pages) {
            new SheetStore(connection).takeOut(page);
        }
        return new int[] {read, counted};
    }

    /** Cases waiting with ids within (after, to]. */
    public List<CaseFacts> waitingCases(long after, long to, int limit) {
        return with(connection -> new CaseStore(connection).waiting(after, to, limit));
    }

    /** Counts pages of cases as they stand now and takes them out of the inbox. */
    public void countCases(Grip grip, List<List<CaseFacts>> pages) {
        int read = with(connection -> countCases(connection, pages));
        hold(grip);
        runs.count(grip.attemptId(), read, read, 0);
    }

    private static int countCases(Connection connection, List<List<CaseFacts>> pages) throws SQLException {
        CaseStore cases = new CaseStore(connection);
        int read = 0;
        for (List<CaseFacts> page : pages) {
            new CellStore(connection).store(cases.recount(page, BusinessClock.ZONE));
            cases.takeOut(page);
            read += page.size();
        }
        return read;
    }

    /** Blocks that have something to merge, of one of several partitions. */
    public List<BlockKey> keysToMerge(int part, int parts) {
        return with(connection -> new CellStore(connection).keysWithDeltas(part, parts));
    }

    /** Merges what was counted into blocks. */
    public void merge(Grip grip, List<BlockKey> keys) {
        with(connection -> {
            new CellStore(connection).merge(keys, grip.runNo());
            return null;
        });
        hold(grip);
    }

    /** Surveys whose series change, 0 for complaints. */
    public List<Long> surveysToChart(Grip grip) {
        return with(connection -> series(connection, grip).changedSurveys());
    }

    /** Computes the series of surveys. */
    public void chart(Grip grip, List<Long> surveyIds) {
        with(connection -> {
            for (Long surveyId : surveyIds) {
                series(connection, grip).write(surveyId);
            }
            return null;
        });
        hold(grip);
    }

    private SeriesWriter series(Connection connection, Grip grip) {
        SmallGroups smallGroups = SmallGroups.of(parameters.values());
        return new SeriesWriter(connection, grip.runNo(), grip.businessDate(), smallGroups);
    }

    /** Shows the night to readers. */
    public void publish(Grip grip) {
        with(connection -> {
            new NightStore(connection).publish(grip.runNo(), grip.businessDate(), clock.instant());
            return null;
        });
        hold(grip);
    }

    /** Blocks that are worth folding. */
    public List<BlockKey> keysToFold() {
        return with(connection -> new CellStore(connection).crowdedKeys());
    }

    /** Folds blocks; readers notice nothing. */
    public void fold(Grip grip, List<BlockKey> keys) {
        SmallGroups smallGroups = SmallGroups.of(parameters.values());
        with(connection -> {
            CellStore store = new CellStore(connection);
            for (BlockKey key : keys) {
                store.fold(key, smallGroups);
            }
            return null;
        });
        hold(grip);
    }

    /** Deletes what no reader sees any more. */
    public void tidy(Grip grip) {
        with(connection -> {
            new NightStore(connection).forgetCuts();
            new SeriesStore(connection).forgetOld();
            return null;
        });
        hold(grip);
    }
}
