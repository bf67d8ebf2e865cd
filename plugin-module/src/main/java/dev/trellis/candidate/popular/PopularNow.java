package dev.trellis.candidate.popular;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;

/** {@link RecentPopularity} as of the end of the data, ranked once and for all. */
public final class PopularNow implements Algorithm {

    private final Algorithm recent;

    public PopularNow() {
        this(new RecentPopularity());
    }

    private PopularNow(Algorithm recent) {
        this.recent = recent;
    }

    @Override
    public String name() {
        return "popular-now";
    }

    @Override
    public Parameters parameters() {
        return recent.parameters();
    }

    @Override
    public Algorithm with(Parameters other) {
        return new PopularNow(recent.with(other));
    }

    @Override
    public Learned learn(TrainingData data, Training training) {
        Learned counts = recent.learn(data, training);
        float[] scores = new float[counts.items()];
        counts.score(Query.ofItems(), scores);
        return RankedItems.of(scores);
    }
}
