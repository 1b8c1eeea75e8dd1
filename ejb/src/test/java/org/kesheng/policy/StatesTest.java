package org.kesheng.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.shared.Texts;

/** The state machine that runs against the one that was written by hand from appendix A.2. */
class StatesTest {
    private static final Path DOCS = Path.of("..", "docs", "states");
    private static final PolicyPack P000 = Packs.shipped().byId("P000/1");

    @Test
    @DisplayName(
            "T-01 to T-06, T-09, T-15 to T-17, T-20 to T-22, T-29 to T-31, T-35, T-38 to T-45, T-47, T-48, POL-11, A.2: every transition of P000 runs as it is written in docs/states/P000.csv, and no other does")
    void bothSidesAgree() throws IOException {
        SortedSet<String> expected = expected();
        SortedSet<String> running = running();
        assertEquals(List.of(), without(expected, running), "written by hand, but the pack does not do it");
        assertEquals(List.of(), without(running, expected), "the pack does it, but nobody wrote it down");
        assertEquals(113, expected.size());
    }

    @Test
    @DisplayName("A line that differs in a single cell is found in both directions")
    void aDifferenceIsFound() throws IOException {
        SortedSet<String> changed = new TreeSet<>(expected());
        String line = changed.first();
        changed.remove(line);
        changed.add(line.replace("actors [", "actors [ARCHIVIST "));
        assertEquals(List.of(line), without(running(), changed));
        assertEquals(1, without(changed, running()).size());
    }

    @Test
    @DisplayName("The drawing in docs is the one the pack gives")
    void theDrawingIsCurrent() throws IOException {
        String drawing = drawing();
        Path committed = DOCS.resolve("P000.md");
        Path target = Path.of("target", "states", "P000.md");
        if (!Files.exists(committed) || !Files.readString(committed).equals(drawing)) {
            Files.createDirectories(target.getParent());
            Files.writeString(target, drawing);
        }
        assertTrue(Files.exists(committed), "no drawing yet; copy " + target);
        assertEquals(Files.readString(committed), drawing, "the drawing is old; copy " + target);
    }

    private static SortedSet<String> expected() throws IOException {
        SortedSet<String> lines = new TreeSet<>();
        List<String> rows = Files.readAllLines(DOCS.resolve("P000.csv"));
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            assertEquals(10, cells.length, row);
            for (String from : words(cells[1])) {
                String to = cells[3].equals("=") ? from : cells[3];
                lines.add(line(
                        cells[0],
                        from,
                        cells[2],
                        to,
                        words(cells[4]),
                        words(cells[5]),
                        words(cells[6]),
                        words(cells[7]),
                        cells[8]));
            }
        }
        return lines;
    }

    private static SortedSet<String> running() {
        SortedSet<String> lines = new TreeSet<>();
        for (Transition t : P000.transitions().transitions()) {
            lines.add(line(
                    t.id(),
                    t.from().name(),
                    t.action(),
                    t.to().name(),
                    t.actors().stream().map(Enum::name).toList(),
                    t.guards().stream().map(Enum::name).toList(),
                    started(t.action()),
                    ended(t.action()),
                    t.source()));
        }
        return lines;
    }

    private static List<String> started(String action) {
        return P000.clocks().stream()
                .filter(clock -> clock.startsOn(action))
                .map(ClockRule::code)
                .toList();
    }

    private static List<String> ended(String action) {
        Stream<String> all = P000.cancelAllOn().contains(action) ? Stream.of("ALL") : Stream.empty();
        return Stream.concat(
                        P000.clocks().stream()
                                .filter(clock -> clock.endsOn(action))
                                .map(ClockRule::code),
                        all)
                .toList();
    }

    private static String line(
            String id,
            String from,
            String action,
            String to,
            Collection<String> actors,
            Collection<String> guards,
            Collection<String> started,
            Collection<String> ended,
            String source) {
        return "%s %s -%s-> %s actors %s guards %s started %s ended %s source %s"
                .formatted(
                        id,
                        from,
                        action,
                        to,
                        new TreeSet<>(actors),
                        new TreeSet<>(guards),
                        new TreeSet<>(started),
                        new TreeSet<>(ended),
                        source);
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static List<String> without(SortedSet<String> all, SortedSet<String> others) {
        return all.stream().filter(line -> !others.contains(line)).toList();
    }

    private static String drawing() {
        List<String> text = new ArrayList<>();
        text.add("# P000: states of a case");
        text.add("");
        text.add("Drawn from `packs/P000/v1.json` by `StatesTest`; not edited by hand.");
        text.add("");
        text.add("```mermaid");
        text.add("stateDiagram-v2");
        statesUsed()
                .forEach(state -> text.add(
                        "    %s : %s %s".formatted(state, title(state, Locale.CHINESE), title(state, Locale.ENGLISH))));
        moves().forEach(t -> text.add("    %s --> %s : %s %s".formatted(node(t.from()), t.to(), t.id(), t.action())));
        text.add("    INVALID --> [*]");
        text.add("    ARCHIVED --> [*]");
        text.add("```");
        text.add("");
        text.add("Actions that leave the state alone:");
        text.add("");
        text.add("| action | 操作 | id | states |");
        text.add("|---|---|---|---|");
        sideActions().forEach((key, states) -> text.add("| %s | %s |".formatted(key, String.join(", ", states))));
        text.add("");
        return String.join("\n", text);
    }

    private static List<CaseState> statesUsed() {
        return P000.transitions().transitions().stream()
                .map(Transition::to)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Transition> moves() {
        return P000.transitions().transitions().stream().filter(t -> t.from() != t.to());
    }

    private static TreeMap<String, List<String>> sideActions() {
        return P000.transitions().transitions().stream()
                .filter(t -> t.from() == t.to())
                .collect(Collectors.groupingBy(
                        t -> "%s | %s | %s"
                                .formatted(
                                        t.action(),
                                        P000.action(t.action()).title().zh(),
                                        t.id()),
                        TreeMap::new,
                        Collectors.mapping(t -> t.from().name(), Collectors.toList())));
    }

    private static String node(CaseState state) {
        return state == CaseState.START ? "[*]" : state.name();
    }

    private static String title(CaseState state, Locale locale) {
        return Texts.of(locale, "policy", state);
    }
}
