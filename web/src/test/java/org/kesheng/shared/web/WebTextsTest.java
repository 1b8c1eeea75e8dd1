package org.kesheng.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What can be held against the sources of the pages without a server. */
@DisplayName("Pages speak two languages and keep the rules of the house")
class WebTextsTest {
    private static final Path BUNDLES = Path.of("../ejb/src/main/resources/org/kesheng");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final int EL_BUDGET = 80;
    private static final Pattern KEY = Pattern.compile("\\bt(?:\\[|\\.say\\()'([a-zA-Z][\\w.-]*)'(\\.concat)?");
    private static final Pattern EL = Pattern.compile("#\\{([^}]*)}");
    private static final Pattern HANDLER = Pattern.compile("\\son(click|change|load|submit|input|keyup|blur|focus)=");
    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]");

    @Test
    @DisplayName("Every bundle has the same keys in both languages")
    void bothLanguagesHaveTheSameKeys() {
        List<Path> chinese = files(BUNDLES, "messages.properties");
        assertFalse(chinese.isEmpty());
        for (Path bundle : chinese) {
            assertEquals(
                    keys(bundle), keys(bundle.resolveSibling("messages_en.properties")), () -> "keys of " + bundle);
        }
        assertEquals(
                keys(BUNDLES.resolve("shared/faces_zh.properties")),
                keys(BUNDLES.resolve("shared/faces_en.properties")));
    }

    @Test
    @DisplayName("A key stands in the bundle that its first part names")
    void keysStandInTheirOwnBundle() {
        for (Path bundle : files(BUNDLES, "messages.properties")) {
            String prefix = bundle.getParent().getFileName() + ".";
            keys(bundle).forEach(key -> assertTrue(key.startsWith(prefix), () -> key + " in " + bundle));
        }
    }

    @Test
    @DisplayName("Every key that a page asks for is written")
    void everyKeyOfAPageIsWritten() {
        Set<String> written = new TreeSet<>();
        files(BUNDLES, "messages.properties").forEach(bundle -> written.addAll(keys(bundle)));
        List<String> missing = new ArrayList<>();
        for (Path page : files(PAGES, ".xhtml")) {
            Matcher asked = KEY.matcher(text(page));
            while (asked.find()) {
                String key = asked.group(1);
                boolean found = asked.group(2) == null
                        ? written.contains(key)
                        : written.stream().anyMatch(known -> known.startsWith(key));
                if (!found) {
                    missing.add(PAGES.relativize(page) + ": " + key);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    @DisplayName("Expressions in pages have at most 80 characters")
    void expressionsAreShort() {
        List<String> tooLong = new ArrayList<>();
        for (Path page : files(PAGES, ".xhtml")) {
            Matcher expression = EL.matcher(text(page));
            while (expression.find()) {
                if (expression.group(1).length() > EL_BUDGET) {
                    tooLong.add(PAGES.relativize(page) + ": " + expression.group());
                }
            }
        }
        assertEquals(List.of(), tooLong);
    }

    @Test
    @DisplayName("No inline scripts, handlers or styles, no f:ajax (H5)")
    void nothingInline() {
        for (Path page : files(PAGES, ".xhtml")) {
            String source = text(page);
            assertFalse(source.contains("<f:ajax"), () -> "f:ajax in " + page);
            assertFalse(source.contains("<script"), () -> "script in " + page);
            assertFalse(source.contains("javascript:"), () -> "javascript: in " + page);
            assertFalse(source.contains(" style=\""), () -> "style in " + page);
            assertFalse(HANDLER.matcher(source).find(), () -> "handler in " + page);
        }
    }

    @Test
    @DisplayName("No Chinese text stands in a page, except the name of the language")
    void textsStandInBundles() {
        for (Path page : files(PAGES, ".xhtml")) {
            String rest = text(page).replace("中文", "").replace("客声", "");
            assertFalse(CHINESE.matcher(rest).find(), () -> "text in " + page);
        }
    }

    private static Set<String> keys(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path below, String end) {
        try (Stream<Path> found = Files.walk(below)) {
            return found.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
