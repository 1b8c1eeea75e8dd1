package org.kesheng.analytics.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares results with the expectations of their requests and keeps the score by family. */
final class Expectations {

    private final Map<String, int[]> families = new TreeMap<>();
    private final List<String> unmet = new ArrayList<>();
    private int met;
    private int total;

    /** Compares one answer with what its request expects. */
    @SuppressWarnings("unchecked") // JSON objects have texts as keys
    void check(Map<String, Object> request, Map<String, Object> answer) {
        if (!(request.get("expect") instanceof Map<?, ?> expect)) {
            return;
        }
        int[] score = families.computeIfAbsent(String.valueOf(request.get("statistic")), name -> new int[2]);
        expect.forEach((pointer, expectation) -> {
            Object got = find(answer.get("result"), pointer.toString());
            boolean ok = isMet((Map<String, Object>) expectation, got);
            score[0] += ok ? 1 : 0;
            score[1]++;
            met += ok ? 1 : 0;
            total++;
            if (!ok) {
                Object reason = answer.containsKey("error") ? answer.get("error") : Json.text(got);
                unmet.add(
                        request.get("id") + " " + pointer + ": expected " + Json.text(expectation) + ", got " + reason);
            }
        });
    }

    boolean allMet() {
        return unmet.isEmpty();
    }

    List<String> unmet() {
        return unmet;
    }

    int met() {
        return met;
    }

    int total() {
        return total;
    }

    /** The table of what is met, by family, and every expectation that is not. */
    void print(PrintStream out) {
        out.printf("%-24s %6s %9s%n", "family", "met", "expected");
        families.forEach((name, score) -> out.printf("%-24s %6d %9d%n", name, score[0], score[1]));
        out.printf("%-24s %6d %9d%n", "total", met, total);
        unmet.forEach(line -> out.println("not met: " + line));
    }

    private static boolean isMet(Map<String, Object> expectation, Object got) {
        Object value = expectation.get("value");
        if (value instanceof String text) {
            return got instanceof Number number ? Json.text(number).equals('"' + text + '"') : text.equals(got);
        }
        if (value == null) {
            return got == null || got instanceof Double number && number.isNaN();
        }
        if (!(got instanceof Number number)) {
            return false;
        }
        double expected = ((Number) value).doubleValue();
        double limit = Math.max(part(expectation, "tol") * Math.abs(expected), part(expectation, "abs"));
        return Math.abs(number.doubleValue() - expected) <= limit;
    }

    private static double part(Map<String, Object> expectation, String key) {
        return expectation.get(key) instanceof Number number ? number.doubleValue() : 0;
    }

    /** Follows a JSON Pointer (RFC 6901); null where it leads nowhere. */
    static Object find(Object document, String pointer) {
        Object place = document;
        for (String token :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            String name = token.replace("~1", "/").replace("~0", "~");
            if (place instanceof Map<?, ?> map) {
                place = map.get(name);
            } else if (place instanceof List<?> list
                    && name.matches("\\d{1,9}")
                    && Integer.parseInt(name) < list.size()) {
                place = list.get(Integer.parseInt(name));
            } else {
                return null;
            }
        }
        return place;
    }
}
