package org.kesheng.exchange.control;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Turns every line end, CR LF or CR, into LF. A text is then the same whichever machine saved the file; and the CSV reader (FastCSV
 * 3.7.0 and 4.1.0) loses a quoted cell with a lone CR when the rows end with LF, silently, together with its row.
 */
final class LineEnds extends FilterReader {
    private boolean afterReturn;

    LineEnds(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int kept = 0;
        while (kept == 0) {
            int read = super.read(target, offset, length);
            if (read <= 0) {
                return read;
            }
            kept = compact(target, offset, read);
        }
        return kept;
    }

    private int compact(char[] target, int offset, int read) {
        int to = offset;
        for (int from = offset; from < offset + read; from++) {
            char c = target[from];
            boolean secondHalf = afterReturn && c == '\n';
            afterReturn = c == '\r';
            if (!secondHalf) {
                target[to++] = c == '\r' ? '\n' : c;
            }
        }
        return to - offset;
    }
}
