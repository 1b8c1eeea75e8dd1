package org.kesheng.document.control;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Files that are two things at once: a picture for the inspector, an archive or a page for somebody else. */
final class Disguise {
    private static final int PDF_HEADER_WITHIN = 1024;
    private static final int ARCHIVE_END_WITHIN = 65_557;
    private static final byte[] ARCHIVE_END = {'P', 'K', 5, 6};
    private static final List<String> ACTIVE = List.of("<script", "<html", "<svg", "<?php ", "<!doctype html");
    private static final List<String> CONTAINERS = List.of(
            "PK\u0003\u0004", "PK\u0005\u0006", "%PDF-", "Rar!\u001a", "7z\u00bc\u00af", "\u007fELF", "MZ\u0090");

    private Disguise() {}

    static void refuse(FileKind kind, byte[] content) {
        if (kind.isPackage()) {
            return;
        }
        boolean archive = Bytes.indexOf(content, ARCHIVE_END, content.length - ARCHIVE_END_WITHIN, content.length) >= 0;
        boolean page = kind != FileKind.PDF
                && !kind.isText()
                && Bytes.indexOf(content, ascii("%PDF-"), 0, PDF_HEADER_WITHIN) >= 0;
        if (archive || page) {
            throw FileInspector.refused("document.polyglot");
        }
    }

    /** For pictures: nothing in them may look like a page. */
    static void refuseScripts(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (ACTIVE.stream().filter(mark -> mark.length() > 5).anyMatch(text::contains)) {
            throw FileInspector.refused("document.polyglot");
        }
    }

    /** What stands behind the end of a file is cut off, and refused where it is a file of its own kind. */
    static byte[] cut(byte[] content, int end) {
        if (end == content.length) {
            return content;
        }
        String rest = new String(content, end, content.length - end, StandardCharsets.ISO_8859_1);
        String lower = rest.toLowerCase(Locale.ROOT);
        if (CONTAINERS.stream().anyMatch(rest::contains) || ACTIVE.stream().anyMatch(lower::contains)) {
            throw FileInspector.refused("document.polyglot");
        }
        return Bytes.part(content, 0, end);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
