package org.kesheng.shared;

import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;

/**
 * A piece of a long list, read by key and not by offset, so that page 1,000 costs as much as page 1.
 *
 * @param rows the rows, never null
 * @param next what to pass as {@code after} for the following piece, null at the end
 */
public record Slice<T>(List<T> rows, String next) {
    public Slice {
        rows = List.copyOf(rows);
    }

    /**
     * Cuts a list that was read with one row more than wanted.
     *
     * @param read at most {@code limit + 1} rows
     */
    public static <T> Slice<T> of(List<T> read, int limit, Function<T, String> key) {
        if (read.size() <= limit) {
            return new Slice<>(read, null);
        }
        List<T> rows = read.subList(0, limit);
        return new Slice<>(rows, key.apply(rows.get(limit - 1)));
    }

    /**
     * A part of {@code after}, as the next of an earlier slice wrote it.
     *
     * @param beginning where {@code after} is null
     * @throws Refused INVALID for what no slice has written
     */
    public static <K> K place(String after, Function<String, K> part, K beginning) {
        if (after == null) {
            return beginning;
        }
        try {
            return part.apply(after);
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Refused.invalid("after", "shared.invalid");
        }
    }
}
