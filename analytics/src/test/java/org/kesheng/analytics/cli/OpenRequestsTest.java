package org.kesheng.analytics.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The open requests: real data, values of R 4.2.2, NIST certified values and published tables. */
class OpenRequestsTest {

    private static final Path OPEN =
            Path.of("..", "..", "shared", "data", "open").toAbsolutePath().normalize();

    @Test
    @DisplayName("Every expectation of the open requests is met within its tolerance")
    void everyExpectationIsMet() {
        assumeTrue(Files.isDirectory(OPEN), "skipped: the reference data are not at " + OPEN);
        Evaluate evaluate = new Evaluate(OPEN.resolve("data"));
        Expectations expectations = new Expectations();
        List<Map<String, Object>> requests =
                Evaluate.requests(Json.read(OPEN.resolve("requests.json")), "requests.json");
        for (Map<String, Object> request : requests) {
            expectations.check(request, evaluate.answer(request));
        }
        assertEquals("", String.join("\n", expectations.unmet()));
        assertEquals(2122, expectations.met());
        assertEquals(2122, expectations.total());
    }
}
