package org.kesheng.analytics.cli;

/** Writes lines of CSV; numbers with all their digits, what is not defined as an empty cell. */
final class NightlyCsv {

    private final StringBuilder text;
    private boolean lineBegun;

    NightlyCsv(String header, int capacity) {
        text = new StringBuilder(capacity).append(header).append('\n');
    }

    NightlyCsv text(String cell) {
        separate();
        if (needsQuotes(cell)) {
            text.append('"').append(cell.replace("\"", "\"\"")).append('"');
        } else {
            text.append(cell);
        }
        return this;
    }

    NightlyCsv number(long number) {
        separate();
        text.append(number);
        return this;
    }

    NightlyCsv number(double number) {
        separate();
        if (!Double.isNaN(number)) {
            text.append(number);
        }
        return this;
    }

    void endLine() {
        text.append('\n');
        lineBegun = false;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void separate() {
        if (lineBegun) {
            text.append(',');
        }
        lineBegun = true;
    }

    private static boolean needsQuotes(String cell) {
        return cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0;
    }
}
