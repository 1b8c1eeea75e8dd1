package org.kesheng.exchange;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.kesheng.exchange.control.RejectedRows;
import org.kesheng.exchange.entity.ImportFinding;
import org.kesheng.exchange.entity.ImportRepository;
import org.kesheng.exchange.entity.ImportRun;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.shared.Audited;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Slice;

/** Files on their way in. Whoever may import sees his own; administrators see all. */
@Stateless
public class Imports {
    private static final int PIECE = 200;

    @Inject
    ImportRepository repository;

    @Inject
    ImportFiles files;

    @Inject
    Mappings mappings;

    @Inject
    ImportKinds kinds;

    @Inject
    Permissions permissions;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Inject
    Event<ImportWaiting> waiting;

    /** Stores the file; nothing is done with it yet. */
    @Allowed(value = Function.IMPORT, rights = Right.EXECUTE)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ImportFiles.Received receive(String fileName, InputStream content) {
        return files.receive(fileName, content);
    }

    /** A file that was received and will not be used. */
    @Allowed(value = Function.IMPORT, rights = Right.EXECUTE)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void discard(ImportFiles.Received file) {
        files.forget(file.storedAs());
    }

    /**
     * Lets the import begin after this transaction. The same file with the same mapping is not done twice: while the first is under
     * way, or when it left nothing rejected, its report is the answer.
     *
     * @throws Refused INVALID for an unknown kind or mapping, FORBIDDEN without the right to make what the file contains
     */
    @Audited("exchange.import")
    @Allowed(value = Function.IMPORT, rights = Right.EXECUTE)
    public ImportReport accept(AcceptImport command) {
        ImportKind kind = kinds.byCode(command.kind());
        requireRightOn(kind);
        ImportMapping mapping = mappings.find(command.mapping());
        if (mapping.kind() != null && !mapping.kind().equals(kind.code())) {
            throw Refused.invalid("mapping", "exchange.mappingKind", mapping.kind());
        }
        ImportFiles.Received file = command.file();
        if (!command.dryRun()) {
            for (ImportRun before : repository.sameFile(kind.code(), file.sha256(), mapping.toString())) {
                if (isAnswerFor(before)) {
                    files.forget(file.storedAs());
                    return report(before, List.of(), null);
                }
            }
        }
        ImportRun run =
                new ImportRun(kind.code(), mapping.code(), mapping.toString(), command.dryRun(), clock.instant());
        run.from(file.fileName(), file.storedAs(), file.bytes(), file.sha256());
        run.sentBy(current.get().staffId(), current.get().account());
        repository.add(run);
        repository.flush();
        waiting.fire(new ImportWaiting(run.id()));
        return report(run, List.of(), null);
    }

    private boolean isAnswerFor(ImportRun before) {
        return before.state() != ImportState.FAILED
                && before.rejected() == 0
                && current.get().staffId().equals(before.staffId());
    }

    private void requireRightOn(ImportKind kind) {
        Actor actor = current.get();
        boolean may = permissions.allows(actor, kind.function(), Right.CREATE)
                || permissions.allows(actor, kind.function(), Right.EXECUTE)
                || permissions.allows(actor, kind.function(), Right.UPDATE)
                || permissions.allows(actor, Function.ADMINISTRATION, Right.UPDATE);
        if (!may) {
            throw Refused.forbidden("organisation.noRight", kind.function().name());
        }
    }

    /**
     * @param after {@code next} of the piece before, or null
     */
    @Allowed(value = Function.IMPORT, rights = Right.EXECUTE)
    public ImportReport report(Long id, String after) {
        ImportRun run = visible(id);
        long from = key(after, 0);
        List<ImportFinding> found = repository.findings(id, from, PIECE + 1);
        Slice<ImportFinding> piece = Slice.of(found, PIECE, finding -> String.valueOf(finding.id()));
        return report(run, piece.rows().stream().map(ImportFinding::finding).toList(), piece.next());
    }

    /** Newest first, without their findings. */
    @Allowed(value = Function.IMPORT, rights = Right.EXECUTE)
    public Slice<ImportReport> list(String after, int limit) {
        Long staff = seesAll() ? null : current.get().staffId();
        List<ImportReport> runs = repository.before(key(after, Long.MAX_VALUE), staff, limit + 1).stream()
                .map(run -> report(run, List.of(), null))
                .toList();
        return Slice.of(runs, limit, run -> String.valueOf(run.id()));
    }

    /** The rejected rows as they stood in the file, with the reasons in a last column: to be mended and sent again. */
    @Audited(value = "exchange.rejectedRows", look = true)
    @Allowed(value = Function.IMPORT, rights = Right.EXECUTE)
    public void writeRejected(Long id, Locale locale, OutputStream out) {
        ImportRun run = visible(id);
        ImportMapping mapping = ImportMapping.parse(run.mapping());
        try (Stream<ImportFinding> rejections = repository.rejections(id)) {
            new RejectedRows(files.path(run.storedAs()), mapping, locale).write(rejections, out);
        }
    }

    private boolean seesAll() {
        return permissions.allows(current.get(), Function.ADMINISTRATION, Right.UPDATE);
    }

    private ImportRun visible(Long id) {
        return repository
                .run(id)
                .filter(run -> seesAll() || current.get().staffId().equals(run.staffId()))
                .orElseThrow(() -> Refused.notFound("shared.notFound"));
    }

    private static long key(String after, long start) {
        try {
            return after == null || after.isBlank() ? start : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw Refused.invalid("after", "shared.invalid");
        }
    }

    private static ImportReport report(ImportRun run, List<Finding> findings, String next) {
        JsonObject format = json(run.format() == null ? "{}" : run.format());
        return new ImportReport(
                run.id(),
                run.kind(),
                run.fileName(),
                run.mappingCode(),
                run.dryRun(),
                run.state(),
                run.account(),
                run.createdAt(),
                run.startedAt(),
                run.finishedAt(),
                format.getString("encoding", null),
                format.getString("separator", null),
                run.rowsTotal(),
                run.rowsRead(),
                run.accepted(),
                run.unchanged(),
                run.rejected(),
                run.notices(),
                preview(run.preview()),
                findings,
                next);
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static List<Map<String, String>> preview(String text) {
        if (text == null) {
            return List.of();
        }
        return json(text).getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .map(Imports::cells)
                .toList();
    }

    private static Map<String, String> cells(JsonObject row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.forEach((name, value) -> cells.put(name, ((JsonString) value).getString()));
        return cells;
    }
}
