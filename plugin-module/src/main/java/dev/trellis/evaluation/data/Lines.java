package dev.trellis.evaluation.data;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** A stream's lines as bytes in one buffer, unpacked if it is a gzip file (RFC 1952). Not thread-safe. */
final class Lines implements Closeable {

    static final int LONGEST = 1 << 20;

    private final InputStream in;
    private byte[] buffer = new byte[1 << 17];
    private int filled;
    private int from;
    private int to;
    private int next;
    private int firstTo;
    private int firstNext;
    private long number;
    private long joined;

    Lines(InputStream raw) throws IOException {
        BufferedInputStream peeked = new BufferedInputStream(raw, 1 << 16);
        peeked.mark(2);
        boolean packed = peeked.read() == 0x1f && peeked.read() == 0x8b;
        peeked.reset();
        in = packed ? new GZIPInputStream(peeked, 1 << 16) : peeked;
    }

    byte[] bytes() {
        return buffer;
    }

    int from() {
        return from;
    }

    /** Without the line's end. */
    int to() {
        return to;
    }

    /** Of the current line, from 1. */
    long number() {
        return number;
    }

    /** Whether the current line is longer than any line should be; it is cut then. */
    boolean tooLong() {
        return to - from > LONGEST;
    }

    void skipByteOrderMark() {
        boolean mark = to - from >= 3 && buffer[from] == -17 && buffer[from + 1] == -69 && buffer[from + 2] == -65;
        from += mark ? 3 : 0;
    }

    /** False at the end. */
    boolean next() throws IOException {
        number += 1 + joined;
        joined = 0;
        from = next;
        to = next;
        boolean found = reach();
        firstTo = to;
        firstNext = next;
        return found;
    }

    /** Takes the following line into the current one; false if there is none or it gets too long. */
    boolean join() throws IOException {
        if (tooLong() || !reach() || tooLong()) {
            return false;
        }
        joined++;
        return true;
    }

    /** Undoes all joining. */
    void split() {
        to = firstTo;
        next = firstNext;
        joined = 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Moves the end of the line to the first line end from {@code next} on; false if nothing is left. */
    private boolean reach() throws IOException {
        int length = next - from;
        while (true) {
            int at = from + length;
            while (at < filled && buffer[at] != '\n') {
                at++;
            }
            if (at < filled) {
                to = at > from && buffer[at - 1] == '\r' ? at - 1 : at;
                next = at + 1;
                return true;
            }
            length = at - from;
            if (length > LONGEST) {
                cut();
                return true;
            }
            if (!fill()) {
                boolean some = filled > next;
                to = filled;
                next = filled;
                return some;
            }
        }
    }

    private boolean fill() throws IOException {
        compact();
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * filled);
        }
        int count = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, count);
        return count > 0;
    }

    private void compact() {
        System.arraycopy(buffer, from, buffer, 0, filled - from);
        filled -= from;
        to -= from;
        next -= from;
        firstTo -= from;
        firstNext -= from;
        from = 0;
    }

    /** Keeps what is allowed of a line and skips its rest, without holding it in memory. */
    private void cut() throws IOException {
        compact();
        to = LONGEST + 1;
        int at = to;
        while (true) {
            for (; at < filled; at++) {
                if (buffer[at] == '\n') {
                    next = at + 1;
                    return;
                }
            }
            filled = to;
            next = to;
            at = to;
            int count = in.read(buffer, filled, buffer.length - filled);
            if (count <= 0) {
                return;
            }
            filled += count;
        }
    }
}
