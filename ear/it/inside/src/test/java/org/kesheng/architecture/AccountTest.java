package org.kesheng.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code docs/requirements.csv} names exists and names the requirement in turn. And texts are in two languages. */
class AccountTest {
    private static final Path CHECKOUT = Path.of(System.getProperty("checkout"));

    @Test
    @DisplayName(
            "Everything that the account of requirements names is there and names the requirement; no row stands twice")
    void accountIsTrue() throws IOException {
        Account account = new Account(CHECKOUT);
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String row : account.rows()) {
            String[] cells = row.split(",", 3);
            String flaw = account.flaw(row);
            if (!flaw.isEmpty()) {
                wrong.add(row + ": " + flaw);
            } else if (!seen.add(cells[0] + "," + cells[1])) {
                wrong.add(row + ": twice");
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(seen.size() > 250, "the account has rows");
    }

    @ParameterizedTest
    @DisplayName("A false row is found")
    @CsvSource(
            delimiter = '|',
            value = {
                "REG-16,org.kesheng.complaint.NumbersTest#sixteenWriters, | no such requirement",
                "H36,org.kesheng.complaint.NumbersTest#sixteenWriters, | no such requirement",
                "XYZ-01,org.kesheng.complaint.NumbersTest#sixteenWriters, | no such requirement",
                "REG-04,org.kesheng.complaint.NoTest#sixteenWriters, | no such test class",
                "REG-04,org.kesheng.complaint.NumbersTest#lodgeMany, | no such test",
                "REG-04,org.kesheng.complaint.NumbersTest#noSuchMethod, | no such test",
                "EMP-15,org.kesheng.complaint.NumbersTest#sixteenWriters, | the test does not name it",
                "POL-16,org.kesheng.policy.PolicyPackTest, | the test does not name it",
                "ANA-01,GET /api/v1/nothing, | no such call",
                "ANA-01,DELETE /api/v1/reports, | no such call",
                "ANA-01,GET /api/v1/complaints/{number}/nothing, | no such call",
                "IMP-02,/improvement/nothing, | no such page",
                "FRM-01,/error/missing, | no browser test opens it",
                "FRM-01,seen by hand, | neither test nor call nor page"
            })
    void falseRows(String row, String flaw) throws IOException {
        assertEquals(flaw, new Account(CHECKOUT).flaw(row));
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
