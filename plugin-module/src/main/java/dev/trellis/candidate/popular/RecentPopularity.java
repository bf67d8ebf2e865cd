package dev.trellis.candidate.popular;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import java.io.IOException;

/** What shoppers did just before the moment of asking: counts that decay by half in each half-life. */
public final class RecentPopularity implements Algorithm {

    public static final String FORMAT = "recent-popularity";

    private static final int A_DAY = 86_400;
    /** An hour is short enough for any half-life here; over many years the buckets get longer instead of more. */
    private static final int SHORTEST_BUCKET = 3600;

    static final int MOST_BUCKETS = 1 << 15;

    private final Parameters parameters;

    public RecentPopularity() {
        this(Parameters.of(
                Parameter.of("half-life-days", 14, "of what was done", 1, 3, 7, 14, 30, 90),
                Parameter.of("again-days", 1, "a shopper counts for an item once in this time", 0, 1, 30)));
    }

    private RecentPopularity(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public String name() {
        return FORMAT;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public Algorithm with(Parameters other) {
        return new RecentPopularity(other);
    }

    @Override
    public Learned learn(TrainingData data, Training training) {
        Histories histories = data.shoppers();
        long first = first(histories);
        long bucketSeconds = Math.max(SHORTEST_BUCKET, (histories.latest() - first) / (MOST_BUCKETS - 1) + 1);
        BucketCounts counts = new BucketCounts(histories.items(), histories.events());
        int[] countedFor = new int[histories.items()];
        long[] countedAt = new long[histories.items()];
        double again = A_DAY * parameters.get("again-days");
        for (int group = 0; group < histories.groups(); group++) {
            if (group % 65_536 == 0) {
                training.report("recent-popularity: shoppers", group, histories.groups());
            }
            for (int at = histories.from(group); at < histories.to(group); at++) {
                int item = histories.item(at);
                long second = histories.second(at);
                boolean counted = countedFor[item] == group + 1 && second - countedAt[item] < again;
                if (!counted && histories.weight(at) > 0) {
                    countedFor[item] = group + 1;
                    countedAt[item] = second;
                    counts.add(item, (int) ((second - first) / bucketSeconds));
                }
            }
        }
        return counts.decayed(first, bucketSeconds, A_DAY * parameters.get("half-life-days"));
    }

    public static Learned read(ModelInput in) throws IOException {
        return DecayedCounts.read(in);
    }

    private static long first(Histories histories) {
        long first = Long.MAX_VALUE;
        for (int group = 0; group < histories.groups(); group++) {
            if (histories.to(group) > histories.from(group)) {
                first = Math.min(first, histories.second(histories.from(group)));
            }
        }
        return first == Long.MAX_VALUE ? 0 : first;
    }
}
