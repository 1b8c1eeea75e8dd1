package org.kesheng.exchange;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table on its way out.
 *
 * @param name what it is, for the audit register and the sheet: {@code complaints}, {@code scores}, ...
 * @param header in the language of the reader
 * @param rows read while they are written; what the query of the caller may see. A cell is a text, a number, a boolean, a date or null
 */
public record Export(String name, Format format, List<String> header, Stream<List<Object>> rows) {
    /** How it is written. */
    public enum Format {
        CSV("text/csv;charset=UTF-8", "csv"),
        /** With the byte order mark by which Excel knows UTF-8. */
        CSV_EXCEL("text/csv;charset=UTF-8", "csv"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

        private final String mediaType;
        private final String extension;

        Format(String mediaType, String extension) {
            this.mediaType = mediaType;
            this.extension = extension;
        }

        public String mediaType() {
            return mediaType;
        }

        public String extension() {
            return extension;
        }
    }
}
