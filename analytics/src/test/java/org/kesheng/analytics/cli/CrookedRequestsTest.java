package org.kesheng.analytics.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests bent at random: a key lost, a value of another kind, another column. */
class CrookedRequestsTest {

    private static final List<Object> WRONG = List.of(
            "", "dept", "-1", List.of(), List.of("q1", "q1"), Map.of(), true, "1e999", "NA", "q1", List.of(List.of()));

    @TempDir
    private Path directory;

    private final Random random = new Random(7);

    @Test
    @DisplayName("A crooked request has a result or one line of reason, and never stops the others")
    void crooked() throws IOException {
        Path file = new RandomRequests(3, directory).write(96);
        Evaluate evaluate = new Evaluate(directory);
        List<Map<String, Object>> requests = Evaluate.requests(Json.read(file), "requests.json");
        for (Map<String, Object> request : requests) {
            request.remove("expect");
            for (int i = 0; i < 20; i++) {
                Map<String, Object> answer = evaluate.answer(bent(request));
                Object read = Json.read(new StringReader(Json.text(answer)));
                assertEquals(1, (int) ((Map<?, ?>) read)
                        .keySet().stream().filter(k -> !k.equals("id")).count());
                assertFalse(String.valueOf(answer.get("error")).contains("\n"));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> bent(Map<String, Object> request) {
        Map<String, Object> bent = (Map<String, Object>) copy(request);
        List<Runnable> bends = new ArrayList<>();
        collect(bent, bends);
        bends.get(random.nextInt(bends.size())).run();
        return bent;
    }

    private static Object copy(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, inner) -> copy.put(key, copy(inner)));
            return copy;
        }
        return value instanceof List<?> list
                ? new ArrayList<>(list.stream().map(CrookedRequestsTest::copy).toList())
                : value;
    }

    @SuppressWarnings("unchecked")
    private void collect(Object value, List<Runnable> bends) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> open = (Map<Object, Object>) map;
            for (Object key : List.copyOf(open.keySet())) {
                bends.add(() -> open.remove(key));
                bends.add(() -> open.put(key, WRONG.get(random.nextInt(WRONG.size()))));
                collect(open.get(key), bends);
            }
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> collect(inner, bends));
        }
    }
}
