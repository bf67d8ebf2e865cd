package dev.trellis.candidate.session;

import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.TopItems;
import dev.trellis.candidate.model.Training;

/** Counts, for every item, what else happened how many steps after it in the same visit. */
final class Following {

    private static final int PIECE = 64;
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
        int[][] columns = new int[items][];
        float[][] values = new float[items][];
        training.report(what, 0, items);
        float[][] sums = new float[training.cores().count()][];
        int[][] lists = new int[training.cores().count()][];
        training.cores().each(items, PIECE, (thread, from, to) -> {
            float[] sum = sums[thread] == null ? sums[thread] = new float[items] : sums[thread];
            int[] touched = lists[thread] == null ? lists[thread] = new int[items] : lists[thread];
            for (int item = from; item < to; item++) {
                int size = 0;
                for (int at = postings.start()[item]; at < postings.start()[item + 1]; at++) {
                    int e = postings.position()[at];
                    int session = sessionOf[e];
                    size = around(e, session, weight[session], sum, touched, size);
                }
                keep(item, sum, touched, size, columns, values);
            }
        });
        training.report(what, items, items);
        return joined(columns, values, items);
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

    private void keep(int item, float[] sum, int[] touched, int size, int[][] columns, float[][] values) {
        TopItems best = new TopItems(Math.min(most, size));
        for (int at = 0; at < size; at++) {
            best.offer(touched[at], sum[touched[at]]);
            sum[touched[at]] = 0;
        }
        best.sort();
        columns[item] = best.items();
        values[item] = new float[best.size()];
        for (int rank = 0; rank < best.size(); rank++) {
            values[item][rank] = best.score(rank);
        }
    }

    private static SparseMatrix joined(int[][] columns, float[][] values, int items) {
        int[] start = new int[items + 1];
        for (int item = 0; item < items; item++) {
            start[item + 1] = start[item] + columns[item].length;
        }
        int[] column = new int[start[items]];
        float[] value = new float[start[items]];
        for (int item = 0; item < items; item++) {
            System.arraycopy(columns[item], 0, column, start[item], columns[item].length);
            System.arraycopy(values[item], 0, value, start[item], values[item].length);
        }
        return new SparseMatrix(items, start, column, value);
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
