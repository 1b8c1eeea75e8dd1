package org.kesheng.analytics.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A CSV file dealt out to several threads in blocks of whole lines: a block has the lines that begin in it.
 *
 * <p>Each thread reads into one buffer that it keeps, so there is no limit to the size of the file and little to map.
 */
final class NightlyBlocks implements AutoCloseable {

    private static final int BLOCK = 1 << 20;

    /** A line that goes on for longer than this into the next block is left to the careful reader. */
    private static final int LONGEST_LINE = 1 << 12;

    /** Bytes behind the last line that may be loaded, never used. */
    private static final int PADDING = 64;

    private final FileChannel channel;
    private final long size;
    private final long blocks;
    private final AtomicInteger next = new AtomicInteger();
    private volatile boolean stopped;

    NightlyBlocks(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        size = channel.size();
        blocks = (size + BLOCK - 1) / BLOCK;
    }

    /** Keeps further blocks from being read. */
    void stop() {
        stopped = true;
    }

    /** Whether there was anything and nobody stopped. */
    boolean isUsable() {
        return size > 0 && !stopped;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** What one thread has of the file at a time. */
    final class Reader {

        private final ByteBuffer buffer =
                ByteBuffer.allocateDirect(1 + BLOCK + LONGEST_LINE + PADDING).order(ByteOrder.LITTLE_ENDIAN);
        private int block;
        private int from;
        private int to;

        /**
         * Reads the next block that no thread has taken.
         *
         * @return false at the end of the file
         */
        boolean next() throws IOException {
            block = next.getAndIncrement();
            if (block >= blocks || stopped) {
                return false;
            }
            // One byte more in front tells whether the block begins with a line.
            long start = Math.max(0, (long) block * BLOCK - 1);
            long end = Math.min(size, (block + 1L) * BLOCK);
            int filled = fill(start, Math.min(size, end + LONGEST_LINE));
            from = block == 0 ? 0 : afterLine(0, filled);
            to = end == size ? filled : afterLine((int) (end - 1 - start), filled);
            return true;
        }

        ByteBuffer buffer() {
            return buffer;
        }

        boolean isFirst() {
            return block == 0;
        }

        /** Whether the lines of the block were short enough to be found. */
        boolean isWhole() {
            return from >= 0 && to >= 0;
        }

        /** Where the first line of the block begins. */
        int from() {
            return from;
        }

        /** Where the last line of the block ends; the byte before is a line feed. */
        int to() {
            return to;
        }

        private int fill(long start, long end) throws IOException {
            buffer.clear().limit((int) (end - start));
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, start + buffer.position()) < 0) {
                    throw new IOException("it became shorter while it was read");
                }
            }
            int filled = buffer.position();
            buffer.clear();
            if (end == size && buffer.get(filled - 1) != '\n') {
                buffer.put(filled++, (byte) '\n');
            }
            return filled;
        }

        private int afterLine(int start, int end) {
            for (int i = start; i < end; i++) {
                if (buffer.get(i) == '\n') {
                    return i + 1;
                }
            }
            return -1;
        }
    }
}
