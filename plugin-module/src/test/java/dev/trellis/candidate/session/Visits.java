package dev.trellis.candidate.session;

import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.HistoriesBuilder;
import dev.trellis.candidate.model.ItemContent;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.TopItems;
import dev.trellis.candidate.model.TrainingData;

/** Visits for tests: one view a minute, a visit an hour. */
final class Visits {

    static final long START = 1_700_000_000L;

    private final HistoriesBuilder builder = new HistoriesBuilder();
    private int visits;

    Visits add(int times, int... items) {
        for (int i = 0; i < times; i++) {
            addAt(START + 3600L * visits, items);
        }
        return this;
    }

    Visits addAt(long second, int... items) {
        for (int i = 0; i < items.length; i++) {
            builder.add(visits, items[i], 1, second + 60L * i, EventKind.VIEW);
        }
        visits++;
        return this;
    }

    TrainingData data(int items) {
        Histories built = builder.build(visits, items);
        return new TrainingData(built, built, ItemContent.NONE);
    }

    static Query now(long second, int... items) {
        Query query = Query.ofItems(items);
        for (int i = 0; i < items.length; i++) {
            query.second()[i] = second - 60L * (items.length - 1 - i);
        }
        return new Query(
                query.shopper(), items, query.weight(), query.kind(), query.second(), 0, second, query.situation());
    }

    static float[] scores(Learned model, Query query) {
        float[] scores = new float[model.items()];
        model.score(query, scores);
        return scores;
    }

    static int[] best(Learned model, Query query, int k) {
        TopItems best = new TopItems(k);
        best.offerAll(scores(model, query), new boolean[model.items()]);
        best.sort();
        return best.items();
    }
}
