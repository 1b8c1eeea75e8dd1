package org.kesheng.exchange.control;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.kesheng.exchange.ImportLimits;
import org.kesheng.shared.Refused;

/** The bytes of an imported file; what is packed with gzip is unpacked while it is read, within the limits. */
public final class FileSource {
    private static final int ENOUGH = 8;

    private final Path file;
    private final ImportLimits limits;

    public FileSource(Path file, ImportLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /** What the first bytes say. */
    public enum Sort {
        TEXT,
        GZIP,
        ZIP,
        OLE2
    }

    public Path file() {
        return file;
    }

    public Sort sort() throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(ENOUGH);
        }
        if (begins(start, 0x1f, 0x8b)) {
            return Sort.GZIP;
        }
        if (begins(start, 'P', 'K', 3, 4)) {
            return Sort.ZIP;
        }
        return begins(start, 0xd0, 0xcf, 0x11, 0xe0) ? Sort.OLE2 : Sort.TEXT;
    }

    private static boolean begins(byte[] start, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (i >= start.length || (start[i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    public InputStream open() throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        if (sort() != Sort.GZIP) {
            return raw;
        }
        return new BufferedInputStream(
                new Inflated(new GZIPInputStream(raw, 1 << 16), Files.size(file), limits), 1 << 16);
    }

    /** Refuses more than the limits allow while it is read, so that a bomb never unfolds. */
    static final class Inflated extends FilterInputStream {
        private static final long FREE = 1 << 20;
        private final long most;
        private long count;

        Inflated(InputStream in, long packed, ImportLimits limits) {
            super(in);
            this.most = Math.min(limits.inflatedBytes(), Math.max(FREE, packed * limits.ratio()));
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int more) {
            count += more;
            if (count > most) {
                throw Refused.invalid("file", "exchange.bomb");
            }
        }
    }
}
