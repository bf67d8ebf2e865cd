package dev.trellis.evaluation.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A line's fields, as places in the line's bytes; quoted ones (RFC 4180) are unwrapped in place. For use again and again.
 * Not thread-safe.
 */
final class Fields {

    enum Found {
        WELL,
        /** A quoted field does not end in the line: it may go on in the next. */
        OPEN,
        /** Text after a closing quote. */
        BAD
    }

    private final byte[] delimiter;
    private final boolean quotes;
    private byte[] bytes;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int count;

    Fields(byte[] delimiter) {
        this.delimiter = delimiter;
        this.quotes = delimiter.length == 1;
    }

    int count() {
        return count;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Without blanks around it. */
    int from(int field) {
        return from[field];
    }

    int to(int field) {
        return to[field];
    }

    boolean empty(int field) {
        return field >= count || from[field] == to[field];
    }

    String text(int field) {
        return new String(bytes, from[field], to[field] - from[field], StandardCharsets.UTF_8);
    }

    /** Splits a line. Where tabs or bars delimit, a quote that does not wrap a field is a letter like any other. */
    Found split(byte[] line, int start, int end) {
        if (quotes && indexOf(line, start, end, (byte) '"') >= 0) {
            byte[] copy = Arrays.copyOfRange(line, start, end);
            Found found = splitQuoted(copy);
            if (found == Found.WELL || delimiter[0] != '\t' && delimiter[0] != '|') {
                return found;
            }
        }
        splitPlain(line, start, end);
        return Found.WELL;
    }

    private void splitPlain(byte[] line, int start, int end) {
        bytes = line;
        count = 0;
        int at = start;
        while (true) {
            int stop = nextDelimiter(line, at, end);
            put(at, stop);
            if (stop == end) {
                return;
            }
            at = stop + delimiter.length;
        }
    }

    private int nextDelimiter(byte[] line, int at, int end) {
        byte first = delimiter[0];
        for (int i = at; i + delimiter.length <= end; i++) {
            if (line[i] == first && (delimiter.length == 1 || line[i + 1] == delimiter[1])) {
                return i;
            }
        }
        return end;
    }

    private Found splitQuoted(byte[] line) {
        bytes = line;
        count = 0;
        int at = 0;
        while (true) {
            int stop;
            if (at < line.length && line[at] == '"') {
                int written = at;
                int read = at + 1;
                while (read < line.length && (line[read] != '"' || read + 1 < line.length && line[read + 1] == '"')) {
                    read += line[read] == '"' ? 1 : 0;
                    line[written++] = line[read++];
                }
                if (read >= line.length) {
                    return Found.OPEN;
                }
                stop = read + 1;
                if (stop < line.length && line[stop] != delimiter[0]) {
                    return Found.BAD;
                }
                put(at, written);
            } else {
                stop = nextDelimiter(line, at, line.length);
                put(at, stop);
            }
            if (stop == line.length) {
                return Found.WELL;
            }
            at = stop + 1;
        }
    }

    private void put(int start, int end) {
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
        }
        int first = start;
        int last = end;
        while (first < last && blank(bytes[first])) {
            first++;
        }
        while (first < last && blank(bytes[last - 1])) {
            last--;
        }
        from[count] = first;
        to[count++] = last;
    }

    private static boolean blank(byte one) {
        return one == ' ' || one == '\t' || one == '\r';
    }

    private static int indexOf(byte[] line, int start, int end, byte wanted) {
        for (int i = start; i < end; i++) {
            if (line[i] == wanted) {
                return i;
            }
        }
        return -1;
    }
}
