package org.kesheng.analytics.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A CSV file after RFC 4180: UTF-8, a header line, commas, quotes doubled inside quotes, line breaks allowed inside
 * quotes; gzip-compressed if the name ends in {@code .gz}. Blanks around names and cells are removed; an empty cell and
 * {@code NA} are missing. Wholly empty lines are skipped.
 */
final class CsvFile {

    private final String name;
    private final Reader reader;
    private final StringBuilder cell = new StringBuilder();
    private final Map<String, String> shared = new HashMap<>();
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int filled;
    private int next;
    private long row;

    private CsvFile(String name, Reader reader) throws IOException {
        this.name = name;
        this.reader = reader;
        next = read();
        if (next == '\uFEFF') {
            next = read();
        }
    }

    /**
     * Reads a whole file.
     *
     * @param path the file
     * @param name its name for messages
     * @return the table; every cell is text
     * @throws BadInput if the file cannot be read, a row is longer or shorter than the header, or a quote is not closed
     */
    static Table read(Path path, String name) {
        List<String> names = new ArrayList<>();
        List<List<String>> columns = new ArrayList<>();
        scan(path, name, new Rows() {
            @Override
            public void header(List<String> header) {
                names.addAll(header);
                header.forEach(column -> columns.add(new ArrayList<>()));
            }

            @Override
            public void row(long row, List<String> cells) {
                for (int i = 0; i < cells.size(); i++) {
                    columns.get(i).add(cells.get(i));
                }
            }
        });
        return table(name, names, columns);
    }

    /** Takes a file row by row. */
    interface Rows {

        /** The names of the columns. */
        void header(List<String> names);

        /**
         * A row, as wide as the header.
         *
         * @param row from 1, without the header
         * @param cells null where missing; the list is used again
         */
        void row(long row, List<String> cells);
    }

    /**
     * Reads a file without keeping it.
     *
     * @param path the file
     * @param name its name for messages
     * @param rows receives the header, then each row
     * @throws BadInput as {@link #read}
     */
    static void scan(Path path, String name, Rows rows) {
        if (!Files.isRegularFile(path)) {
            throw new BadInput(name + ": there is no such file");
        }
        try (Reader reader = new InputStreamReader(open(path), StandardCharsets.UTF_8)) {
            new CsvFile(name, reader).scan(rows);
        } catch (IOException e) {
            throw BadInput.broken(name + ": cannot be read (" + e.getMessage() + ")");
        }
    }

    private static InputStream open(Path path) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        return path.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
    }

    private void scan(Rows rows) throws IOException {
        List<String> header = new ArrayList<>();
        if (!record(header)) {
            throw BadInput.broken(name + ": the file is empty, a header line is needed");
        }
        rows.header(header);
        List<String> cells = new ArrayList<>(header.size());
        while (record(cells)) {
            row++;
            checkWidth(header, cells.size());
            rows.row(row, cells);
        }
    }

    private static Table table(String name, List<String> header, List<List<String>> columns) {
        Map<String, Column> named = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            named.putIfAbsent(header.get(i) == null ? "" : header.get(i), texts(columns.get(i)));
        }
        return new Table(name, columns.get(0).size(), named);
    }

    private static Column texts(List<String> cells) {
        return Column.ofTexts(cells.toArray(String[]::new));
    }

    private void checkWidth(List<String> header, int width) {
        if (width > header.size()) {
            throw BadInput.broken(name + ", row " + row + ", column " + (header.size() + 1) + ": the row has " + width
                    + " cells, the header has " + header.size());
        }
        if (width < header.size()) {
            throw BadInput.at(name, row, header.get(width), "the row ends before this column");
        }
    }

    /** Reads the next record that is not an empty line; false at the end of the file. */
    private boolean record(List<String> cells) throws IOException {
        while (next >= 0) {
            cells.clear();
            boolean more = true;
            while (more) {
                cells.add(tidy());
                more = next == ',';
                if (more) {
                    next = read();
                }
            }
            boolean empty = cells.size() == 1 && cell.length() == 0;
            endLine();
            if (!empty) {
                return true;
            }
        }
        return false;
    }

    /** The next character or -1, from a buffer of our own: that of a reader takes a lock for each. */
    private int read() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, reader.read(buffer));
            if (filled == 0) {
                return -1;
            }
        }
        return buffer[at++];
    }

    private void endLine() throws IOException {
        if (next == '\r') {
            next = read();
        }
        if (next == '\n') {
            next = read();
        }
    }

    /** The next cell without blanks; equal texts are shared, most survey files repeat a few of them. */
    private String tidy() throws IOException {
        readCell();
        String text = Value.tidy(cell.toString());
        if (text == null || text.length() > 24) {
            return text;
        }
        String known = shared.size() < 50_000 ? shared.putIfAbsent(text, text) : shared.get(text);
        return known == null ? text : known;
    }

    private void readCell() throws IOException {
        cell.setLength(0);
        while (next == ' ' || next == '\t') {
            next = read();
        }
        if (next == '"') {
            quoted();
        }
        while (next >= 0 && next != ',' && next != '\n' && next != '\r') {
            cell.append((char) next);
            next = read();
        }
    }

    private void quoted() throws IOException {
        next = read();
        while (true) {
            if (next < 0) {
                throw BadInput.broken(name + ", row " + (row + 1) + ": a quote is not closed");
            }
            if (next == '"') {
                next = read();
                if (next != '"') {
                    return;
                }
            }
            cell.append((char) next);
            next = read();
        }
    }
}
