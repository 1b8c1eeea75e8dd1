package org.kesheng.shared.web.chart;

import java.util.List;

/**
 * A chart ready to be shown: its drawing and the table behind it.
 *
 * @param file name of a download, without ending
 * @param finding the title: what the chart shows, as a sentence
 * @param about what is drawn, period and basis
 * @param svg markup, escaped already
 */
public record Picture(
        String file, String finding, String about, String svg, List<String> columns, List<List<String>> rows) {
    public Picture {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
