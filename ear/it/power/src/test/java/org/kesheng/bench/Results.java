package org.kesheng.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One JSON object a line: name, value, unit, n, baseline, ratio. */
final class Results {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    Results(Path file) throws IOException {
        this.file = file;
        Files.createDirectories(file.toAbsolutePath().getParent());
    }

    void note(String name, double value, String unit, long n) throws IOException {
        compare(name, value, unit, n, null);
    }

    /** @param baseline null where there is none */
    void compare(String name, double value, String unit, long n, Double baseline) throws IOException {
        ObjectNode line = JSON.createObjectNode();
        line.put("name", name).put("value", value).put("unit", unit).put("n", n);
        line.put("baseline", baseline).put("ratio", baseline == null ? null : value / baseline);
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
