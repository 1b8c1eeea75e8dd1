package org.kesheng.exchange;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/**
 * What is known about the form of a file; null: find out.
 *
 * @param encoding name of a character set
 * @param separator one character
 * @param headerRow number of the row with the names of the columns, from 1
 * @param sheet name of the sheet of a workbook
 */
public record SheetFormat(String encoding, Character separator, Integer headerRow, String sheet) {
    public static final SheetFormat UNKNOWN = new SheetFormat(null, null, null, null);

    static SheetFormat of(JsonObject json) {
        String separator = json.getString("separator", null);
        JsonValue row = json.get("headerRow");
        return new SheetFormat(
                json.getString("encoding", null),
                separator == null || separator.isEmpty() ? null : separator.charAt(0),
                row == null || row == JsonValue.NULL ? null : json.getInt("headerRow"),
                json.getString("sheet", null));
    }
}
