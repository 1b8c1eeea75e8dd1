package org.kesheng.analytics.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentiment of real Chinese reviews on a third that was held back, against the bigram naive Bayes baseline. */
class SentimentTest {

    private static final Path DATA = Path.of("..", "..", "shared", "data", "open", "data")
            .toAbsolutePath()
            .normalize();

    @ParameterizedTest
    @CsvSource({"waimai_10k.csv.gz, 0.885, 3995", "online_shopping_10_cats_a.csv.gz, 0.913, 6975"})
    @DisplayName("Sentiment is at least as accurate as the bigram naive Bayes baseline")
    void beatsTheBaseline(String file, double baseline, double tested) throws IOException {
        assumeTrue(Files.isDirectory(DATA), "skipped: the reference data are not at " + DATA);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        List<String> command = List.of(
                "keywords",
                "--input",
                DATA.resolve(file).toString(),
                "--text",
                "review",
                "--class",
                "label",
                "--holdback",
                "3");
        assertEquals(0, Main.run(command, print, print));
        Object answer = Json.read(new StringReader(out.toString(StandardCharsets.UTF_8)));
        assertEquals(tested, ((Number) Expectations.find(answer, "/tested")).doubleValue());
        double accuracy = ((Number) Expectations.find(answer, "/accuracy")).doubleValue();
        assertTrue(accuracy >= baseline, "accuracy " + accuracy);
        assertTrue(((Number) Expectations.find(answer, "/kappa")).doubleValue() > 0.7);
    }
}
