package org.kesheng.analytics.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.analytics.sufficient.DurationCell;
import org.kesheng.analytics.sufficient.DurationTally;

/** Complaints of a night by department and month of opening (UTC), and the file made of them. */
final class NightlyComplaints {

    static final String HEADER = "id,department,category,opened,closed";

    /** 72 hours in seconds. */
    static final int LIMIT = 72 * 3600;

    private static final double SECONDS_OF_HOUR = 3600;
    private static final double HIGH = 0.9;

    private final Map<NightlyGroup, Row> groups = new HashMap<>();
    private long rows;

    /** What is told of one department and month. */
    private static final class Row {
        private long opened;
        private long closed;
        private long within;
        private double median = Double.NaN;
        private double high = Double.NaN;
    }

    long rows() {
        return rows;
    }

    int groups() {
        return groups.size();
    }

    /** Brings together what the fast readers have found. */
    static NightlyComplaints of(List<NightlyComplaintScanner> parts) {
        NightlyComplaints complaints = new NightlyComplaints();
        Map<NightlyGroup, Integer> numbers = new HashMap<>();
        int[][] renamed = new int[parts.size()][];
        for (int p = 0; p < renamed.length; p++) {
            renamed[p] = complaints.rename(parts.get(p), numbers);
        }
        int[] next = new int[numbers.size() + 1];
        int closed = 0;
        for (int p = 0; p < renamed.length; p++) {
            parts.get(p).durations().count(next, renamed[p]);
            closed = Math.addExact(closed, parts.get(p).durations().size());
        }
        int from = 0;
        for (int i = 0; i < next.length; i++) {
            int count = next[i];
            next[i] = from;
            from += count;
        }
        int[] starts = next.clone();
        int[] durations = new int[closed];
        for (int p = 0; p < renamed.length; p++) {
            parts.get(p).durations().distribute(durations, next, renamed[p]);
        }
        for (Map.Entry<NightlyGroup, Integer> entry : numbers.entrySet()) {
            int number = entry.getValue();
            complaints.quantiles(complaints.groups.get(entry.getKey()), durations, starts[number], starts[number + 1]);
        }
        return complaints;
    }

    /** Counts, and the common number of each group of the part. */
    private int[] rename(NightlyComplaintScanner part, Map<NightlyGroup, Integer> numbers) {
        int[] renamed = new int[part.index().size()];
        for (int i = 0; i < renamed.length; i++) {
            NightlyGroup group = part.index().group(i);
            Integer number = numbers.get(group);
            if (number == null) {
                number = numbers.size();
                numbers.put(group, number);
            }
            renamed[i] = number;
            Row row = row(group);
            row.opened += part.opened(i);
            row.within += part.within(i);
            rows += part.opened(i);
        }
        return renamed;
    }

    private void quantiles(Row row, int[] durations, int from, int to) {
        row.closed = to - from;
        row.median = DurationTally.quantile(durations, from, to, 0.5) / SECONDS_OF_HOUR;
        row.high = DurationTally.quantile(durations, from, to, HIGH) / SECONDS_OF_HOUR;
    }

    /** Reads a file of any order of columns, with quotes, blanks and missing cells; names what is wrong with it. */
    static NightlyComplaints read(Path path, String name) {
        NightlyComplaints complaints = new NightlyComplaints();
        Map<NightlyGroup, DurationCell> durations = new HashMap<>();
        CsvFile.scan(
                path, name, new NightlyColumns(name, HEADER, row -> complaints.add(row, durations), "id", "category"));
        durations.forEach((group, cell) -> {
            Row row = complaints.groups.get(group);
            row.closed = cell.n();
            row.within = cell.countWithin(LIMIT);
            row.median = cell.median() / SECONDS_OF_HOUR;
            row.high = cell.quantile(HIGH) / SECONDS_OF_HOUR;
        });
        return complaints;
    }

    private void add(NightlyColumns row, Map<NightlyGroup, DurationCell> durations) {
        Value department = row.value("department");
        Value opened = row.seconds("opened");
        Value closed = row.seconds("closed");
        rows++;
        if (department.missing() || opened.missing()) {
            return;
        }
        LocalDate day = Instant.ofEpochSecond((long) opened.number())
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
        NightlyGroup group = NightlyGroup.of(department, day.getYear() * 100 + day.getMonthValue());
        row(group).opened++;
        if (!closed.missing()) {
            if (closed.number() < opened.number()) {
                throw row.refused("closed", closed.text() + " is before opened, " + opened.text());
            }
            durations
                    .computeIfAbsent(group, none -> new DurationCell())
                    .add((long) closed.number() - (long) opened.number());
        }
    }

    private Row row(NightlyGroup group) {
        Row row = groups.get(group);
        if (row == null) {
            row = new Row();
            groups.put(group, row);
        }
        return row;
    }

    /** {@code complaints.csv}. */
    String csv() {
        NightlyCsv csv = new NightlyCsv("department,month,opened,closed,median,p90,within72", groups.size() * 96);
        for (NightlyGroup group : NightlyGroup.sorted(groups.keySet())) {
            Row row = groups.get(group);
            csv.text(group.department())
                    .number(group.month())
                    .number(row.opened)
                    .number(row.closed);
            csv.number(row.median).number(row.high).number((double) row.within / row.closed);
            csv.endLine();
        }
        return csv.toString();
    }
}
