package org.kesheng.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.kesheng.exchange.control.NearestName;

/** The named columns of a file. Names are compared without regard to case, width and surrounding blanks. */
public final class Header {
    private final long row;
    private final List<String> names;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<String> ambiguous = new ArrayList<>();

    /** @param row number of the header row in the file */
    public Header(long row, List<String> names) {
        this.row = row;
        this.names = names.stream().map(String::strip).toList();
        for (int i = 0; i < this.names.size(); i++) {
            String key = normal(this.names.get(i));
            if (!key.isEmpty() && positions.putIfAbsent(key, i) != null) {
                ambiguous.add(key);
            }
        }
    }

    private static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replace("\uFEFF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    public long row() {
        return row;
    }

    public List<String> names() {
        return names;
    }

    public boolean has(String name) {
        return positions.containsKey(normal(name));
    }

    public OptionalInt position(String name) {
        Integer found = positions.get(normal(name));
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** What is wrong with that name, or null where it names one column. */
    public Finding problem(String name) {
        String key = normal(name);
        if (ambiguous.contains(key)) {
            return Finding.failed(row, name, "exchange.columnTwice", name);
        }
        if (positions.containsKey(key)) {
            return null;
        }
        return NearestName.of(name, names)
                .map(near -> Finding.failed(row, name, "exchange.columnMissingNear", name, near))
                .orElseGet(() -> Finding.failed(row, name, "exchange.columnMissing", name));
    }
}
