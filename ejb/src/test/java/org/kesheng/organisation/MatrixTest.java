package org.kesheng.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** SEC-14: every cell of matrix 25.2 and of list 25.3, as written by hand, against what the code allows; in both directions. */
class MatrixTest {
    private static final Path SECURITY = Path.of("..", "docs", "security");
    private static final Map<String, List<Role>> COLUMNS = Map.of(
            "SALES/SALES_MGR", List.of(Role.SALES, Role.SALES_MGR), "DGM", List.of(Role.DGM_SALES, Role.DGM_PROD));
    private static final Pattern NO_RIGHT = Pattern.compile("statistics|violations|on grant|answers");
    private static final Pattern OWN = Pattern.compile("\\b(own|assigned)\\b");
    private static final Pattern LETTERS = Pattern.compile("\\b[CROUASX]{1,3}\\b");
    private static final Pattern BRACKET = Pattern.compile("\\((P\\d{3}(?:\\.\\d)?|[A-Z_]{3,})\\)");

    private final Permissions permissions = new Permissions();

    @Test
    @DisplayName(
            "SEC-14, ROL-31 to ROL-49, ROL-53 to ROL-55, ROL-57 to ROL-62 the code gives exactly the rights that the files give")
    void codeAndFilesAgree() throws IOException {
        Set<String> written = new TreeSet<>(matrix());
        written.addAll(special());
        Set<String> coded = new TreeSet<>();
        for (Permissions.Grant grant : permissions.grants()) {
            String own = grant.limit() == Scope.OWN ? "own" : "";
            coded.add(line(grant.function().name(), grant.role(), grant.right().letter(), grant.pack(), own));
        }
        Set<String> missing = new TreeSet<>(written);
        missing.removeAll(coded);
        Set<String> surplus = new TreeSet<>(coded);
        surplus.removeAll(written);
        assertEquals(
                "missing in code: [], not in the files: []",
                "missing in code: " + missing + ", not in the files: " + surplus);
    }

    @Test
    @DisplayName("ROL-61 BATCH never approves, replies or closes")
    void batchDecidesNothing() {
        for (Function function : Function.values()) {
            assertEquals(Scope.NONE, permissions.scope(Actor.JOBS, function, Right.APPROVE), function.name());
        }
        assertEquals(Scope.NONE, permissions.scope(Actor.JOBS, Function.REPLY, Right.EXECUTE));
        assertEquals(Scope.NONE, permissions.scope(Actor.JOBS, Function.REVISIT, Right.EXECUTE));
    }

    @Test
    @DisplayName("ROL-62 an administrator reads no case and no archive")
    void administratorsReadNoContent() {
        Actor admin = actor(Role.SYSADMIN);
        assertEquals(Scope.NONE, permissions.caseScope(admin));
        assertEquals(Scope.NONE, permissions.scope(admin, Function.ARCHIVE_COMPANY, Right.READ));
    }

    @Test
    @DisplayName("A right of a pack that is not in force counts for nothing")
    void packRightsSleep() {
        assertEquals(Scope.NONE, permissions.scope(actor(Role.OFFICE), Function.REPLY, Right.EXECUTE));
    }

    @Test
    @DisplayName("The widest of several roles counts; handlers see their department, the window sees all")
    void reach() {
        assertEquals(Scope.DEPARTMENT, permissions.caseScope(actor(Role.HANDLER)));
        assertEquals(Scope.OWN, permissions.caseScope(actor(Role.SALES)));
        assertEquals(
                Scope.COMPANY,
                permissions.caseScope(new Actor(1L, "a", "A", 1L, "/1/", EnumSet.of(Role.HANDLER, Role.INTAKE))));
        assertEquals(Scope.NONE, permissions.scope(Actor.PUBLIC, Function.HANDLE, Right.READ));
    }

    private static Actor actor(Role role) {
        return new Actor(1L, "a", "A", 1L, "/1/", EnumSet.of(role));
    }

    private static List<String> matrix() throws IOException {
        List<List<String>> rows = read("matrix.csv");
        List<String> header = rows.get(0);
        List<String> rights = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            assertEquals(row.get(0), Function.valueOf(row.get(1)).requirement());
            for (int column = 3; column < header.size(); column++) {
                rights.addAll(cell(row.get(1), header.get(column), row.get(column)));
            }
        }
        assertTrue(rights.size() > 150, "the matrix was read");
        return rights;
    }

    private static List<String> cell(String function, String column, String text) {
        List<String> rights = new ArrayList<>();
        if (text.equals("-") || NO_RIGHT.matcher(text).find()) {
            return rights;
        }
        String words = text.equals("confirm delivery") ? "X" : text;
        List<Role> roles = COLUMNS.containsKey(column) ? COLUMNS.get(column) : roleOf(column);
        String pack = null;
        Matcher bracket = BRACKET.matcher(words);
        if (bracket.find()) {
            if (bracket.group(1).startsWith("P0")) {
                pack = bracket.group(1);
            } else {
                roles = List.of(Role.valueOf(bracket.group(1)));
            }
        }
        // "O own" repeats in words what the letter says; a limit on other letters is a limit.
        String limit = OWN.matcher(words).find() && !words.startsWith("O") ? "own" : "";
        Matcher letters = LETTERS.matcher(words.replaceAll("\\([^)]*\\)", ""));
        while (letters.find()) {
            for (char letter : letters.group().toCharArray()) {
                for (Role role : roles) {
                    rights.add(line(function, role, letter, pack, limit));
                }
            }
        }
        return rights;
    }

    private static List<Role> roleOf(String column) {
        return List.of(Role.valueOf(column));
    }

    private static List<String> special() throws IOException {
        List<String> rights = new ArrayList<>();
        for (List<String> row :
                read("special.csv").subList(1, read("special.csv").size())) {
            for (char letter : row.get(2).toCharArray()) {
                String pack = row.get(3).isEmpty() ? null : row.get(3);
                rights.add(line(row.get(0), Role.valueOf(row.get(1)), letter, pack, ""));
            }
        }
        return rights;
    }

    private static String line(String function, Role role, char letter, String pack, String limit) {
        return function + " " + role + " " + letter + (pack == null ? "" : " " + pack)
                + (limit.isEmpty() ? "" : " " + limit);
    }

    private static List<List<String>> read(String file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(SECURITY.resolve(file))) {
            List<String> cells = new ArrayList<>();
            Matcher cell = Pattern.compile("\"([^\"]*)\"(?:,|$)|([^,]*)(?:,|$)").matcher(line);
            int end = 0;
            while (end < line.length() && cell.find(end)) {
                cells.add(cell.group(1) != null ? cell.group(1) : cell.group(2));
                end = cell.end();
            }
            rows.add(cells);
        }
        return rows;
    }
}
