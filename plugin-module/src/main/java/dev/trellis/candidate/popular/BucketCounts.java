package dev.trellis.candidate.popular;

import java.util.Arrays;

/** Gathers what happens to items by bucket of time, each as one sortable number: item, then bucket. */
final class BucketCounts {

    private final int items;
    private final long[] entry;
    private int size;

    BucketCounts(int items, int most) {
        this.items = items;
        this.entry = new long[most];
    }

    void add(int item, int bucket) {
        entry[size++] = (long) item << 32 | bucket;
    }

    /** Per item the buckets in which something happened, with the decayed count after each. */
    DecayedCounts decayed(long firstSecond, long bucketSeconds, double halfLifeSeconds) {
        Arrays.sort(entry, 0, size);
        int[] start = new int[items + 1];
        int[] bucket = new int[size];
        float[] count = new float[size];
        int kept = 0;
        for (int at = 0; at < size; at++) {
            int item = (int) (entry[at] >>> 32);
            int now = (int) entry[at];
            if (kept > 0 && start[item + 1] > 0 && bucket[kept - 1] == now) {
                count[kept - 1]++;
                continue;
            }
            double before = start[item + 1] == 0
                    ? 0
                    : count[kept - 1] * Math.pow(2, -(now - bucket[kept - 1]) * bucketSeconds / halfLifeSeconds);
            start[item + 1]++;
            bucket[kept] = now;
            count[kept++] = (float) (before + 1);
        }
        for (int item = 0; item < items; item++) {
            start[item + 1] += start[item];
        }
        return new DecayedCounts(
                firstSecond,
                bucketSeconds,
                halfLifeSeconds,
                start,
                Arrays.copyOf(bucket, kept),
                Arrays.copyOf(count, kept));
    }
}
