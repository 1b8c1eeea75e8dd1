package org.kesheng.exchange;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kesheng.exchange.entity.StoredFiles;

/** Files in the folder of imports that no import knows: their upload was interrupted, or its transaction undone (R31). */
@Stateless
public class OrphanFiles {
    @Inject
    ImportFiles files;

    @Inject
    StoredFiles stored;

    /**
     * Deletes them.
     *
     * @param before younger ones may still be on their way
     * @return how many
     */
    public int forget(Instant before) {
        Path folder = files.path("");
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        Set<String> known = stored.names();
        List<String> orphans;
        try (Stream<Path> found = Files.list(folder)) {
            orphans = found.filter(file -> isOlder(file, before))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !known.contains(name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        orphans.forEach(files::forget);
        return orphans.size();
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.isRegularFile(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (IOException gone) {
            return false;
        }
    }
}
