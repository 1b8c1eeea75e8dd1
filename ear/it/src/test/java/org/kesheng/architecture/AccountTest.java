package org.kesheng.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What {@code docs/requirements.csv} names exists: test classes, test methods, pages, REST paths. And texts are in two languages. */
class AccountTest {
    private static final Path CHECKOUT = Path.of(System.getProperty("checkout"));

    @Test
    @DisplayName("Everything that the account of requirements names exists")
    void accountIsTrue() throws IOException {
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        for (String line : Files.readAllLines(CHECKOUT.resolve("docs/requirements.csv"))) {
            String[] cells = line.split(",", 3);
            if (cells[0].equals("id") || line.isBlank()) {
                continue;
            }
            rows++;
            boolean known = cells[0].matches("[A-Z]{1,3}-\\d{2}[a-z]?") && cells.length > 1 && exists(cells[1]);
            if (!known) {
                wrong.add(line);
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(rows > 100, "the account has rows");
    }

    private static boolean exists(String shownBy) throws IOException {
        if (shownBy.startsWith("org.kesheng.")) {
            String[] named = shownBy.split("#", 2);
            Path test = testFile(named[0]);
            return test != null && (named.length == 1 || Files.readString(test).contains("void " + named[1] + "("));
        }
        if (shownBy.matches("(GET|POST|PUT|PATCH|DELETE) /api/v1/.*")) {
            return resources().contains("\"/" + shownBy.split("/")[3].replaceAll("[?{].*", "") + "\"");
        }
        return shownBy.startsWith("/") && page(shownBy);
    }

    private static boolean page(String path) throws IOException {
        String file =
                path.equals("/") ? "/index" : path.replaceAll("[?{].*", "").replaceAll("/$", "");
        return Files.exists(CHECKOUT.resolve("web/src/main/webapp" + file + ".xhtml"))
                || resources().contains("\"" + file);
    }

    private static Path testFile(String type) {
        String file = type.replace('.', '/').replaceAll("\\$.*", "") + ".java";
        return Stream.of("analytics", "ejb", "batch", "web", "ear/it")
                .map(module -> CHECKOUT.resolve(module + "/src/test/java/" + file))
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
    }

    private static String resources() throws IOException {
        try (Stream<Path> files = Files.walk(CHECKOUT.resolve("web/src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(AccountTest::text)
                    .collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName("Two languages to the last label: each bundle has the same keys in both, and no empty text")
    void bundlesAreComplete() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CHECKOUT.resolve("ejb/src/main/resources/org/kesheng"))) {
            for (Path chinese :
                    files.filter(file -> file.endsWith("messages.properties")).toList()) {
                Properties zh = load(chinese);
                Properties en = load(chinese.resolveSibling("messages_" + Locale.ENGLISH + ".properties"));
                TreeSet<Object> difference = new TreeSet<>(zh.keySet());
                difference.removeAll(en.keySet());
                en.keySet().stream().filter(key -> !zh.containsKey(key)).forEach(difference::add);
                zh.forEach((key, value) -> addIfOneIsBlank(difference, key, value, en.get(key)));
                if (!difference.isEmpty()) {
                    wrong.add(chinese.getParent().getFileName() + ": " + difference);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static void addIfOneIsBlank(TreeSet<Object> found, Object key, Object one, Object other) {
        if (other != null && one.toString().isBlank() != other.toString().isBlank()) {
            found.add(key);
        }
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
