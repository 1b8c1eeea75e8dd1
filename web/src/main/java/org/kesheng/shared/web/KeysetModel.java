package org.kesheng.shared.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kesheng.shared.Slice;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * A long list read by key: page by page forwards, and back over the keys seen so far. Page 1,000 costs what page 1 costs; there is no
 * jump to the end.
 */
public class KeysetModel<T> extends LazyDataModel<T> {
    private static final long serialVersionUID = 1L;

    /** One page after a key. */
    @FunctionalInterface
    public interface Source<T> extends Serializable {
        Slice<T> read(String after, int limit);
    }

    /** How many there are in all. */
    @FunctionalInterface
    public interface Size extends Serializable {
        long count();
    }

    /** Text that tells one row from another. */
    @FunctionalInterface
    public interface Key<T> extends Serializable, Function<T, String> {}

    private final Source<T> source;
    private final Size size;
    private final Key<T> key;
    private final List<String> starts = new ArrayList<>();
    private int pageSize;
    private int reachedRows;

    public KeysetModel(Source<T> source, Size size, Key<T> key) {
        this.source = source;
        this.size = size;
        this.key = key;
        restart();
    }

    /** A list whose length nobody counts: it ends where the last page ends. */
    public KeysetModel(Source<T> source, Key<T> key) {
        this(source, null, key);
    }

    /** After another filter or order: the keys seen so far mean nothing any more. */
    public final void restart() {
        starts.clear();
        starts.add(null);
        reachedRows = 0;
    }

    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        return size == null ? reachedRows : (int) Math.min(Integer.MAX_VALUE, size.count());
    }

    @Override
    public List<T> load(int first, int wanted, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        if (wanted != pageSize) {
            pageSize = wanted;
            restart();
        }
        int page = first / wanted;
        while (starts.size() <= page && starts.get(starts.size() - 1) != null || starts.size() == 1 && page > 0) {
            Slice<T> skipped = source.read(starts.get(starts.size() - 1), wanted);
            if (skipped.next() == null) {
                break;
            }
            starts.add(skipped.next());
        }
        int reached = Math.min(page, starts.size() - 1);
        Slice<T> slice = source.read(starts.get(reached), wanted);
        if (slice.next() != null && starts.size() == reached + 1) {
            starts.add(slice.next());
        }
        if (size == null) {
            int end = reached * wanted + slice.rows().size() + (slice.next() == null ? 0 : 1);
            reachedRows = Math.max(reachedRows, end);
            setRowCount(reachedRows);
        }
        return slice.rows();
    }

    @Override
    public String getRowKey(T row) {
        return key.apply(row);
    }

    @Override
    @SuppressWarnings("unchecked")
    public T getRowData(String rowKey) {
        List<T> rows = (List<T>) getWrappedData();
        return rows.stream()
                .filter(row -> key.apply(row).equals(rowKey))
                .findFirst()
                .orElse(null);
    }
}
