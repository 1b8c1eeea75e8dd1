package org.kesheng.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.kesheng.shared.Refused;

/** The files that were sent, in {@code HOME/imports}: outside the deployment, under names of our own, readable by nobody else. */
@ApplicationScoped
public class ImportFiles {
    private static final int BUFFER = 1 << 16;

    /**
     * @param storedAs name below the folder of imports
     * @param sha256 64 hexadecimal digits
     */
    public record Received(String fileName, String storedAs, long bytes, String sha256) {}

    private static Path folder() {
        String home = System.getProperty("kesheng.home", System.getProperty("jboss.server.data.dir", "target"));
        return Path.of(home, "imports");
    }

    /**
     * Stores the whole file.
     *
     * @param fileName as the sender calls it; kept for the eye only
     * @throws Refused TOO_LARGE beyond the limit, INVALID where it is empty; nothing is left then
     */
    public Received receive(String fileName, InputStream content) {
        String stored = UUID.randomUUID() + ".dat";
        Path file = folder().resolve(stored);
        try {
            Files.createDirectories(folder(), mode("rwx------"));
            Files.createFile(file, mode("rw-------"));
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long bytes;
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
                bytes = copy(content, out);
            }
            if (bytes == 0) {
                throw Refused.invalid("file", "exchange.noFile");
            }
            return new Received(shown(fileName), stored, bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (Refused refused) {
            forget(stored);
            throw refused;
        } catch (IOException e) {
            forget(stored);
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FileAttribute<?> mode(String letters) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(letters));
    }

    private static long copy(InputStream content, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            bytes += read;
            if (bytes > ImportLimits.DEFAULT.fileBytes()) {
                throw Refused.tooLarge("shared.tooLarge", (ImportLimits.DEFAULT.fileBytes() >> 20) + " MB");
            }
            out.write(buffer, 0, read);
        }
        return bytes;
    }

    /** The last part of the name without what could hurt in a list or a header. */
    private static String shown(String fileName) {
        String name =
                fileName == null ? "" : fileName.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"]", "");
        if (name.isBlank()) {
            return "-";
        }
        return name.length() <= 200 ? name : name.substring(name.length() - 200);
    }

    public Path path(String storedAs) {
        return folder().resolve(storedAs);
    }

    public void forget(String storedAs) {
        try {
            Files.deleteIfExists(path(storedAs));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
