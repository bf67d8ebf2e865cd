package dev.trellis.store.journal;

import java.nio.file.Path;

/**
 * A file of the journal and its place in the whole.
 *
 * @param start the journal's position of its first byte, which its name tells
 */
record Segment(Path path, long start) implements Comparable<Segment> {

    private static final String SUFFIX = ".journal";

    static Segment at(Path folder, long start) {
        return new Segment(folder.resolve("%019d".formatted(start) + SUFFIX), start);
    }

    static boolean named(Path path) {
        return path.getFileName().toString().matches("[0-9]{19}\\" + SUFFIX);
    }

    static Segment of(Path path) {
        String name = path.getFileName().toString();
        return new Segment(path, Long.parseLong(name.substring(0, name.length() - SUFFIX.length())));
    }

    @Override
    public int compareTo(Segment other) {
        return Long.compare(start, other.start);
    }
}
