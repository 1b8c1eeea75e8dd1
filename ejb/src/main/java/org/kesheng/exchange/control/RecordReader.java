package org.kesheng.exchange.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.kesheng.exchange.Finding;
import org.kesheng.exchange.ImportSession;
import org.kesheng.exchange.ImportSession.Keyed;
import org.kesheng.exchange.ImportSession.Parsed;
import org.kesheng.exchange.SheetRow;

/** Gathers rows to records, gives them their keys, and rejects what stands in the file twice. */
public final class RecordReader<R> implements AutoCloseable {
    private static final int KEY_BYTES = 16;

    private final ImportSession<R> session;
    private final TableReader table;
    private final SheetFile rows;
    /** First 64 bits of a key, and how often (repeatable) or in which row (otherwise) it stands in the file. */
    private final Map<Long, Long> seen = new HashMap<>();

    private final MessageDigest sha256;
    private SheetRow ahead;

    public RecordReader(ImportSession<R> session, TableReader table) {
        this.session = session;
        this.table = table;
        this.rows = table.rowsAgain();
        this.ahead = afterHeader();
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param keyed null where a finding rejects the record */
    public record Read<R>(
            long firstRow,
            long lastRow,
            Keyed<R> keyed,
            Supplier<Map<String, String>> preview,
            List<Finding> findings) {}

    private SheetRow afterHeader() {
        SheetRow row = rows.next();
        while (row != null && row.number() <= table.header().row()) {
            row = rows.next();
        }
        return row;
    }

    /** Null at the end. */
    public Read<R> next() {
        if (ahead == null) {
            return null;
        }
        List<SheetRow> record = group();
        long first = record.get(0).number();
        long last = record.get(record.size() - 1).number();
        List<Finding> findings = new ArrayList<>(shape(record));
        if (!findings.isEmpty()) {
            return new Read<>(first, last, null, Map::of, findings);
        }
        Parsed<R> parsed = session.parse(record);
        findings.addAll(parsed.findings());
        if (parsed.record() == null) {
            return new Read<>(first, last, null, parsed.preview(), findings);
        }
        Keyed<R> keyed = keyed(parsed, first, findings);
        return new Read<>(first, last, keyed, parsed.preview(), findings);
    }

    private List<SheetRow> group() {
        List<SheetRow> record = new ArrayList<>();
        String group = session.groupOf(ahead);
        do {
            record.add(ahead);
            ahead = rows.next();
        } while (group != null && ahead != null && group.equals(session.groupOf(ahead)));
        return record;
    }

    /** What is wrong whatever the row means. */
    private List<Finding> shape(List<SheetRow> record) {
        List<Finding> findings = new ArrayList<>();
        int width = table.header().names().size();
        for (SheetRow row : record) {
            for (int i = width; i < row.cells().size(); i++) {
                if (!row.cell(i).isBlank()) {
                    findings.add(Finding.rejected(
                            row.number(),
                            null,
                            "exchange.tooManyCells",
                            row.cells().size(),
                            width));
                    break;
                }
            }
            boolean openQuote = row.cells().size() < width
                    && row.cell(row.cells().size() - 1).indexOf('\n') >= 0;
            if (openQuote) {
                findings.add(Finding.rejected(row.number(), null, "exchange.openQuote"));
            }
            for (int i = 0; i < Math.min(width, row.cells().size()); i++) {
                if (row.cell(i).length() > table.limits().cellCharacters()) {
                    findings.add(Finding.rejected(
                            row.number(),
                            table.header().names().get(i),
                            "exchange.cellLong",
                            row.cell(i).length(),
                            table.limits().cellCharacters()));
                }
            }
        }
        return findings;
    }

    private Keyed<R> keyed(Parsed<R> parsed, long row, List<Finding> findings) {
        String key = session.scope() + '\n' + parsed.key();
        byte[] digest = digest(key);
        long brief = ByteBuffer.wrap(digest).getLong();
        Long before = seen.putIfAbsent(brief, session.repeatable() ? 1L : row);
        if (before == null) {
            return new Keyed<>(parsed.record(), contentKey(digest), row);
        }
        if (!session.repeatable()) {
            findings.add(Finding.rejected(row, null, "exchange.duplicate", before));
            return null;
        }
        long times = before + 1;
        seen.put(brief, times);
        return new Keyed<>(parsed.record(), contentKey(digest(key + '\n' + times)), row);
    }

    /** 128 bits in 22 characters: the index over them is the dearest part of an import. */
    private static String contentKey(byte[] digest) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, KEY_BYTES));
    }

    private byte[] digest(String text) {
        return sha256.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        rows.close();
    }
}
