package dev.trellis.candidate.factor;

import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.SparseMatrix;
import java.io.IOException;
import java.util.Arrays;

/**
 * How sure events make us that a shopper wants an item: their kinds' interest times their weights, summed, and of 1 + that
 * the logarithm to base 2, so that the tenth unit says less than the second. Of a query, which asks for now, older events
 * count less; what goes with what is learned from all alike. Events with a weight of 0 and less say nothing.
 *
 * @param halfLifeDays after how long before its latest event a query's events count half; 0 for never
 * @param scale brings the average over the training data to 1
 */
record Confidence(double halfLifeDays, float scale) {

    private static final float MOST = 1e6f;
    private static final double LN_2 = Math.log(2);

    /** Scaled to the data's average. */
    static Confidence of(Histories histories, double halfLifeDays) {
        double sum = 0;
        SparseMatrix plain = new Confidence(halfLifeDays, 1).matrix(histories);
        for (float value : plain.value()) {
            sum += value;
        }
        return new Confidence(halfLifeDays, sum > 0 ? (float) (plain.nonZeros() / sum) : 1);
    }

    /** Shoppers by items. */
    SparseMatrix matrix(Histories histories) {
        SparseMatrix sums = histories.matrix((before, all, group, position) -> before + of(all, position));
        float[] value = sums.value();
        for (int i = 0; i < value.length; i++) {
            value[i] = saturated(value[i]);
        }
        return sums;
    }

    private static float of(Histories histories, int position) {
        float weight = histories.weight(position);
        return weight <= 0 ? 0 : histories.kind(position).interest() * Math.min(MOST, weight);
    }

    /** The history with each item once and its confidence, by item. */
    Wants of(Query query, int items) {
        int length = query.length();
        long[] order = new long[length];
        int known = 0;
        for (int at = 0; at < length; at++) {
            if (query.weight()[at] > 0 && query.item()[at] < items) {
                order[known++] = (long) query.item()[at] << 32 | at;
            }
        }
        Arrays.sort(order, 0, known);
        int[] item = new int[known];
        float[] value = new float[known];
        long latest = length == 0 ? 0 : query.second()[length - 1];
        int size = 0;
        for (int i = 0; i < known; i++) {
            int at = (int) order[i];
            if (size == 0 || item[size - 1] != query.item()[at]) {
                item[size++] = query.item()[at];
            }
            value[size - 1] += query.kind(at).interest()
                    * Math.min(MOST, query.weight()[at])
                    * (float) freshness(latest, query.second()[at]);
        }
        for (int i = 0; i < size; i++) {
            value[i] = saturated(value[i]);
        }
        return new Wants(size, item, value);
    }

    private double freshness(long latest, long second) {
        return halfLifeDays <= 0
                ? 1
                : Math.exp(-LN_2 * Math.max(0, (double) latest - second) / (86_400 * halfLifeDays));
    }

    private float saturated(float sum) {
        return (float) (scale * Math.log1p(sum) / LN_2);
    }

    void write(ModelOutput out) throws IOException {
        out.writeDouble(halfLifeDays);
        out.writeDouble(scale);
    }

    static Confidence read(ModelInput in) throws IOException {
        return new Confidence(in.readDouble(), (float) in.readDouble());
    }

    /** Items and how sure we are of each; only the first {@code size} places count. */
    record Wants(int size, int[] item, float[] value) {}
}
