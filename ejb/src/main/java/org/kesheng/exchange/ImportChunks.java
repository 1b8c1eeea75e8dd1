package org.kesheng.exchange;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kesheng.exchange.ImportSession.Keyed;
import org.kesheng.exchange.ImportSession.Outcome;
import org.kesheng.exchange.entity.ImportFinding;
import org.kesheng.exchange.entity.ImportRepository;
import org.kesheng.exchange.entity.ImportRun;
import org.kesheng.shared.AuditSubject;
import org.kesheng.shared.Audited;

/** The transactions of a running import. Each looks whether the run is still ours: who lost it to another worker stops. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportChunks {
    static final int PREVIEW_ROWS = 20;

    @Inject
    ImportRepository repository;

    @Inject
    Clock clock;

    @Inject
    Event<ImportEnded> ended;

    /** A run with the number of its claim, which changes with each taker. */
    public record Claimed(
            Long id,
            int claim,
            String kind,
            String mapping,
            String storedAs,
            boolean dryRun,
            Long staffId,
            long checkpoint)
            implements AuditSubject {
        @Override
        public String subjectKind() {
            return "import";
        }

        @Override
        public String subjectKey() {
            return String.valueOf(id);
        }
    }

    /**
     * One record of the file.
     *
     * @param keyed null where it is rejected already
     */
    public record Entry<R>(long firstRow, long lastRow, Keyed<R> keyed, List<Finding> findings) {
        Entry<R> rejectedBy(Finding finding) {
            List<Finding> all = new ArrayList<>(findings);
            all.add(finding);
            return new Entry<>(firstRow, lastRow, null, all);
        }
    }

    public Optional<Claimed> claimNext() {
        Instant now = clock.instant();
        return repository
                .next(now)
                .map(repository::locked)
                .filter(run -> isFree(run, now))
                .map(run -> {
                    run.claim(now);
                    return new Claimed(
                            run.id(),
                            run.claimNumber(),
                            run.kind(),
                            run.mapping(),
                            run.storedAs(),
                            run.dryRun(),
                            run.staffId(),
                            run.rowsRead());
                });
    }

    private static boolean isFree(ImportRun run, Instant now) {
        return run.state() == ImportState.WAITING
                || run.state() == ImportState.RUNNING && run.leaseUntil().isBefore(now);
    }

    private ImportRun ours(Claimed claimed) {
        ImportRun run = repository.locked(claimed.id());
        if (run.claimNumber() != claimed.claim() || run.state() != ImportState.RUNNING) {
            throw new LostClaim();
        }
        return run;
    }

    /** Another worker has taken the run. */
    public static class LostClaim extends IllegalStateException {
        private static final long serialVersionUID = 1L;
    }

    public void begin(Claimed claimed, long rows, SheetFormat format) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        if (format.encoding() != null) {
            json.add("encoding", format.encoding()).add("separator", String.valueOf(format.separator()));
        }
        ours(claimed).begin(rows, json.build().toString());
    }

    /** Stores a chunk, its findings and the checkpoint. */
    @Audited("exchange.store")
    public <R> void store(Claimed claimed, ImportSession<R> session, List<Entry<R>> entries) {
        ImportRun run = ours(claimed);
        List<Entry<R>> good =
                entries.stream().filter(entry -> entry.keyed() != null).toList();
        List<Outcome> outcomes = good.isEmpty()
                ? List.of()
                : session.store(good.stream().map(Entry::keyed).toList());
        long accepted = 0;
        long unchanged = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            accepted += outcome.result() == Outcome.Result.ACCEPTED ? 1 : 0;
            unchanged += outcome.result() == Outcome.Result.UNCHANGED ? 1 : 0;
            if (outcome.finding() != null) {
                keep(run, good.get(i), List.of(outcome.finding()));
            }
        }
        note(run, entries, accepted, unchanged);
    }

    /** The same without storing anything: a dry run. */
    public <R> void pretend(Claimed claimed, List<Entry<R>> entries) {
        note(
                ours(claimed),
                entries,
                entries.stream().filter(entry -> entry.keyed() != null).count(),
                0);
    }

    private <R> void note(ImportRun run, List<Entry<R>> entries, long accepted, long unchanged) {
        long notices = 0;
        for (Entry<R> entry : entries) {
            keep(run, entry, entry.findings());
            notices += entry.findings().stream()
                    .filter(finding -> finding.severity() == Finding.Severity.NOTICE)
                    .count();
        }
        long last = entries.get(entries.size() - 1).lastRow();
        run.advance(last, accepted, unchanged, entries.size() - accepted - unchanged, notices, clock.instant());
    }

    private void keep(ImportRun run, Entry<?> entry, List<Finding> findings) {
        findings.forEach(
                finding -> repository.add(new ImportFinding(run.id(), entry.firstRow(), entry.lastRow(), finding)));
    }

    public void preview(Claimed claimed, List<Map<String, String>> rows) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        rows.forEach(row -> {
            JsonObjectBuilder cells = Json.createObjectBuilder();
            row.forEach((name, value) -> cells.add(name, value == null ? "" : value));
            array.add(cells);
        });
        ours(claimed)
                .preview(Json.createObjectBuilder().add("rows", array).build().toString());
    }

    public void finish(Claimed claimed) {
        end(ours(claimed), ImportState.DONE);
    }

    private void end(ImportRun run, ImportState state) {
        run.end(state, clock.instant());
        ended.fire(new ImportEnded(run.id(), run.staffId(), run.fileName(), state, run.accepted(), run.rejected()));
    }

    @Audited("exchange.fail")
    public void fail(Claimed claimed, List<Finding> why) {
        ImportRun run = ours(claimed);
        why.forEach(finding -> repository.add(new ImportFinding(run.id(), finding.row(), finding.row(), finding)));
        end(run, ImportState.FAILED);
    }
}
