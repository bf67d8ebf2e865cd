package dev.trellis.candidate.factor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.HistoriesBuilder;
import dev.trellis.candidate.model.ItemContent;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.Training;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.candidate.model.Updatable;
import dev.trellis.contract.AlgorithmContract;
import dev.trellis.contract.Feed;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** ALS of a catalogue that counts as large: it keeps the same contract. */
class AlsLookupTest extends AlgorithmContract {

    @Override
    protected Algorithm algorithm() {
        return exactUpTo(0);
    }

    private static Als exactUpTo(int items) {
        Als als = new Als();
        return als.with(als.parameters().with("dims", 8).with("exact", items));
    }

    @Override
    protected ModelFormats formats() {
        return new ModelFormats(Map.of("als", Als.reader()));
    }

    @Test
    void theBestItemsAreThoseOfScoringAll() {
        TrainingData data = randomData(21, 300, 2_000, 12_000);
        Learned exact = exactUpTo(2_000).learn(data, Training.plain(1));
        Learned found = exactUpTo(1_999).learn(data, Training.plain(1));
        int right = 0;
        for (int shopper = 0; shopper < 100; shopper++) {
            int[] best = best(exact, data, shopper, 20);
            for (int item : best(found, data, shopper, 20)) {
                right += java.util.Arrays.stream(best).anyMatch(one -> one == item) ? 1 : 0;
            }
        }
        assertThat(right / 2000.0).isGreaterThan(0.97);
    }

    @Test
    void whatCameAfterTheGraphWasBuiltIsFoundAtOnce() {
        TrainingData data = randomData(22, 300, 2_000, 12_000);
        HistoriesBuilder fresh = new HistoriesBuilder();
        for (int shopper = 0; shopper < 10; shopper++) {
            fresh.add(shopper, 3, 1, 1_800_000_000L, EventKind.VIEW);
            fresh.add(shopper, 2_000, 1, 1_800_000_010L, EventKind.VIEW);
        }
        TrainingData more = new TrainingData(fresh.build(), fresh.build(), ItemContent.NONE);
        Updatable exact = (Updatable) exactUpTo(2_000).learn(data, Training.plain(1));
        Updatable found = (Updatable) exactUpTo(0).learn(data, Training.plain(1));
        float[] all = scores(exact.updated(Feed.nothing(more), more, Training.plain(1)), Query.ofItems(3));
        float[] some = scores(found.updated(Feed.nothing(more), more, Training.plain(1)), Query.ofItems(3));
        assertThat(some).hasSize(2_001);
        assertThat(some[2_000]).isPositive().isCloseTo(all[2_000], org.assertj.core.data.Offset.offset(1e-4f));
        assertThat(some[3]).isCloseTo(all[3], org.assertj.core.data.Offset.offset(1e-4f));
    }
}
