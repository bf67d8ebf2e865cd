package dev.trellis.candidate.session;

import dev.trellis.candidate.model.ItemLists;
import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.Training;

/** Counts, for every item, what else happened how many steps after it in the same visit. */
final class Following {

    private static final float DAY = 86_400;

    private final Sessions sessions;
    private final float[] ahead;
    private final float[] behind;
    private final float days;
    private final int most;

    /**
     * @param ahead what one occurrence counts 1, 2, … steps later
     * @param behind what it counts 1, 2, … steps earlier
     * @param days age at which a visit counts 1/e
     * @param most items kept per item
     */
    Following(Sessions sessions, float[] ahead, float[] behind, double days, int most) {
        this.sessions = sessions;
        this.ahead = ahead;
        this.behind = behind;
        this.days = (float) days;
        this.most = most;
    }

    /** A row per item: what follows it with its weight, the heaviest first. */
    SparseMatrix count(Training training, String what) {
        int items = sessions.items();
        Postings postings = Postings.of(sessions);
        int[] sessionOf = sessions.sessionOf();
        float[] weight = new float[sessions.count()];
        for (int s = 0; s < weight.length; s++) {
            weight[s] = (float) Math.exp((sessions.end(s) - sessions.end(weight.length - 1)) / DAY / days);
        }
        return ItemLists.best(items, most, what, training, () -> {
            float[] sum = new float[items];
            int[] touched = new int[items];
            return (item, into) -> {
                int size = 0;
                for (int at = postings.start()[item]; at < postings.start()[item + 1]; at++) {
                    int e = postings.position()[at];
                    int session = sessionOf[e];
                    size = around(e, session, weight[session], sum, touched, size);
                }
                for (int at = 0; at < size; at++) {
                    into.offer(touched[at], sum[touched[at]]);
                    sum[touched[at]] = 0;
                }
            };
        });
    }

    private int around(int e, int session, float weight, float[] sum, int[] touched, int size) {
        int to = Math.min(sessions.start()[session + 1] - e, ahead.length + 1);
        for (int step = 1; step < to; step++) {
            size = add(sessions.item()[e + step], weight * ahead[step - 1], sum, touched, size);
        }
        int back = Math.min(e - sessions.start()[session], behind.length);
        for (int step = 1; step <= back; step++) {
            size = add(sessions.item()[e - step], weight * behind[step - 1], sum, touched, size);
        }
        return size;
    }

    private static int add(int item, float amount, float[] sum, int[] touched, int size) {
        if (sum[item] == 0 && amount > 0) {
            touched[size++] = item;
        }
        sum[item] += amount;
        return size;
    }

    /** The same with every row summing up to 1. */
    static SparseMatrix shares(SparseMatrix counts) {
        float[] share = counts.value().clone();
        for (int row = 0; row < counts.rows(); row++) {
            float sum = 0;
            for (int at = counts.from(row); at < counts.to(row); at++) {
                sum += share[at];
            }
            for (int at = counts.from(row); at < counts.to(row); at++) {
                share[at] /= sum;
            }
        }
        return new SparseMatrix(counts.columns(), counts.start(), counts.column(), share);
    }

    /** 1, 1/2, 1/3 … or with another power. */
    static float[] fading(int steps, double power) {
        float[] weights = new float[steps];
        for (int step = 0; step < steps; step++) {
            weights[step] = (float) Math.pow(step + 1, -power);
        }
        return weights;
    }
}
