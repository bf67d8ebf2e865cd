package dev.trellis.candidate.popular;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Parameter;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;

/**
 * Items whose demand is surely above their own usual level, by how many shoppers it is surely above. A shopper counts
 * once a day for an item, and counts decay. The statistic is {@link Rise}; items that fail it have no score at all, so
 * that not every blip is a trend.
 */
public final class Trending implements Algorithm {

    private static final int A_DAY = 86_400;

    private final Parameters parameters;

    public Trending() {
        this(Parameters.of(
                Parameter.of("half-life-days", 2, "of what counts as now", 1, 2, 4, 7),
                Parameter.of("usual-days", 28, "half-life of what counts as usual", 14, 28, 56, 112),
                Parameter.of("certainty", 2.33, "standard errors that a rise is above none", 1.64, 2.33, 3.09),
                Parameter.of("prior", 8, "visits that a rise must outweigh to be believed", 4, 8, 16)));
    }

    private Trending(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public String name() {
        return "trending";
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public Algorithm with(Parameters other) {
        return new Trending(other);
    }

    @Override
    public Learned learn(TrainingData data, Training training) {
        Histories histories = data.shoppers();
        Rise rise = new Rise(
                histories.items(),
                A_DAY * parameters.get("half-life-days"),
                A_DAY * parameters.get("usual-days"),
                parameters.get("prior"));
        long now = histories.latest();
        int[] countedFor = new int[histories.items()];
        long[] countedAt = new long[histories.items()];
        for (int group = 0; group < histories.groups(); group++) {
            if (group % 65_536 == 0) {
                training.report("trending: shoppers", group, histories.groups());
            }
            for (int at = histories.from(group); at < histories.to(group); at++) {
                int item = histories.item(at);
                long second = histories.second(at);
                boolean counted = countedFor[item] == group + 1 && second - countedAt[item] < A_DAY;
                if (!counted && histories.weight(at) > 0) {
                    countedFor[item] = group + 1;
                    countedAt[item] = second;
                    rise.add(item, now - second);
                }
            }
        }
        return RankedItems.of(rise.scores(parameters.get("certainty")));
    }
}
