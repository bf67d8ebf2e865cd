package dev.trellis.score.hybrid;

/** Retires the members that a blend hardly misses: each costs time on every page and at every training. */
final class Thinning {

    /** What a member must bring to the blend's NDCG, relatively, to be worth its time. */
    private static final double WORTH = 0.004;

    private final CoordinateAscent ascent;
    private final boolean[] picked;

    Thinning(CoordinateAscent ascent, boolean[] picked) {
        this.ascent = ascent;
        this.picked = picked;
    }

    /** The weights of those that stay, fitted anew; the least missed goes first. */
    float[] of(float[] weights) {
        float[] kept = weights;
        double figure = ascent.ndcg(picked, kept);
        for (int member = leastMissed(kept); member >= 0; member = leastMissed(kept)) {
            float[] fewer = kept.clone();
            fewer[member] = 0;
            ascent.retire(member, true);
            fewer = ascent.from(fewer, picked);
            double its = ascent.ndcg(picked, fewer);
            if (its < figure * (1 - WORTH)) {
                ascent.retire(member, false);
                break;
            }
            kept = fewer;
            figure = Math.max(figure, its);
        }
        for (int member = 0; member < kept.length; member++) {
            ascent.retire(member, kept[member] == 0);
        }
        return kept;
    }

    /** -1 if only one is left. */
    private int leastMissed(float[] weights) {
        int least = -1;
        int left = 0;
        double best = -1;
        for (int member = 0; member < weights.length; member++) {
            if (weights[member] > 0) {
                left++;
                float[] without = weights.clone();
                without[member] = 0;
                double its = ascent.ndcg(picked, without);
                if (its > best) {
                    best = its;
                    least = member;
                }
            }
        }
        return left > 1 ? least : -1;
    }
}
