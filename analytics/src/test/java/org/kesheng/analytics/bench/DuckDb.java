package org.kesheng.analytics.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.kesheng.analytics.cli.NightlyData;

/**
 * DuckDB beside us. Its jar brings its library compressed and unpacks it at each start; that is done once here, so that its process
 * starts as quickly as one that is installed.
 */
final class DuckDb {

    private static final String LIBRARY = "libduckdb_java.so";

    private final Path home;
    private final Path reference;

    private DuckDb(Path home, Path reference) {
        this.home = home;
        this.reference = reference.toAbsolutePath();
    }

    /** Null where it has no library for this machine. */
    static DuckDb find(Path reference) throws IOException {
        DuckDb duck = new DuckDb(
                Files.createDirectories(NightlyData.home().resolve("duckdb")).toAbsolutePath(), reference);
        return duck.unpacked() ? duck : null;
    }

    private boolean unpacked() throws IOException {
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        try (ZipFile jar = new ZipFile(jar().toFile())) {
            ZipEntry library = jar.getEntry(LIBRARY + "_linux_" + processor);
            if (library == null || !System.getProperty("os.name").equals("Linux")) {
                return false;
            }
            for (ZipEntry entry : (Iterable<ZipEntry>) jar.stream().map(ZipEntry.class::cast)::iterator) {
                if (entry.getName().endsWith(".class")
                        || entry.getName().startsWith("META-INF/services/") && !entry.isDirectory()) {
                    unpack(jar, entry, home.resolve("classes").resolve(entry.getName()));
                }
            }
            unpack(jar, library, home.resolve(LIBRARY));
        }
        return true;
    }

    private static Path jar() {
        try {
            Class<?> driver = Class.forName("org.duckdb.DuckDBDriver", false, DuckDb.class.getClassLoader());
            return Path.of(
                    driver.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(ZipFile jar, ZipEntry entry, Path to) throws IOException {
        if (!Files.exists(to) || Files.size(to) != entry.getSize()) {
            Files.createDirectories(to.getParent());
            try (InputStream in = jar.getInputStream(entry)) {
                Files.copy(in, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** The whole night in a process of its own. */
    Processes.Run night(Path data) throws IOException, InterruptedException {
        return Processes.run(
                new File("."),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-Djava.library.path=" + home,
                        "-cp",
                        home.resolve("classes") + File.pathSeparator + ownClasses(),
                        DuckDbNight.class.getName(),
                        data.toAbsolutePath().toString(),
                        reference.toString(),
                        home.toString()));
    }

    /** The same work in this process, for its queries alone. */
    DuckDbNight here() throws java.sql.SQLException {
        return new DuckDbNight(reference, home);
    }

    private static Path ownClasses() {
        try {
            return Path.of(DuckDb.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
