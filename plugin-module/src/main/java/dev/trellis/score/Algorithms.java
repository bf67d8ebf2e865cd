package dev.trellis.score;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.ModelFormats;
import java.util.List;
import java.util.Map;

/** The algorithms that come with Trellis, and the formats of what they learn. */
public final class Algorithms {

    private Algorithms() {}

    public static List<Algorithm> all() {
        return List.of();
    }

    public static ModelFormats formats() {
        return new ModelFormats(Map.of());
    }
}
