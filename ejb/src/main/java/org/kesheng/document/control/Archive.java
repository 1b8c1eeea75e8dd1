package org.kesheng.document.control;

import java.util.Map;
import java.util.TreeMap;

/** An archive of files each of which could come in by itself; archives in it could not. */
final class Archive implements Format {
    @Override
    public byte[] verified(byte[] content) {
        new ZipWalk(content).each((name, entry) -> {
            if (entry != null && entry.length > 0) {
                requireGood(name, entry);
            }
        });
        return content;
    }

    private static void requireGood(String name, byte[] entry) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        FileKind kind = FileKind.byExtension(FileName.extension(last)).orElse(null);
        if (kind == FileKind.ZIP) {
            throw FileInspector.refused("document.nested", last);
        }
        if (kind == null) {
            throw FileInspector.refused("document.inArchive", last);
        }
        FileInspector.inspect(last, entry, false);
    }

    @Override
    public byte[] cleaned(byte[] verified) {
        Map<String, String> names = new TreeMap<>();
        return new ZipWalk(verified)
                .rewritten(
                        (name, entry) -> entry.length == 0
                                ? entry
                                : FileInspector.inspect(last(name), entry, true).content(),
                        name -> names.computeIfAbsent(name, key -> neutral(key, names.size() + 1)));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static String neutral(String name, int number) {
        return name.endsWith("/") ? "folder-" + number + "/" : FileName.neutral(number, last(name));
    }
}
