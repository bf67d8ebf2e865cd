package dev.trellis.candidate.popular;

import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Query;
import java.io.IOException;

/**
 * Decayed counts as of any time. An item's list holds, for each bucket of time in which something happened, the count at
 * its end; between two of them it only decays, by a factor that is looked up. So that a moment never sees what happens in
 * it, the buckets before the one of the query's time count. A time at or before the first event stands for an unknown
 * one: everything counts.
 */
final class DecayedCounts implements Learned {

    private final long firstSecond;
    private final long bucketSeconds;
    private final double halfLifeSeconds;
    private final int[] start;
    private final int[] bucket;
    private final float[] count;
    private final float[] decay;
    private final int buckets;

    DecayedCounts(
            long firstSecond, long bucketSeconds, double halfLifeSeconds, int[] start, int[] bucket, float[] count) {
        this.firstSecond = firstSecond;
        this.bucketSeconds = bucketSeconds;
        this.halfLifeSeconds = halfLifeSeconds;
        this.start = start;
        this.bucket = bucket;
        this.count = count;
        int last = -1;
        for (int one : bucket) {
            last = Math.max(last, one);
        }
        if (last >= RecentPopularity.MOST_BUCKETS) {
            throw new IllegalArgumentException("a bucket beyond the last");
        }
        buckets = last + 1;
        decay = new float[buckets + 1];
        for (int age = 0; age < decay.length; age++) {
            decay[age] = (float) Math.pow(2, -age * (bucketSeconds / halfLifeSeconds));
        }
    }

    @Override
    public String format() {
        return RecentPopularity.FORMAT;
    }

    @Override
    public int items() {
        return start.length - 1;
    }

    @Override
    public void score(Query query, float[] scores) {
        int now = bucketOf(query.now());
        for (int item = 0; item < scores.length; item++) {
            int at = start[item + 1] - 1;
            if (at >= start[item] && bucket[at] >= now) {
                at = lastBefore(now, start[item], at);
            }
            scores[item] = at < start[item] ? 0 : count[at] * decay[now - bucket[at]];
        }
    }

    /** From the end of the data on the order stays the same, and so do the scores. */
    private int bucketOf(long second) {
        if (second <= firstSecond || second - firstSecond < 0) {
            return buckets;
        }
        return (int) Math.min(buckets, (second - firstSecond) / bucketSeconds);
    }

    private int lastBefore(int now, int from, int end) {
        int low = from;
        int high = end;
        while (low < high) {
            int middle = low + high >>> 1;
            if (bucket[middle] < now) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    @Override
    public long bytes() {
        return 4L * (start.length + bucket.length + count.length + decay.length);
    }

    @Override
    public void write(ModelOutput out) throws IOException {
        out.writeLong(firstSecond);
        out.writeLong(bucketSeconds);
        out.writeDouble(halfLifeSeconds);
        out.writeInts(start);
        out.writeInts(bucket);
        out.writeFloats(count);
    }

    static DecayedCounts read(ModelInput in) throws IOException {
        return new DecayedCounts(
                in.readLong(), in.readLong(), in.readDouble(), in.readInts(), in.readInts(), in.readFloats());
    }
}
