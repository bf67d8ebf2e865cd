package dev.trellis.candidate.popular;

import dev.trellis.candidate.model.SparseMatrix;
import java.util.ArrayList;
import java.util.List;

/** Counts of items, in all and by bucket. */
final class SituationCounts {

    private static final int MOST_BUCKETS = 256;

    private final float[] count;
    private final List<float[]> inBucket = new ArrayList<>();

    SituationCounts(int items) {
        count = new float[items];
    }

    void add(int item, double worth) {
        count[item] += (float) worth;
    }

    /** Buckets beyond the 256th are not counted apart. */
    void addIn(int bucket, int item, double worth) {
        if (bucket < 0 || bucket >= MOST_BUCKETS) {
            return;
        }
        while (inBucket.size() <= bucket) {
            inBucket.add(new float[0]);
        }
        if (inBucket.get(bucket).length == 0) {
            inBucket.set(bucket, new float[count.length]);
        }
        inBucket.get(bucket)[item] += (float) worth;
    }

    /**
     * An item's lift in a bucket is its share there over its share in all, both of what is counted; the prior stands for
     * so many counts with the shares of all. Items without a count in a bucket have the bucket's lowest lift, so that only
     * the others are kept, as ratios to it.
     */
    Lifts learned(double prior) {
        double all = sum(count);
        int[] start = new int[inBucket.size() + 1];
        int size = 0;
        for (int bucket = 0; bucket < inBucket.size(); bucket++) {
            for (float one : inBucket.get(bucket)) {
                size += one > 0 ? 1 : 0;
            }
            start[bucket + 1] = size;
        }
        int[] item = new int[size];
        float[] ratio = new float[size];
        for (int bucket = 0; bucket < inBucket.size(); bucket++) {
            int at = start[bucket];
            float[] counts = inBucket.get(bucket);
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    item[at] = i;
                    ratio[at++] = (float) (1 + counts[i] * all / (count[i] * prior));
                }
            }
        }
        return new Lifts(count, new SparseMatrix(count.length, start, item, ratio));
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}
