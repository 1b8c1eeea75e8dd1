package org.kesheng.document.control;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The entries of an archive, one at a time and never all in memory. What the directory at the end says and what really stands in the
 * file have to be the same, because programs differ in which of the two they believe.
 */
final class ZipWalk {
    private static final int END_LENGTH = 22;
    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_ENTRY_BYTES = 64 << 20;
    private static final long MOST_BYTES = 256L << 20;
    private static final int MOST_RATIO = 150;
    private static final int FREE_OF_RATIO = 1 << 20;
    private static final byte[] END = {'P', 'K', 5, 6};
    private static final byte[] DIRECTORY_ENTRY = {'P', 'K', 1, 2};
    private static final byte[] LOCAL_ENTRY = {'P', 'K', 3, 4};

    private final byte[] archive;

    ZipWalk(byte[] archive) {
        this.archive = archive;
    }

    interface Entries {
        /** @param content null for a directory */
        void see(String name, byte[] content);
    }

    /** A new content for an entry; called for files only. */
    interface Rewrite {
        byte[] of(String name, byte[] content);
    }

    void each(Entries entries) {
        Set<String> listed = directory();
        Set<String> found = new HashSet<>();
        long total = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!found.add(entry.getName()) || !listed.contains(entry.getName())) {
                    throw FileInspector.damaged();
                }
                requireName(entry.getName());
                byte[] content = read(in, total);
                total += content.length;
                entries.see(entry.getName(), entry.isDirectory() ? null : content);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw FileInspector.damaged();
        }
        if (!found.equals(listed)) {
            throw FileInspector.damaged();
        }
    }

    private byte[] read(ZipInputStream in, long before) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 14];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            long total = before + out.size();
            boolean swollen = total > FREE_OF_RATIO && total > (long) archive.length * MOST_RATIO;
            if (out.size() > MOST_ENTRY_BYTES || total > MOST_BYTES || swollen) {
                throw FileInspector.refused("document.bomb");
            }
        }
        return out.toByteArray();
    }

    private static void requireName(String name) {
        boolean climbs = name.isEmpty()
                || name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.indexOf('\0') >= 0
                || List.of(name.split("/", -1)).contains("..");
        if (climbs) {
            throw FileInspector.refused("document.zipSlip");
        }
    }

    /** Names in the directory at the end, which has to be the very end; the first entry is the very beginning. */
    private Set<String> directory() {
        int end = Bytes.indexOf(archive, END, archive.length - END_LENGTH - 0xffff, archive.length);
        if (end < 0 || end + END_LENGTH + Bytes.u16le(archive, end + 20) != archive.length) {
            throw FileInspector.refused("document.polyglot");
        }
        int count = Bytes.u16le(archive, end + 10);
        long start = Bytes.u32le(archive, end + 16);
        if (start + Bytes.u32le(archive, end + 12) != end || !Bytes.startsWith(archive, 0, LOCAL_ENTRY)) {
            throw FileInspector.refused("document.polyglot");
        }
        if (count > MOST_ENTRIES) {
            throw FileInspector.refused("document.bomb");
        }
        Set<String> names = new HashSet<>();
        int at = (int) start;
        for (int i = 0; i < count; i++) {
            at = entry(at, names);
        }
        if (at != end) {
            throw FileInspector.damaged();
        }
        return names;
    }

    private int entry(int at, Set<String> names) {
        if (!Bytes.startsWith(archive, at, DIRECTORY_ENTRY)) {
            throw FileInspector.damaged();
        }
        if ((Bytes.u16le(archive, at + 8) & 1) != 0) {
            throw FileInspector.refused("document.encrypted");
        }
        int name = Bytes.u16le(archive, at + 28);
        byte[] bytes = Bytes.part(archive, at + 46, at + 46 + name);
        if (!names.add(new String(bytes, StandardCharsets.UTF_8))) {
            throw FileInspector.damaged();
        }
        return at + 46 + name + Bytes.u16le(archive, at + 30) + Bytes.u16le(archive, at + 32);
    }

    /** The same archive with other contents, without dates and comments. */
    byte[] rewritten(Rewrite rewrite, UnaryOperator<String> names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(archive.length);
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            each((name, content) -> {
                try {
                    ZipEntry entry = new ZipEntry(names.apply(name));
                    entry.setTime(0);
                    out.putNextEntry(entry);
                    if (content != null) {
                        out.write(rewrite.of(name, content));
                    }
                    out.closeEntry();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
