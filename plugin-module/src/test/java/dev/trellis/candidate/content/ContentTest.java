package dev.trellis.candidate.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.Histories;
import dev.trellis.candidate.model.ItemContent;
import dev.trellis.candidate.model.ItemLinks;
import dev.trellis.candidate.model.Learned;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.TrainingData;
import dev.trellis.contract.AlgorithmContract;
import dev.trellis.score.Algorithms;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentTest extends AlgorithmContract {

    private static final List<String> SHOP = List.of(
            "Red wool socks\nWarm socks for cold feet, washable",
            "Blue wool sock\nA warm sock, washable",
            "Family tent\nFor four, with a porch, washable",
            "Trail tent\nFor one, light, washable",
            "Wool hat\nWarm, washable",
            "Cup",
            "");
    private static final List<List<String>> BRANDS = List.of(
            List.of("brand=Fjell"),
            List.of("brand=Skog"),
            List.of("brand=Fjell"),
            List.of("brand=Skog"),
            List.of("brand=Fjell"),
            List.of("brand=Hav"),
            List.of());

    @Override
    protected Algorithm algorithm() {
        return new Content();
    }

    @Override
    protected ModelFormats formats() {
        return Algorithms.formats();
    }

    @Override
    protected boolean personal() {
        return false;
    }

    private Learned model() {
        Histories nobody = Histories.none(SHOP.size());
        return learn(new TrainingData(nobody, nobody, new ItemContent(SHOP, BRANDS, new long[SHOP.size()])));
    }

    @Test
    void itemsNobodyTouchedAreFoundByTheirWords() {
        float[] scores = scores(model(), Query.ofItems(0));
        assertThat(scores[1]).as("the other socks").isGreaterThan(scores[4]);
        assertThat(scores[4]).as("wool as well, same brand").isGreaterThan(scores[2]);
        assertThat(scores[5]).as("nothing in common").isZero();
        assertThat(scores[6]).as("nothing known").isZero();
    }

    @Test
    void aTasteIsTheSumOfAHistoryTheLatestMost() {
        Learned model = model();
        assertThat(scores(model, Query.ofItems(0, 2))[3]).isGreaterThan(scores(model, Query.ofItems(2, 0))[3]);
        assertThat(((ItemLinks) model).because(Query.ofItems(0, 2), 3)).isOne();
    }

    @Test
    void cosinesAreOfWholeVectors() {
        ItemLinks links = (ItemLinks) model();
        assertThat(links.links().value()).hasSizeGreaterThan(5);
        for (float cosine : links.links().value()) {
            assertThat(cosine).isPositive().isLessThan(1);
        }
    }
}
