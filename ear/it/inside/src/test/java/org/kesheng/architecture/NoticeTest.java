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
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whose work the archive holds. */
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
    @DisplayName("NOTICE names every library and every font of the archive")
    void everythingIsNamed() throws IOException {
        String notice = Files.readString(Path.of(System.getProperty("checkout"), "NOTICE"))
                .toLowerCase(Locale.ROOT);
        Set<String> files = new TreeSet<>();
        try (InputStream ear = Files.newInputStream(Path.of(System.getProperty("ear.file")))) {
            collect(ear, files);
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

    /** Names of archives without version, and of folders of fonts, at any depth. */
    private static void collect(InputStream archive, Set<String> files) throws IOException {
        ZipInputStream entries = new ZipInputStream(archive);
        for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            String name = entry.getName().replaceAll(".*/", "");
            if (name.matches(".*\\.(jar|war)")) {
                files.add(name.replaceAll("(-\\d[\\d.]*.*)?\\.(jar|war)$", ""));
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
