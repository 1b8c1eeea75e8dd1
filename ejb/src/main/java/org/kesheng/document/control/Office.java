package org.kesheng.document.control;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Documents of office programs (ECMA-376): a package of XML and pictures, without anything that acts. */
final class Office implements Format {
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final Map<FileKind, String> MAIN = new EnumMap<>(Map.of(
            FileKind.DOCX, "wordprocessingml.document.main+xml",
            FileKind.XLSX, "spreadsheetml.sheet.main+xml",
            FileKind.PPTX, "presentationml.presentation.main+xml"));

    private static final Pattern MACROS =
            Pattern.compile("vbaproject|vbadata|macroenabled|activex|\\.(exe|dll|js|vbs|bat|cmd|ps1|scr|jar|hta|lnk)$");
    private static final Pattern OUTSIDE = Pattern.compile(
            "relationships/(attachedTemplate|oleObject|frame|subDocument|externalLinkPath)\"[^>]*TargetMode=\"External\""
                    + "|TargetMode=\"External\"[^>]*relationships/(attachedTemplate|oleObject|frame|subDocument)\"");
    private static final Pattern DECLARES = Pattern.compile("<!(DOCTYPE|ENTITY)", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXCHANGE = Pattern.compile("\\bDDE(AUTO)?\\b\\s*[\"&\\\\]", Pattern.CASE_INSENSITIVE);

    private static final Pattern PEOPLE = Pattern.compile(
            "((?:\\w+:)?(?:author|initials|lastModifiedBy|userName|userId|providerId|displayName|url)=)\"[^\"]*\"");
    private static final Pattern MOMENTS =
            Pattern.compile("((?:\\w+:)?(?:date|dateUtc|dt|created|modified|dT)=)\"\\d{4}-[^\"]*\"");
    private static final Pattern SESSIONS = Pattern.compile("\\s\\w+:rsid\\w*=\"[^\"]*\"");
    private static final Pattern AUTHORS = Pattern.compile("(<(?:\\w+:)?author>)[^<]*(</)");

    private static final String NO_CORE =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><cp:coreProperties"
                    + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>";
    private static final String NO_APP = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Properties"
            + " xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>";
    private static final String NO_CUSTOM = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Properties"
            + " xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"/>";

    private final FileKind kind;

    Office(FileKind kind) {
        this.kind = kind;
    }

    @Override
    public byte[] verified(byte[] content) {
        boolean[] main = new boolean[1];
        new ZipWalk(content).each((name, part) -> {
            if (part != null) {
                main[0] |= look(name, part);
            }
        });
        if (!main[0]) {
            throw FileInspector.refused("document.lies", kind.name(), ZipWalk.lower(kind.name()), "application/zip");
        }
        return content;
    }

    /** @return whether it is the list of contents and names the right kind of document */
    private boolean look(String name, byte[] part) {
        if (MACROS.matcher(ZipWalk.lower(name)).find()) {
            throw FileInspector.refused("document.macros");
        }
        if (ZipWalk.lower(name).contains("embeddings/")) {
            embedded(name, part);
            return false;
        }
        if (!isXml(name)) {
            return false;
        }
        String xml = text(part);
        if (DECLARES.matcher(xml).find()) {
            throw FileInspector.damaged();
        }
        if (OUTSIDE.matcher(xml).find() || EXCHANGE.matcher(xml).find()) {
            throw FileInspector.refused("document.outside");
        }
        if (!CONTENT_TYPES.equals(name)) {
            return false;
        }
        if (MACROS.matcher(ZipWalk.lower(xml)).find()) {
            throw FileInspector.refused("document.macros");
        }
        return xml.contains(MAIN.get(kind));
    }

    /** The table behind a chart is a document too; anything else in a document is refused. */
    private static void embedded(String name, byte[] part) {
        Optional<FileKind> inner = FileKind.byExtension(FileName.extension(name));
        if (inner.isEmpty() || inner.get() == FileKind.ZIP || !inner.get().isPackage()) {
            throw FileInspector.refused("document.embedded");
        }
        FileInspector.inspect(name.substring(name.lastIndexOf('/') + 1), part, false);
    }

    private static boolean isXml(String name) {
        return List.of(".xml", ".rels", ".vml").stream().anyMatch(ZipWalk.lower(name)::endsWith);
    }

    private static String text(byte[] part) {
        boolean wide =
                part.length > 1 && (part[0] == (byte) 0xff || part[0] == (byte) 0xfe || part[0] == 0 || part[1] == 0);
        return new String(part, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    @Override
    public byte[] cleaned(byte[] verified) {
        return new ZipWalk(verified).rewritten(Office::part, name -> name);
    }

    private static byte[] part(String name, byte[] content) {
        return switch (name) {
            case "docProps/core.xml" -> utf8(NO_CORE);
            case "docProps/app.xml" -> utf8(NO_APP);
            case "docProps/custom.xml" -> utf8(NO_CUSTOM);
            default -> isXml(name) && !name.endsWith(".rels") ? utf8(anonymous(text(content))) : picture(name, content);
        };
    }

    private static String anonymous(String xml) {
        String people = PEOPLE.matcher(xml).replaceAll("$1\"-\"");
        String moments = MOMENTS.matcher(people).replaceAll("$1\"2000-01-01T00:00:00Z\"");
        return AUTHORS.matcher(SESSIONS.matcher(moments).replaceAll("")).replaceAll("$1-$2");
    }

    private static byte[] picture(String name, byte[] content) {
        Optional<FileKind> inner = FileKind.byExtension(FileName.extension(name));
        boolean clean = inner.isPresent() && !inner.get().isText() && content.length > 0;
        return clean
                ? FileInspector.inspect(name.substring(name.lastIndexOf('/') + 1), content, true)
                        .content()
                : content;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
