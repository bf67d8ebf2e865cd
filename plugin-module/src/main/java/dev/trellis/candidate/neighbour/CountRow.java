package dev.trellis.candidate.neighbour;

import dev.trellis.candidate.model.SparseMatrix;
import dev.trellis.candidate.model.TopItems;
import java.util.Arrays;

/** Counts who occurs with one item after another. Not thread-safe. */
final class CountRow {

    private final SparseMatrix groups;
    private final SparseMatrix byItem;
    private final float[] sum;
    private final TopItems best;
    private final int most;
    private int[] touched = new int[1024];
    private int size;
    private float own;
    private int[] others;
    private float[] counts;

    CountRow(SparseMatrix groups, SparseMatrix byItem, int most) {
        this.groups = groups;
        this.byItem = byItem;
        this.most = Math.min(most, groups.columns());
        sum = new float[groups.columns()];
        best = new TopItems(this.most);
    }

    CountRow of(int item) {
        size = 0;
        for (int at = byItem.from(item); at < byItem.to(item); at++) {
            addGroup(byItem.column()[at], byItem.value()[at]);
        }
        own = sum[item];
        sum[item] = 0;
        others = size - 1 > most ? mostOften() : all(item);
        Arrays.sort(others);
        counts = new float[others.length];
        for (int at = 0; at < others.length; at++) {
            counts[at] = sum[others[at]];
        }
        for (int at = 0; at < size; at++) {
            sum[touched[at]] = 0;
        }
        return this;
    }

    private void addGroup(int group, float value) {
        int from = groups.from(group);
        int to = groups.to(group);
        if (size + to - from > touched.length) {
            touched = Arrays.copyOf(touched, Math.max(2 * touched.length, size + to - from));
        }
        for (int at = from; at < to; at++) {
            int other = groups.column()[at];
            if (sum[other] == 0) {
                touched[size++] = other;
            }
            sum[other] += value * groups.value()[at];
        }
    }

    private int[] all(int item) {
        int[] all = new int[Math.max(0, size - 1)];
        int kept = 0;
        for (int at = 0; at < size; at++) {
            if (touched[at] != item) {
                all[kept++] = touched[at];
            }
        }
        return all;
    }

    private int[] mostOften() {
        best.clear();
        for (int at = 0; at < size; at++) {
            if (sum[touched[at]] > 0) {
                best.offer(touched[at], sum[touched[at]]);
            }
        }
        return best.items();
    }

    float own() {
        return own;
    }

    int[] others() {
        return others;
    }

    float[] counts() {
        return counts;
    }
}
