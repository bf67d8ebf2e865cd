package dev.trellis.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads the records of one segment in order and steps over what is damaged. */
final class SegmentReader {

    /** A record and the place behind it in its segment. */
    record Found(byte[] content, long next) {}

    private final SegmentFile file;
    private final long end;
    private ByteBuffer window = ByteBuffer.allocate(256 * 1024).limit(0);
    private long windowStart;
    private long position;
    private long skipped;

    /**
     * @param from where a record starts
     * @param end up to where there is anything to read
     */
    SegmentReader(SegmentFile file, long from, long end) {
        this.file = file;
        this.position = from;
        this.end = end;
    }

    /** The next record; null at the end. */
    Found next() throws IOException {
        while (position + Records.HEAD <= end) {
            int at = load(Records.HEAD);
            if (Records.mayStart(window, at)) {
                int size = Records.HEAD + Records.lengthAt(window, at);
                if (position + size <= end) {
                    byte[] content = Records.read(window, load(size));
                    if (content != null) {
                        position += size;
                        return new Found(content, position);
                    }
                }
            }
            position++;
            skipped++;
        }
        skipped += end - position;
        position = end;
        return null;
    }

    /** Bytes that belong to no sound record, so far. */
    long skipped() {
        return skipped;
    }

    /** Brings so many bytes from the position on into the window; where they begin in it. */
    private int load(int size) throws IOException {
        if (position < windowStart || position + size > windowStart + window.limit()) {
            if (window.capacity() < size) {
                window = ByteBuffer.allocate(size);
            }
            long left = Math.min(window.capacity(), end - position);
            window.clear();
            windowStart = position;
            window.limit(fill((int) left));
            int got = window.limit();
            if (got < size) {
                throw new IOException("A journal file is shorter than it was: something else changes it");
            }
        }
        return (int) (position - windowStart);
    }

    /** A read that fails must not leave a window that looks full. */
    private int fill(int size) throws IOException {
        boolean filled = false;
        try {
            int got = file.read(window.limit(size), position);
            filled = true;
            return got;
        } finally {
            if (!filled) {
                window.limit(0);
            }
        }
    }
}
