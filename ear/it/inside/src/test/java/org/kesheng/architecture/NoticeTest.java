package org.kesheng.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whose work the archive and the libraries beside it hold. */
class NoticeTest {
    private static final Set<String> OURS = Set.of("analytics", "ejb", "batch", "web");

    /** How files are called in NOTICE where that is not their name; by how the name begins. */
    private static final Map<String, String> CALLED = Map.of(
            "commons-codec", "Commons Codec",
            "commons-compress", "Commons Compress",
            "commons-io", "Commons IO",
            "commons-lang", "Commons Lang",
            "commons-math", "Commons Math",
            "lucene-", "Apache Lucene",
            "tika-", "Apache Tika",
            "bcprov-", "bcprov");

    private static final Set<String> OF_PDFBOX = Set.of("pdfbox", "pdfbox-io", "fontbox", "xmpbox");

    private static final Path LIBRARIES =
            Path.of(System.getProperty("ear.modules"), "org", "kesheng", "libraries", "main");

    private static String called(String file) {
        if (OF_PDFBOX.contains(file)) {
            return "Apache PDFBox";
        }
        return CALLED.entrySet().stream()
                .filter(entry -> file.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(file);
    }

    @Test
    @DisplayName("NOTICE names every library and every font of the archive and of the libraries beside it")
    void everythingIsNamed() throws IOException {
        String notice = Files.readString(Path.of(System.getProperty("checkout"), "NOTICE"))
                .toLowerCase(Locale.ROOT);
        Set<String> files = new TreeSet<>();
        try (InputStream ear = Files.newInputStream(Path.of(System.getProperty("ear.file")))) {
            collect(ear, files);
        }
        for (String library : libraries()) {
            files.add(name(library));
        }
        List<String> missing = new ArrayList<>();
        for (String file : files) {
            if (!OURS.contains(file) && !notice.contains(called(file).toLowerCase(Locale.ROOT))) {
                missing.add(file);
            }
        }
        assertTrue(files.size() > 25, files::toString);
        assertEquals(List.of(), missing);
    }

    @Test
    @DisplayName("the module of libraries lists what stands beside it, no more and no less")
    void everyLibraryIsListed() throws IOException {
        Set<String> listed = Pattern.compile("resource-root path=\"(.+?)\"")
                .matcher(Files.readString(LIBRARIES.resolve("module.xml")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(libraries(), listed);
    }

    private static Set<String> libraries() throws IOException {
        try (Stream<Path> files = Files.list(LIBRARIES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".jar"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String name(String archive) {
        return archive.replaceAll("(-\\d[\\d.]*.*)?\\.(jar|war)$", "");
    }

    /** Names of archives without version, and of folders of fonts, at any depth. */
    private static void collect(InputStream archive, Set<String> files) throws IOException {
        ZipInputStream entries = new ZipInputStream(archive);
        for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            String name = entry.getName().replaceAll(".*/", "");
            if (name.matches(".*\\.(jar|war)")) {
                files.add(name(name));
                collect(new ByteArrayInputStream(entries.readAllBytes()), files);
            } else if (name.matches("(?i).*\\.(ttf|otf)")) {
                files.add(font(name));
            }
        }
    }

    private static String font(String file) {
        return file.replaceAll("-.*", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ").replaceAll("\\..*", "");
    }
}
