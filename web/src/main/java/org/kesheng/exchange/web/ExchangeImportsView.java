package org.kesheng.exchange.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kesheng.exchange.AcceptImport;
import org.kesheng.exchange.Finding;
import org.kesheng.exchange.ImportFiles.Received;
import org.kesheng.exchange.ImportReport;
import org.kesheng.exchange.ImportState;
import org.kesheng.exchange.Imports;
import org.kesheng.exchange.Mappings;
import org.kesheng.exchange.SheetHead;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.KeysetModel;
import org.kesheng.shared.web.Notes;
import org.kesheng.shared.web.UserSession;

/**
 * {@code /exchange/imports}: a file is sent, its columns are said, it is tried, then brought in; what became of it is under
 * {@code ?id=}.
 */
@Named
@ViewScoped
public class ExchangeImportsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN_EXAMPLES = 3;

    @Inject
    Imports imports;

    @Inject
    Mappings mappings;

    @Inject
    Permissions permissions;

    @Inject
    CurrentActor current;

    @Inject
    UserSession session;

    @Inject
    Notes notes;

    @Inject
    Clock clock;

    private Long id;
    private Long again;
    private String after;
    private String kind;
    private String mapping;
    private String saveAs;
    private transient Part file;
    private String fileName;
    private String storedAs;
    private long bytes;
    private String sha256;
    private long rows;
    private String encoding;
    private ArrayList<String> columns = new ArrayList<>();
    private ArrayList<ArrayList<String>> examples = new ArrayList<>();
    private MappingDraft draft;
    private boolean wasBusy;
    private transient ImportReport report;
    private KeysetModel<ImportReport> model;

    @PostConstruct
    void open() {
        model = new KeysetModel<>((key, limit) -> imports.list(key, limit), run -> String.valueOf(run.id()));
    }

    public void enter() {
        permissions.require(current.get(), Function.IMPORT, Right.EXECUTE);
        if (id != null) {
            wasBusy = isBusy();
        } else if (again != null) {
            ImportReport before = imports.report(again, null);
            kind = before.kind();
            keep(imports.fileOf(again));
            look();
            draft.follow(imports.mappingOf(again));
        } else if (kind == null) {
            kind = getKinds().isEmpty() ? null : getKinds().get(getKinds().size() - 1);
        }
    }

    private void keep(Received received) {
        fileName = received.fileName();
        storedAs = received.storedAs();
        bytes = received.bytes();
        sha256 = received.sha256();
    }

    private Received received() {
        return new Received(fileName, storedAs, bytes, sha256);
    }

    /** Takes the file in; what cannot be read as a table is not kept. */
    public void send() throws IOException {
        if (file == null || file.getSize() == 0) {
            throw Refused.invalid("file", "exchange.noFile");
        }
        try (InputStream content = file.getInputStream()) {
            keep(imports.receive(file.getSubmittedFileName(), content));
        }
        try {
            look();
        } catch (Refused refused) {
            imports.discard(received());
            storedAs = null;
            throw refused;
        }
    }

    private void look() {
        SheetHead head = imports.look(received());
        rows = head.rows();
        encoding = head.encoding();
        columns = new ArrayList<>(head.columns());
        examples = new ArrayList<>();
        head.examples().stream().limit(SHOWN_EXAMPLES).forEach(row -> examples.add(new ArrayList<>(row)));
        draft = MappingDraft.guess(kind, imports.fields(kind), head);
    }

    /** Another file, or none. */
    public void startAgain() {
        storedAs = null;
        draft = null;
        mapping = null;
    }

    public String tryIt() {
        return accept(true);
    }

    public String bringIn() {
        return accept(false);
    }

    private String accept(boolean dryRun) {
        String how = isByDraft() ? draft.toJson() : mapping;
        ImportReport accepted = imports.accept(new AcceptImport(kind, received(), how, dryRun));
        return "/exchange/imports?faces-redirect=true&id=" + accepted.id();
    }

    /** What was tried is brought in now. */
    public String goOn() {
        ImportReport tried = getReport();
        ImportReport accepted =
                imports.accept(new AcceptImport(tried.kind(), imports.fileOf(id), imports.mappingOf(id), false));
        return "/exchange/imports?faces-redirect=true&id=" + accepted.id();
    }

    public void saveMapping() {
        Mappings.MappingCard saved = mappings.save(
                saveAs, isByDraft() ? draft.toJson() : mappings.find(mapping).toString());
        notes.done("exchange.mappingSaved", saved.code());
    }

    public void cancel() {
        report = imports.cancel(id);
        notes.done("exchange.cancelled");
    }

    /** Looks again while it runs, and says when it has ended. */
    public void refresh() {
        report = null;
        model.restart();
        if (wasBusy && !isBusy()) {
            wasBusy = false;
            notes.done("exchange.endedNow", getReport().fileName());
        }
    }

    public boolean isBusy() {
        return id != null
                && (getReport().state() == ImportState.WAITING || getReport().state() == ImportState.RUNNING);
    }

    public ImportReport getReport() {
        if (report == null && id != null) {
            report = imports.report(id, after);
        }
        return report;
    }

    /** Share of the rows that were looked at, in per cent. */
    public int percent(ImportReport run) {
        return run.rows() == 0 ? 0 : (int) Math.min(100, 100 * run.rowsRead() / (run.rows() + 1));
    }

    /** As long as the rest will take at the speed so far, or null. */
    public Duration getLeft() {
        ImportReport run = getReport();
        if (run.startedAt() == null || run.rowsRead() <= 1 || run.rows() == 0) {
            return null;
        }
        double rest = Math.max(0, run.rows() + 1.0 - run.rowsRead()) / run.rowsRead();
        return Duration.ofSeconds((long)
                Math.ceil(Duration.between(run.startedAt(), clock.instant()).toMillis() * rest / 1000));
    }

    public String getLeftText() {
        Duration left = getLeft();
        return left == null ? "" : Texts.of(session.getLocale(), "exchange.left", left.toSeconds());
    }

    public String reason(Finding finding) {
        return Texts.of(session.getLocale(), finding.code(), finding.arguments().toArray());
    }

    public String tone(ImportState state) {
        return switch (state) {
            case DONE -> "ok";
            case FAILED -> "bad";
            case CANCELLED -> "warn";
            default -> "brand";
        };
    }

    public String icon(ImportState state) {
        return switch (state) {
            case DONE -> "pi-check";
            case FAILED -> "pi-times-circle";
            case CANCELLED -> "pi-ban";
            default -> "pi-sync";
        };
    }

    /** What the preview has columns for, in their order. */
    public List<String> getPreviewColumns() {
        Set<String> names = new LinkedHashSet<>();
        getReport().preview().forEach(row -> names.addAll(row.keySet()));
        return List.copyOf(names);
    }

    public List<String> previewRow(Map<String, String> row) {
        return getPreviewColumns().stream()
                .map(name -> row.getOrDefault(name, ""))
                .toList();
    }

    /** The label of a field, its name where it is a question. */
    public String field(String name) {
        String key = "exchange.field." + name;
        return Texts.has(session.getLocale(), key) ? Texts.of(session.getLocale(), key) : name;
    }

    public String rejectedFile() {
        return "/api/v1/imports/" + id + "/rejected?lang=" + (session.isEnglish() ? "en" : "zh");
    }

    public List<String> getKinds() {
        return imports.kinds();
    }

    /** Mappings for the kind that is chosen. */
    public List<Mappings.MappingCard> getMappings() {
        return mappings.list().stream().filter(card -> card.kind().equals(kind)).toList();
    }

    public List<MappingDraft.Scale> getScales() {
        return List.of(MappingDraft.Scale.values());
    }

    public boolean isReceived() {
        return storedAs != null;
    }

    /** Whether the columns are said here, and not by a mapping that was chosen. */
    public boolean isByDraft() {
        return mapping == null || mapping.isBlank();
    }

    public KeysetModel<ImportReport> getModel() {
        return model;
    }

    public MappingDraft getDraft() {
        return draft;
    }

    public List<String> getColumns() {
        return columns;
    }

    public List<ArrayList<String>> getExamples() {
        return examples;
    }

    public long getRows() {
        return rows;
    }

    public String getEncoding() {
        return encoding;
    }

    public String getFileName() {
        return fileName;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getAgain() {
        return again;
    }

    public void setAgain(Long again) {
        this.again = again;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getMapping() {
        return mapping;
    }

    public void setMapping(String mapping) {
        this.mapping = mapping;
    }

    public String getSaveAs() {
        return saveAs;
    }

    public void setSaveAs(String saveAs) {
        this.saveAs = saveAs;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
