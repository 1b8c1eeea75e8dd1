package org.kesheng.exchange.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.kesheng.exchange.ImportLimits;
import org.kesheng.shared.Refused;

/**
 * Looks through a workbook before anything is read from it: every entry is really inflated and counted, because what an archive says
 * about its sizes may be wrong. It reads the archive in the way the workbook reader does, so both see the same entries.
 */
final class ZipGuard {
    private static final long FREE = 1 << 20;
    private static final int START = 1024;

    private ZipGuard() {}

    static void check(Path file, ImportLimits limits) throws IOException {
        boolean workbook = false;
        long total = 0;
        Set<String> names = new HashSet<>();
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
                ZipArchiveEntry entry = all.nextElement();
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (!names.add(name) || names.size() > limits.entries()) {
                    throw Refused.invalid("file", "exchange.bomb");
                }
                workbook |= name.endsWith("xl/workbook.xml");
                total += inflated(zip, entry, limits, total);
            }
        } catch (ZipException e) {
            throw Refused.invalid("file", "exchange.workbookUnreadable");
        }
        if (!workbook || total > Math.max(FREE, Files.size(file) * limits.ratio())) {
            throw Refused.invalid("file", workbook ? "exchange.bomb" : "exchange.workbookUnreadable");
        }
    }

    private static long inflated(ZipFile zip, ZipArchiveEntry entry, ImportLimits limits, long before)
            throws IOException {
        long most = Math.max(FREE, Math.max(0, entry.getCompressedSize()) * limits.ratio());
        if (entry.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml")) {
            most = Math.min(most, limits.sharedTextBytes());
        }
        long count = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry)) {
            int read = in.readNBytes(buffer, 0, START);
            refuseDocumentType(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            while (read > 0) {
                count += read;
                if (count > most || before + count > limits.inflatedBytes()) {
                    throw Refused.invalid("file", "exchange.bomb");
                }
                read = in.read(buffer);
            }
        }
        return count;
    }

    /** No spreadsheet program writes one; entities are the only use for it here. */
    private static void refuseDocumentType(String start) {
        if (start.contains("<!DOCTYPE") || start.contains("<\0!\0D\0O\0C\0T\0Y\0P\0E")) {
            throw Refused.invalid("file", "exchange.workbookUnreadable");
        }
    }
}
