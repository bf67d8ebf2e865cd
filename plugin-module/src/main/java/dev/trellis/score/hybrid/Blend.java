package dev.trellis.score.hybrid;

import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Query;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How much each member counts, in general and in special situations. The first aspect of a query that has weights of its
 * own decides.
 *
 * @param usual one per member, 0 or more
 * @param special weights by {@link Aspect} and bucket
 */
record Blend(float[] usual, Map<String, float[]> special) {

    static Blend of(float[] usual) {
        return new Blend(usual, Map.of());
    }

    float[] weights(Query query) {
        if (!special.isEmpty()) {
            for (Aspect aspect : Aspect.values()) {
                float[] own = special.get(aspect.bucket(query));
                if (own != null) {
                    return own;
                }
            }
        }
        return usual;
    }

    Blend with(String bucket, float[] weights) {
        Map<String, float[]> more = new TreeMap<>(special);
        more.put(bucket, weights);
        return new Blend(usual, more);
    }

    /** The numbers of the members with any weight. */
    int[] counting() {
        return IntStream.range(0, usual.length)
                .filter(member ->
                        usual[member] > 0 || special.values().stream().anyMatch(weights -> weights[member] > 0))
                .toArray();
    }

    /** The same weights of some of the members. */
    Blend of(int[] members) {
        Blend less = of(picked(usual, members));
        for (Map.Entry<String, float[]> entry : special.entrySet()) {
            less = less.with(entry.getKey(), picked(entry.getValue(), members));
        }
        return less;
    }

    private static float[] picked(float[] weights, int[] members) {
        float[] picked = new float[members.length];
        for (int at = 0; at < picked.length; at++) {
            picked[at] = weights[members[at]];
        }
        return picked;
    }

    void write(ModelOutput out) throws IOException {
        out.writeFloats(usual);
        out.writeInt(special.size());
        for (Map.Entry<String, float[]> entry : new TreeMap<>(special).entrySet()) {
            out.writeText(entry.getKey());
            out.writeFloats(entry.getValue());
        }
    }

    static Blend read(ModelInput in) throws IOException {
        Blend blend = of(in.readFloats());
        for (int left = in.readInt(); left > 0; left--) {
            blend = blend.with(in.readText(), in.readFloats());
        }
        return blend;
    }
}
