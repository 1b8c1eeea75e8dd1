package org.kesheng.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.kesheng.exchange.ImportChunks.Claimed;
import org.kesheng.exchange.ImportChunks.Entry;
import org.kesheng.exchange.control.RecordReader;
import org.kesheng.exchange.control.TableReader;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Identity;
import org.kesheng.shared.Refused;

/** Takes one file from its first row, or its checkpoint, to its end. */
@ApplicationScoped
public class ImportRunner {
    private static final Logger LOG = Logger.getLogger(ImportRunner.class);

    /** A file that brought a server down so often is left alone. */
    private static final int MOST_CLAIMS = 5;

    @Inject
    ImportChunks chunks;

    @Inject
    ImportFiles files;

    @Inject
    ImportKinds kinds;

    @Inject
    Identity identity;

    @Inject
    CurrentActor current;

    /** Never throws: the report says what happened. As whoever sent the file, with the rights he has now. */
    public void run(Claimed claimed) {
        try {
            Optional<Actor> actor = Optional.ofNullable(claimed.staffId()).flatMap(identity::refresh);
            if (actor.isEmpty()) {
                current.run(Actor.JOBS, () -> fail(claimed, "exchange.senderLeft"));
                return;
            }
            if (claimed.claim() > MOST_CLAIMS) {
                current.run(actor.get(), () -> fail(claimed, "exchange.gaveUp"));
                return;
            }
            current.run(actor.get(), () -> process(claimed));
        } catch (ImportChunks.LostClaim lost) {
            LOG.infof("import %d goes on in another worker", claimed.id());
        } catch (RuntimeException e) {
            LOG.errorf(e, "import %d stopped; it is tried again when its lease ends", claimed.id());
        }
    }

    private void process(Claimed claimed) {
        try {
            transfer(claimed);
        } catch (HeaderRefused refused) {
            chunks.fail(claimed, refused.findings());
        } catch (Refused refused) {
            fail(claimed, refused.code(), refused.arguments());
        } catch (ImportChunks.LostClaim lost) {
            throw lost;
        } catch (RuntimeException e) {
            LOG.errorf(e, "import %d failed", claimed.id());
            fail(claimed, "shared.unexpected", "import-" + claimed.id());
        }
    }

    private void fail(Claimed claimed, String code, Object... arguments) {
        chunks.fail(claimed, List.of(Finding.failed(0, null, code, arguments)));
    }

    private void transfer(Claimed claimed) {
        ImportMapping mapping = ImportMapping.parse(claimed.mapping());
        TableReader table = TableReader.open(files.path(claimed.storedAs()), mapping, ImportLimits.DEFAULT);
        ImportSession<?> session = kinds.byCode(claimed.kind()).open(mapping, table.header());
        chunks.begin(claimed, table.rows(), table.format());
        transfer(claimed, session, table);
        chunks.finish(claimed);
    }

    private <R> void transfer(Claimed claimed, ImportSession<R> session, TableReader table) {
        List<Entry<R>> chunk = new ArrayList<>();
        List<Map<String, String>> preview = new ArrayList<>();
        try (RecordReader<R> records = new RecordReader<>(session, table)) {
            for (RecordReader.Read<R> read = records.next(); read != null; read = records.next()) {
                if (read.lastRow() <= claimed.checkpoint()) {
                    continue;
                }
                chunk.add(new Entry<>(read.firstRow(), read.lastRow(), read.keyed(), read.findings()));
                if (claimed.dryRun() && read.keyed() != null && preview.size() < ImportChunks.PREVIEW_ROWS) {
                    preview.add(read.preview().get());
                }
                if (chunk.size() >= session.chunk()) {
                    keep(claimed, session, chunk);
                    chunk.clear();
                }
            }
        }
        if (!chunk.isEmpty()) {
            keep(claimed, session, chunk);
        }
        if (claimed.dryRun()) {
            chunks.preview(claimed, preview);
        }
    }

    private <R> void keep(Claimed claimed, ImportSession<R> session, List<Entry<R>> chunk) {
        if (claimed.dryRun()) {
            chunks.pretend(claimed, chunk);
            return;
        }
        try {
            chunks.store(claimed, session, chunk);
        } catch (ImportChunks.LostClaim lost) {
            throw lost;
        } catch (RuntimeException e) {
            // One record spoils the transaction of all: each gets its own, so that only the one that is wrong is
            // refused.
            LOG.debugf(e, "import %d: chunk in single steps", claimed.id());
            chunk.forEach(entry -> single(claimed, session, entry));
        }
    }

    private <R> void single(Claimed claimed, ImportSession<R> session, Entry<R> entry) {
        try {
            chunks.store(claimed, session, List.of(entry));
        } catch (Refused refused) {
            Finding finding = Finding.rejected(entry.firstRow(), refused.field(), refused.code(), refused.arguments());
            chunks.store(claimed, session, List.of(entry.rejectedBy(finding)));
        }
    }
}
