package org.kesheng.architecture;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads {@code docs/requirements.csv} against the checkout. A row is true if its id is one of the catalogue and what it names shows it: a
 * test method that names the requirement, a test class that names it, a REST call that is there, or a page that a browser test opens.
 */
final class Account {
    /** Appendix F of the catalogue: how many rows each family has. */
    private static final Map<String, Integer> ROWS = Map.ofEntries(
            Map.entry("GAP", 23),
            Map.entry("POL", 36),
            Map.entry("PRM", 60),
            Map.entry("CHN", 33),
            Map.entry("REG", 15),
            Map.entry("CLS", 12),
            Map.entry("ASM", 12),
            Map.entry("ASG", 13),
            Map.entry("HND", 40),
            Map.entry("FBK", 19),
            Map.entry("EMP", 18),
            Map.entry("SLA", 87),
            Map.entry("ARC", 45),
            Map.entry("CRM", 18),
            Map.entry("SMP", 10),
            Map.entry("SUR", 28),
            Map.entry("ANA", 16),
            Map.entry("IMP", 17),
            Map.entry("SUP", 13),
            Map.entry("KPI", 10),
            Map.entry("PEN", 30),
            Map.entry("TRN", 12),
            Map.entry("RSK", 10),
            Map.entry("SEC", 18),
            Map.entry("ROL", 63),
            Map.entry("NTC", 7),
            Map.entry("OFC", 11),
            Map.entry("T", 49),
            Map.entry("TE", 8),
            Map.entry("FRM", 42),
            Map.entry("JOB", 34));

    private static final Pattern ID = Pattern.compile("([A-Z]{1,3})-(\\d{2})");
    /** The rules of the web that cannot be retrofitted are numbered H1 to H35. */
    private static final Pattern WEB_RULE = Pattern.compile("H([1-9]|[12]\\d|3[0-5])");

    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})-(\\d{2}) to (?:\\1-)?(\\d{2})");
    private static final Pattern CALL = Pattern.compile("(GET|POST|PUT|PATCH|DELETE) /api/v1(/\\S*)");
    private static final Pattern TEST = Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|TestFactory)\\b");

    private final Path checkout;
    private final Set<String> calls;
    private final String browserTests;

    Account(Path checkout) throws IOException {
        this.checkout = checkout;
        this.calls = calls(checkout.resolve("web/src/main/java"));
        this.browserTests = text(checkout.resolve("ear/it/browser/src/test/java/org/kesheng/browser"), ".java");
    }

    List<String> rows() throws IOException {
        List<String> lines = Files.readAllLines(checkout.resolve("docs/requirements.csv"));
        return lines.subList(1, lines.size()).stream()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** What is wrong with a row; empty for a true one. */
    String flaw(String row) throws IOException {
        String[] cells = row.split(",", 3);
        if (cells.length < 2) {
            return "no columns";
        }
        if (!isOfTheCatalogue(cells[0])) {
            return "no such requirement";
        }
        if (cells[1].startsWith("org.kesheng.")) {
            return testFlaw(cells[0], cells[1]);
        }
        Matcher call = CALL.matcher(cells[1]);
        if (call.matches()) {
            return calls.contains(call.group(1) + " " + shape(call.group(2))) ? "" : "no such call";
        }
        return pageFlaw(cells[1]);
    }

    private static boolean isOfTheCatalogue(String id) {
        Matcher parts = ID.matcher(id);
        return WEB_RULE.matcher(id).matches()
                || parts.matches()
                        && Integer.parseInt(parts.group(2)) >= 1
                        && Integer.parseInt(parts.group(2)) <= ROWS.getOrDefault(parts.group(1), 0);
    }

    private String testFlaw(String id, String shownBy) throws IOException {
        String[] named = shownBy.split("#", 2);
        Path file = testFile(named[0]);
        if (file == null) {
            return "no such test class";
        }
        String source = Files.readString(file);
        String shown = named.length == 1 ? source : method(source, named[1]);
        if (!TEST.matcher(shown).find()) {
            return "no such test";
        }
        return names(shown, id) ? "" : "the test does not name it";
    }

    /** A method with its annotations and body, as our formatter lays it out; empty where there is none. */
    private static String method(String source, String name) {
        Matcher declared = Pattern.compile("\n    (?:public )?void " + Pattern.quote(name) + "\\(")
                .matcher(source);
        if (!declared.find()) {
            return "";
        }
        int begin = source.lastIndexOf("\n\n", declared.start()) + 1;
        int end = source.indexOf("\n    }\n", declared.start());
        return source.substring(begin, end < 0 ? source.length() : end);
    }

    /** By itself, or as one of {@code SLA-01 to SLA-15}. */
    private static boolean names(String text, String id) {
        if (Pattern.compile("(?<![A-Z0-9-])" + id + "(?!\\d)").matcher(text).find()) {
            return true;
        }
        Matcher range = RANGE.matcher(text);
        while (range.find()) {
            int number = Integer.parseInt(id.substring(id.length() - 2));
            if (id.startsWith(range.group(1) + "-")
                    && Integer.parseInt(range.group(2)) <= number
                    && number <= Integer.parseInt(range.group(3))) {
                return true;
            }
        }
        return false;
    }

    private Path testFile(String type) {
        String file = type.replace('.', '/') + ".java";
        return Stream.of("analytics", "ejb", "batch", "web", "ear/it/inside", "ear/it/browser", "ear/it/power")
                .map(module -> checkout.resolve(module + "/src/test/java/" + file))
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
    }

    private String pageFlaw(String path) {
        if (!path.startsWith("/")) {
            return "neither test nor call nor page";
        }
        if (!Files.exists(checkout.resolve("web/src/main/webapp" + (path.equals("/") ? "/index" : path) + ".xhtml"))) {
            return "no such page";
        }
        boolean opened = Pattern.compile("[\" ]" + Pattern.quote(path) + "[\"?]")
                .matcher(browserTests)
                .find();
        return opened ? "" : "no browser test opens it";
    }

    /** Verb and path of every REST call, parameters as {@code {}}. */
    private static Set<String> calls(Path sources) throws IOException {
        Set<String> calls = new HashSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(file -> file.toString().endsWith("Resource.java"))
                    .toList()) {
                addCalls(calls, Files.readString(file));
            }
        }
        return calls;
    }

    private static void addCalls(Set<String> calls, String source) {
        Pattern path = Pattern.compile("@Path\\(\"([^\"]*)\"\\)");
        Matcher root = Pattern.compile("\n@Path\\(\"([^\"]*)\"\\)").matcher(source);
        if (!root.find()) {
            return;
        }
        for (String block : source.substring(root.end()).split("\n\n")) {
            Matcher verb = Pattern.compile("@(GET|POST|PUT|PATCH|DELETE)\n").matcher(block);
            if (verb.find()) {
                Matcher below = path.matcher(block);
                calls.add(verb.group(1) + " " + shape(root.group(1) + (below.find() ? below.group(1) : "")));
            }
        }
    }

    private static String shape(String path) {
        return path.replaceAll("\\?.*", "").replaceAll("\\{[^}]*}", "{}");
    }

    /** How many requirements of each family have a row. */
    Map<String, Integer> covered() throws IOException {
        Map<String, Set<String>> ids = new TreeMap<>();
        for (String row : rows()) {
            String id = row.split(",", 2)[0];
            ids.computeIfAbsent(id.replaceAll("-?\\d.*", ""), family -> new HashSet<>())
                    .add(id);
        }
        Map<String, Integer> counts = new TreeMap<>();
        ids.forEach((family, known) -> counts.put(family, known.size()));
        return counts;
    }

    private static String text(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(Account::read)
                    .collect(joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
