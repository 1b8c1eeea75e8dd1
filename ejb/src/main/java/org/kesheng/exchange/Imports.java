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
import java.util.Optional;
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
        Optional<ImportRun> before = done(command, kind, mapping);
        if (before.isPresent()) {
            if (!before.get().storedAs().equals(command.file().storedAs())) {
                files.forget(command.file().storedAs());
            }
            return report(before.get(), List.of(), null);
        }
        return begin(
                command.file(),
                new ImportRun(kind.code(), mapping.code(), mapping.toString(), command.dryRun(), clock.instant()));
    }

    private Optional<ImportRun> done(AcceptImport command, ImportKind kind, ImportMapping mapping) {
        return command.dryRun()
                ? Optional.empty()
                : repository.sameFile(kind.code(), command.file().sha256(), mapping.toString()).stream()
                        .filter(this::isAnswerFor)
                        .findFirst();
    }

    private ImportReport begin(ImportFiles.Received file, ImportRun run) {
        run.from(file.fileName(), file.storedAs(), file.bytes(), file.sha256());
        run.sentBy(current.get().staffId(), current.get().account());
        repository.add(run);
        repository.flush();
        waiting.fire(new ImportWaiting(run.id()));
        return report(run, List.of(), null);
    }

    private boolean isAnswerFor(ImportRun before) {
        return before.state() != ImportState.FAILED
                && before.state() != ImportState.CANCELLED
                && before.rejected() == 0
                && current.get().staffId().equals(before.staffId());
    }

    private void requireRightOn(ImportKind kind) {
        if (!mayMake(kind)) {
            throw Refused.forbidden("organisation.noRight", kind.function().name());
        }
    }

    private boolean mayMake(ImportKind kind) {
        Actor actor = current.get();
        return permissions.allows(actor, kind.function(), Right.CREATE)
                || permissions.allows(actor, kind.function(), Right.EXECUTE)
                || permissions.allows(actor, kind.function(), Right.UPDATE)
                || permissions.allows(actor, Function.ADMINISTRATION, Right.UPDATE);
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

    /** A file of an import, to be used for another: its trial becomes the real thing, or its columns are read otherwise. */
    @Allowed(value = Function.IMPORT, rights = Right.EXECUTE)
    public ImportFiles.Received fileOf(Long id) {
        ImportRun run = visible(id);
        return new ImportFiles.Received(run.fileName(), run.storedAs(), run.fileBytes(), run.sha256());
    }

    /** The mapping that an import goes by. */
    @Allowed(value = Function.IMPORT, rights = Right.EXECUTE)
    public String mappingOf(Long id) {
        return visible(id).mapping();
    }

    /**
     * The header of a file and its first rows.
     *
     * @throws Refused INVALID where it cannot be read as a table, or is more than the limits allow
     */
    @Allowed(value = Function.IMPORT, rights = Right.EXECUTE)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SheetHead look(ImportFiles.Received file) {
        return SheetLook.at(files.path(file.storedAs()));
    }

    /** Codes of the kinds whose content the reader may make. */
    @Allowed(value = Function.IMPORT, rights = Right.EXECUTE)
    public List<String> kinds() {
        return kinds.all().stream()
                .filter(this::mayMake)
                .map(ImportKind::code)
                .sorted()
                .toList();
    }

    /** What a file of a kind can tell. */
    @Allowed(value = Function.IMPORT, rights = Right.EXECUTE)
    public List<ImportKind.Wanted> fields(String kind) {
        return kinds.byCode(kind).fields();
    }

    /**
     * Stops an import that waits or runs. What was accepted stays; the file can be sent again, which doubles nothing.
     *
     * @throws Refused 409 where it has ended
     */
    @Audited("exchange.cancel")
    @Allowed(value = Function.IMPORT, rights = Right.EXECUTE)
    public ImportReport cancel(Long id) {
        ImportRun run = repository.locked(visible(id).id());
        if (run.state() != ImportState.WAITING && run.state() != ImportState.RUNNING) {
            throw new Refused("exchange.ended");
        }
        run.end(ImportState.CANCELLED, clock.instant());
        return report(run, List.of(), null);
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
