package org.kesheng.document.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.kesheng.shared.Refused;

/** Decides whether a file may come in (D1, D2, D6). */
public final class FileInspector {
    static final String FIELD = "file";

    private FileInspector() {}

    /** What is stored. */
    public record Inspected(FileKind kind, byte[] content) {}

    /**
     * @param fileName decides what the bytes have to be
     * @param anonymous also take out who made it, where and when
     * @throws Refused INVALID with a sentence that says why
     */
    public static Inspected inspect(String fileName, byte[] content, boolean anonymous) {
        if (content.length == 0) {
            throw refused("document.empty");
        }
        String extension = FileName.extension(fileName);
        FileKind kind = FileKind.byExtension(extension)
                .orElseThrow(() -> refused("document.extension", extension, FileKind.allExtensions()));
        String found = mediaType(content);
        if (!kind.isMadeOf(found)) {
            throw refused("document.lies", fileName, extension, found);
        }
        Disguise.refuse(kind, content);
        byte[] verified = kind.format().verified(content);
        return new Inspected(kind, anonymous ? kind.format().cleaned(verified) : verified);
    }

    static String mediaType(byte[] content) {
        try {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(content), new Metadata())
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Refused refused(String code, Object... arguments) {
        return Refused.invalid(FIELD, code, arguments);
    }

    static Refused damaged() {
        return refused("document.damaged");
    }
}
