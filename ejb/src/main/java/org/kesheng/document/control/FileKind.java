package org.kesheng.document.control;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What may come in. Everything else is refused. */
public enum FileKind {
    JPEG(List.of("jpg", "jpeg"), "image/jpeg"),
    PNG(List.of("png"), "image/png"),
    GIF(List.of("gif"), "image/gif"),
    WEBP(List.of("webp"), "image/webp"),
    HEIC(List.of("heic", "heif"), "image/heic", "image/heif"),
    PDF(List.of("pdf"), "application/pdf"),
    DOCX(List.of("docx"), "application/zip", "application/x-tika-ooxml"),
    XLSX(List.of("xlsx"), "application/zip", "application/x-tika-ooxml"),
    PPTX(List.of("pptx"), "application/zip", "application/x-tika-ooxml"),
    /** Bytes that no magic knows may be Chinese text in an older encoding; the structure decides. */
    TEXT(List.of("txt"), "text/plain", "application/octet-stream"),
    CSV(List.of("csv"), "text/plain", "application/octet-stream"),
    ZIP(List.of("zip"), "application/zip"),
    MP4(List.of("mp4", "m4v"), "video/mp4", "application/mp4", "video/x-m4v"),
    MP3(List.of("mp3"), "audio/mpeg"),
    M4A(List.of("m4a"), "audio/mp4", "application/mp4");

    private final List<String> extensions;
    private final List<String> magic;

    FileKind(List<String> extensions, String... magic) {
        this.extensions = extensions;
        this.magic = List.of(magic);
    }

    static Optional<FileKind> byExtension(String extension) {
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(extension))
                .findFirst();
    }

    /** All extensions, for the sentence of a refusal. */
    static String allExtensions() {
        return Arrays.stream(values()).flatMap(kind -> kind.extensions.stream()).collect(Collectors.joining(", "));
    }

    /** Whether bytes of that media type may be called so. */
    boolean isMadeOf(String mediaType) {
        return magic.contains(mediaType);
    }

    boolean isPackage() {
        return magic.contains("application/zip");
    }

    boolean isText() {
        return magic.contains("text/plain");
    }

    Format format() {
        return switch (this) {
            case JPEG -> new Jpeg();
            case PNG -> new Png();
            case GIF -> new Gif();
            case WEBP -> new Webp();
            case HEIC, MP4, M4A -> new IsoMedia();
            case PDF -> new Pdf();
            case DOCX, XLSX, PPTX -> new Office(this);
            case TEXT, CSV -> new PlainText();
            case ZIP -> new Archive();
            case MP3 -> new Mp3();
        };
    }
}
