package org.kesheng.analytics.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Computes requests one by one; a request that cannot be computed gets an {@code error} and does not stop the others. */
final class Evaluate {

    private final DataSteps data;
    private String broken;

    Evaluate(Path directory) {
        data = new DataSteps(directory);
    }

    /** The list of requests in a document. */
    @SuppressWarnings("unchecked") // JSON objects have texts as keys
    static List<Map<String, Object>> requests(Object document, String name) {
        Object list = document instanceof Map<?, ?> map ? map.get("requests") : null;
        if (!(list instanceof List<?> requests) || !requests.stream().allMatch(Map.class::isInstance)) {
            throw new BadInput(name + ": an object with a list \"requests\" of objects is needed");
        }
        return requests.stream().map(request -> (Map<String, Object>) request).toList();
    }

    /**
     * Answers one request.
     *
     * @return {@code {"id", "result"}} or {@code {"id", "error"}}
     */
    Map<String, Object> answer(Map<String, Object> request) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", request.get("id"));
        try {
            answer.put("result", compute(request));
        } catch (BadInput e) {
            broken = broken == null && e.isInFile() ? e.getMessage() : broken;
            answer.put("error", e.getMessage());
        } catch (RuntimeException e) {
            // A kernel that met data it has no defined value for: the user needs the reason, not the trace.
            answer.put("error", "cannot be computed: " + reason(e));
        }
        return answer;
    }

    /** The message of a refusal, or what kind of surprise it was. */
    static String reason(RuntimeException e) {
        boolean refusal = e instanceof IllegalArgumentException || e instanceof ArithmeticException;
        return refusal && e.getMessage() != null
                ? e.getMessage()
                : "the columns or options do not fit the statistic ("
                        + e.getClass().getSimpleName() + ")";
    }

    /** Where the first broken file is broken; null if all that were read are sound. */
    String broken() {
        return broken;
    }

    private Map<String, Object> compute(Map<String, Object> json) {
        Settings request = new Settings("request", json);
        Family family = Families.named(request.text("statistic"));
        Table table = data.run(request.object("data"));
        Map<String, Object> columns = request.has("columns") ? request.object("columns") : Map.of();
        Map<String, Object> options = request.has("options") ? request.object("options") : Map.of();
        return family.compute(Frame.of(table, columns, options));
    }
}
