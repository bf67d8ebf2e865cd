package dev.trellis.candidate.popular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.EventKind;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.HistoriesBuilder;
import dev.trellis.candidate.model.ItemContent;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.contract.AlgorithmContract;
import dev.trellis.score.Algorithms;
import org.junit.jupiter.api.Test;

class ConversionTest extends AlgorithmContract {

    @Override
    protected Algorithm algorithm() {
        return Conversion.viewToCart();
    }

    @Override
    protected ModelFormats formats() {
        return Algorithms.formats();
    }

    @Override
    protected boolean personal() {
        return false;
    }

    @Test
    void fewViewersTellLessThanMany() {
        HistoriesBuilder events = new HistoriesBuilder();
        for (int shopper = 0; shopper < 1000; shopper++) {
            events.add(shopper, 0, 1, 0, EventKind.VIEW);
            events.add(shopper, 1, 1, 0, EventKind.VIEW);
            if (shopper % 5 == 0) {
                events.add(shopper, 0, 1, 9, EventKind.ADD_TO_CART);
            }
        }
        events.add(0, 2, 1, 0, EventKind.VIEW).add(0, 2, 1, 1, EventKind.ADD_TO_CART);
        events.add(0, 3, 1, 1, EventKind.ADD_TO_CART);
        Histories histories = events.build();
        float[] rates = scores(learn(new TrainingData(histories, histories, ItemContent.NONE)), Query.ofItems());
        assertThat(rates[0]).isCloseTo(0.2f, within(0.01f)).isGreaterThan(rates[2]);
        assertThat(rates[2]).isGreaterThan(rates[1]);
        assertThat(rates[3]).as("never viewed").isZero();
    }
}
