package dev.trellis.evaluation.data;

import java.util.ArrayList;
import java.util.List;

/** Counts the lines that cannot be used, and keeps the first few to tell of. */
public final class BadLines {

    private static final int SHOWN = 10;

    private final List<String> shown = new ArrayList<>();
    private long count;

    void add(long line, String why) {
        if (count++ < SHOWN) {
            shown.add("line %,d: %s".formatted(line, why));
        }
    }

    public long count() {
        return count;
    }

    /** The first ones, each with its number and the reason. */
    public List<String> shown() {
        return List.copyOf(shown);
    }

    /** One percent is too many: the file or its description is wrong then. */
    boolean tooMany(long lines) {
        return count > 0 && 100 * count >= lines;
    }
}
