package org.kesheng.exchange.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.kesheng.exchange.ImportState;

/** One file on its way in. {@code rowsRead} is the checkpoint: the number of the last row of the file that is dealt with. */
@Entity
@Table(name = "import_run")
public class ImportRun {
    /** A run that was silent for so long is taken over. */
    public static final Duration LEASE = Duration.ofMinutes(2);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_run_seq")
    @SequenceGenerator(name = "import_run_seq", sequenceName = "import_run_seq", allocationSize = 50)
    private Long id;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "kind", nullable = false)
    private String kind;

    @Column(name = "mapping_code")
    private String mappingCode;

    @Column(name = "mapping", nullable = false)
    private String mapping;

    @Column(name = "file_name", nullable = false)
    private String fileName;

    @Column(name = "stored_as", nullable = false)
    private String storedAs;

    @Column(name = "file_bytes", nullable = false)
    private long fileBytes;

    @Column(name = "sha256", nullable = false)
    private String sha256;

    @Column(name = "dry_run", nullable = false)
    private boolean dryRun;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private ImportState state;

    @Column(name = "staff_id")
    private Long staffId;

    @Column(name = "account", nullable = false)
    private String account;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "claim", nullable = false)
    private int claim;

    @Column(name = "rows_total", nullable = false)
    private long rowsTotal;

    @Column(name = "rows_read", nullable = false)
    private long rowsRead;

    @Column(name = "accepted", nullable = false)
    private long accepted;

    @Column(name = "unchanged", nullable = false)
    private long unchanged;

    @Column(name = "rejected", nullable = false)
    private long rejected;

    @Column(name = "notices", nullable = false)
    private long notices;

    @Column(name = "format")
    private String format;

    @Column(name = "preview")
    private String preview;

    protected ImportRun() {}

    public ImportRun(String kind, String mappingCode, String mapping, boolean dryRun, Instant now) {
        this.kind = kind;
        this.mappingCode = mappingCode;
        this.mapping = mapping;
        this.dryRun = dryRun;
        this.createdAt = now;
        this.state = ImportState.WAITING;
    }

    public void from(String name, String stored, long bytes, String hash) {
        this.fileName = name;
        this.storedAs = stored;
        this.fileBytes = bytes;
        this.sha256 = hash;
    }

    public void sentBy(Long staff, String name) {
        this.staffId = staff;
        this.account = name;
    }

    /** Takes the run, also from a worker that fell silent. */
    public void claim(Instant now) {
        this.state = ImportState.RUNNING;
        this.claim++;
        this.leaseUntil = now.plus(LEASE);
        if (startedAt == null) {
            this.startedAt = now;
        }
    }

    public void begin(long rows, String foundFormat) {
        this.rowsTotal = rows;
        this.format = foundFormat;
    }

    /** @param lastRow checkpoint */
    public void advance(
            long lastRow, long newAccepted, long newUnchanged, long newRejected, long newNotices, Instant now) {
        this.rowsRead = lastRow;
        this.accepted += newAccepted;
        this.unchanged += newUnchanged;
        this.rejected += newRejected;
        this.notices += newNotices;
        this.leaseUntil = now.plus(LEASE);
    }

    public void preview(String json) {
        this.preview = json;
    }

    public void end(ImportState how, Instant now) {
        this.state = how;
        this.finishedAt = now;
        this.leaseUntil = null;
    }

    public Long id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public String mappingCode() {
        return mappingCode;
    }

    public String mapping() {
        return mapping;
    }

    public String fileName() {
        return fileName;
    }

    public String storedAs() {
        return storedAs;
    }

    public String sha256() {
        return sha256;
    }

    public long fileBytes() {
        return fileBytes;
    }

    public boolean dryRun() {
        return dryRun;
    }

    public ImportState state() {
        return state;
    }

    public Long staffId() {
        return staffId;
    }

    public String account() {
        return account;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant finishedAt() {
        return finishedAt;
    }

    public Instant leaseUntil() {
        return leaseUntil;
    }

    public int claimNumber() {
        return claim;
    }

    public long rowsTotal() {
        return rowsTotal;
    }

    public long rowsRead() {
        return rowsRead;
    }

    public long accepted() {
        return accepted;
    }

    public long unchanged() {
        return unchanged;
    }

    public long rejected() {
        return rejected;
    }

    public long notices() {
        return notices;
    }

    public String format() {
        return format;
    }

    public String preview() {
        return preview;
    }
}
