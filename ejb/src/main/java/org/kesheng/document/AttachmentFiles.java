package org.kesheng.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kesheng.document.control.FileName;
import org.kesheng.shared.Home;
import org.kesheng.shared.Refused;

/** The files themselves, in {@code HOME/attachments/ab/cd/}: outside the deployment, under random names, readable by nobody else. */
@ApplicationScoped
public class AttachmentFiles {
    private static final String INCOMING = "incoming";

    private static Path folder() {
        return Home.path().resolve("attachments");
    }

    /**
     * Stores the whole file and returns only when it would survive a power cut.
     *
     * @return its name below the folder of attachments
     */
    public String store(byte[] content) {
        String name = FileName.randomId();
        Path part = folder().resolve(INCOMING).resolve(name);
        Path shard = folder().resolve(name.substring(0, 2)).resolve(name.substring(2, 4));
        try {
            Files.createDirectories(part.getParent(), mode("rwx------"));
            Files.createDirectories(shard, mode("rwx------"));
            write(part, content);
            Files.move(part, shard.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            for (Path level = shard; !level.equals(folder().getParent()); level = level.getParent()) {
                sync(level);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder().relativize(shard.resolve(name)).toString();
    }

    private static void write(Path file, byte[] content) throws IOException {
        Set<StandardOpenOption> once = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, once, mode("rw-------"))) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?> mode(String letters) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(letters));
    }

    /** @throws Refused CONFLICT where the file is gone */
    public byte[] read(String storedAs) {
        try {
            return Files.readAllBytes(folder().resolve(storedAs));
        } catch (NoSuchFileException gone) {
            throw new Refused("document.gone");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names below the folder of everything that was written before a moment. */
    List<String> olderThan(Instant before) {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder())) {
            return found.filter(file -> isOlder(file, before))
                    .map(file -> folder().relativize(file).toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.isRegularFile(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (IOException gone) {
            return false;
        }
    }

    void forget(String storedAs) {
        try {
            Files.deleteIfExists(folder().resolve(storedAs));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 64 hexadecimal digits. */
    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
